package dev.hindsight.search;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words as typed, and what is searched beside them.
///
/// @param text with its spelling corrected and without the words that ask
/// @param translations for each other language, the text with its concepts named in that language;
///   none for a language in which no concept has a name
/// @param spoken language that it is in
/// @param elsewhere the text without the small words of its own language, for other languages
/// @param themes that the concepts in it speak for
/// @param onTheme the part of its words that name these concepts, 0 to 1
/// @param meant the text in English, to be compared by meaning; empty where there is none
record Broadened(
        String text,
        Language spoken,
        String elsewhere,
        Map<Language, String> translations,
        String meant,
        Set<ThemeId> themes,
        float onTheme,
        List<Understood.Expansion> expansions) {
    Broadened {
        themes = Set.copyOf(themes);
        translations = Map.copyOf(translations);
        expansions = List.copyOf(expansions);
    }

    /// Just the words.
    static Broadened not(String text) {
        return new Broadened(text, Language.UNKNOWN, text, Map.of(), text, Set.of(), 0, List.of());
    }
}
