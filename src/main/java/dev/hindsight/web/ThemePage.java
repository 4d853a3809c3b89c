package dev.hindsight.web;

import dev.hindsight.web.RecurrenceView.StillView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What does the house know about this theme?
///
/// @param practices the newest first, with the address of all of them
/// @param count how many documents of how many
/// @param all address of everything about the theme
/// @param lessons how many there are in each state, with the address of their list
/// @param still what was identified and not learned; null where there is nothing
/// @param below themes that it is divided into
/// @param related its neighbours in the tree
public record ThemePage(
        Frame frame,
        Scope scope,
        Collected practices,
        List<Link> lessons,
        @Nullable StillView still,
        String count,
        String all,
        List<HitCard> documents,
        @Nullable HeatMap missions,
        List<ThemeMark> below,
        List<ThemeMark> related,
        Cite cite) {
    public ThemePage {
        lessons = List.copyOf(lessons);
        documents = List.copyOf(documents);
        below = List.copyOf(below);
        related = List.copyOf(related);
    }

    /// Where a brief on it is.
    public String brief() {
        return cite.address().replaceFirst("^/themes/", "/briefs?theme=");
    }

    /// The practices that belong to something, or the newest of them.
    ///
    /// @param all words and address of a list of all; null where these are all
    public record Collected(List<HitCard> newest, @Nullable Link all) {
        public Collected {
            newest = List.copyOf(newest);
        }
    }

    /// What the theme means.
    ///
    /// @param belongs what is filed here, a phrase each
    /// @param excludes what is filed elsewhere, a phrase each
    public record Scope(
            ThemeMark mark, String description, List<String> belongs, List<String> excludes) {
        public Scope {
            belongs = List.copyOf(belongs);
            excludes = List.copyOf(excludes);
        }
    }
}
