package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.Map;

/// One text in several languages.
///
/// @param byLanguage no blank texts; empty where nothing is written
public record Wording(Map<Language, String> byLanguage) {
    static final Wording NONE = new Wording(Map.of());

    public Wording {
        byLanguage = Map.copyOf(byLanguage);
    }

    /// The text in that language, else in English, else the empty text.
    public String in(Language language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(Language.ENGLISH, ""));
    }
}
