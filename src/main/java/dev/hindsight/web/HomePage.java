package dev.hindsight.web;

import dev.hindsight.web.RecurrenceView.StillView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What do we know?
///
/// @param examples questions to try
/// @param watched what the searches of who looks have found and nobody has seen yet; null where
///   there is nothing
/// @param themes those with most documents
/// @param still what was identified and not learned; null where there is nothing
/// @param practices the newest first
/// @param newest documents, the newest first
/// @param holdings how much is here, a phrase each
public record HomePage(
        Frame frame,
        List<Link> examples,
        @Nullable Link watched,
        List<ThemeMark> themes,
        int allThemes,
        @Nullable StillView still,
        List<HitCard> practices,
        List<HitCard> newest,
        List<Bar> years,
        List<Bar> missions,
        List<Link> holdings) {
    public HomePage {
        examples = List.copyOf(examples);
        themes = List.copyOf(themes);
        practices = List.copyOf(practices);
        newest = List.copyOf(newest);
        years = List.copyOf(years);
        missions = List.copyOf(missions);
        holdings = List.copyOf(holdings);
    }

    /// One of several that are compared by their number of documents.
    ///
    /// @param count written out, with its unit
    /// @param bar from 0 to 10, in tenths of the greatest
    /// @param chosen whether results are narrowed to it
    public record Bar(String label, String href, String count, int bar, boolean chosen) {}
}
