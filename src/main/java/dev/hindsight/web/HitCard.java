package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document, practice or lesson in a list.
///
/// @param kind null for a document, which needs no word
/// @param lang language of the title, BCP 47; null where it is not known
/// @param facts type, missions, date, as far as known
/// @param passages those that answer, the best first; empty in plain lists
/// @param why which words it has where, a phrase each; empty in plain lists
/// @param similar address of what is like it; null in plain lists
public record HitCard(
        @Nullable String kind,
        String title,
        String href,
        @Nullable String lang,
        List<String> facts,
        List<ThemeMark> themes,
        List<Quote> passages,
        List<String> why,
        @Nullable String similar) {
    public HitCard {
        facts = List.copyOf(facts);
        themes = List.copyOf(themes);
        passages = List.copyOf(passages);
        why = List.copyOf(why);
    }

    /// A passage that answers.
    ///
    /// @param place page and paragraph, in words
    /// @param section headings above it; empty where there are none
    public record Quote(String href, String place, String section, List<Segment> text) {
        public Quote {
            text = List.copyOf(text);
        }
    }
}
