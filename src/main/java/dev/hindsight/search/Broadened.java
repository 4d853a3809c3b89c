package dev.hindsight.search;

import dev.hindsight.kernel.Language;
import java.util.List;
import java.util.Map;

/// Words as typed, and what is searched beside them.
///
/// @param text with its spelling corrected
/// @param translations for each other language, the text with its concepts named in that language;
///   none for a language in which no concept has a name
/// @param meant the text in English, to be compared by meaning; empty where there is none
record Broadened(
        String text,
        Map<Language, String> translations,
        String meant,
        List<Understood.Expansion> expansions) {
    Broadened {
        translations = Map.copyOf(translations);
        expansions = List.copyOf(expansions);
    }

    /// Just the words.
    static Broadened not(String text) {
        return new Broadened(text, Map.of(), text, List.of());
    }
}
