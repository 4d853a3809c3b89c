package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Language;
import java.util.List;
import java.util.Locale;

/// Completes what is being typed, with names from the vocabulary, which everybody may see, and with
/// titles of what the viewer may see.
public interface Suggestions {
    /// How many at most, of all kinds together.
    int MOST = 8;

    /// Each word typed has to begin a word of the name, in any order; accents and case do not
    /// matter. Where nothing begins so, one wrong letter is forgiven.
    ///
    /// @param typed what stands in the search box; nothing for less than two characters
    /// @param language that names are given in, English or French
    /// @return at most [#MOST], those of one kind together, in the order of [Kind]
    List<Suggestion> of(String typed, Language language, Viewer viewer);

    /// What is suggested.
    enum Kind {
        MISSION,
        THEME,
        TERM,
        PRACTICE,
        DOCUMENT;

        /// The name in small letters.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A suggestion.
    ///
    /// @param text what it is called
    /// @param detail what else to tell: what an acronym stands for, the name that was found where
    ///   that is another, the year of a document; else empty
    /// @param url path of its page; for a term, of the results for it
    record Suggestion(Kind kind, String text, String detail, String url) {}
}
