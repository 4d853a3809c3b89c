package dev.hindsight.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The six official languages of the United Nations, and [#UNKNOWN] for everything else.
public enum Language {
    ENGLISH("en"),
    FRENCH("fr"),
    SPANISH("es"),
    ARABIC("ar"),
    RUSSIAN("ru"),
    CHINESE("zh"),
    UNKNOWN("und");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// The BCP 47 code, two letters, or `und` where the language is not known.
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    public boolean writtenRightToLeft() {
        return this == ARABIC;
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
