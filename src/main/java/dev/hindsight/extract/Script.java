package dev.hindsight.extract;

import dev.hindsight.kernel.Language;
import java.util.EnumMap;
import java.util.Map;

/// The script that most letters of a text are written in. For all but Latin it settles the
/// language, or that it is none of the six.
enum Script {
    LATIN(Language.UNKNOWN),
    ARABIC(Language.ARABIC),
    CYRILLIC(Language.RUSSIAN),
    HAN(Language.CHINESE),
    OTHER(Language.UNKNOWN);

    private static final int SAMPLE = 240;
    private static final int LAST_LATIN = 0x24F;

    private final Language language;

    Script(Language language) {
        this.language = language;
    }

    /// The language that is written in it; unknown where there are many.
    Language language() {
        return language;
    }

    /// The script of most letters in the first part of the text. Kana and Hangul are not Chinese,
    /// whatever Han stands between them.
    static Script of(String text) {
        Map<Script, Integer> others = new EnumMap<>(Script.class);
        int latin = 0;
        int letters = 0;
        int end = Math.min(SAMPLE, text.length());
        for (int i = 0; i < end; ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetter(letter)) {
                letters++;
                Script script = of(letter);
                if (script == LATIN) {
                    latin++;
                } else {
                    others.merge(script, 1, Integer::sum);
                }
            }
        }
        Script most = latin == 0 ? OTHER : LATIN;
        int count = latin;
        for (var other : others.entrySet()) {
            if (other.getValue() > count) {
                most = other.getKey();
                count = other.getValue();
            }
        }
        return most == HAN && others.getOrDefault(OTHER, 0) * 5 > letters ? OTHER : most;
    }

    private static Script of(int letter) {
        if (letter <= LAST_LATIN) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case HAN -> HAN;
            default -> OTHER;
        };
    }
}
