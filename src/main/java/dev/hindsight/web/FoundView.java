package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A passage that seems to state a lesson, as it stands on a page.
///
/// @param kind recommendation, lesson or good practice, in the reader's language
/// @param place where it stands; leads there where there is a page to lead to
/// @param facts to whom it is addressed, when it holds, and why it was taken for one
/// @param lessons that were made of it already
/// @param handling what can be done with it; null for whoever can do nothing
public record FoundView(
        String kind,
        DocumentPage.Text text,
        Link place,
        List<ThemeMark> themes,
        List<Fact> facts,
        List<Link> lessons,
        @Nullable Handling handling) {
    public FoundView {
        themes = List.copyOf(themes);
        facts = List.copyOf(facts);
        lessons = List.copyOf(lessons);
    }

    /// What a curator can do.
    ///
    /// @param id of its form on the page
    /// @param write address of the form of a new lesson, filled from it
    /// @param action where the form goes that dismisses it, or takes that back
    /// @param dismissed who dismissed it, when and why; null where nobody has
    /// @param back the page to come back to
    public record Handling(
            String id, String write, String action, @Nullable String dismissed, String back) {}
}
