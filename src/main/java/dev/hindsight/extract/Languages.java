package dev.hindsight.extract;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.hindsight.kernel.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Tells which language a text is in. Scripts settle Arabic, Russian and Chinese; only Latin text
/// asks lingua, whose models are loaded at the first such text.
@Singleton
final class Languages {
    /// A shorter text, in letters, says too little: it takes the document's language.
    private static final int TOO_SHORT = 40;

    /// So many characters are enough to tell three languages apart.
    private static final int SAMPLE = 120;

    private static final String PERSIAN_AND_URDU = "پچژگکیےٹڈڑں";
    private static final String CYRILLIC_NOT_RUSSIAN = "іїєґўђјљњћџѓќѕІЇЄҐЎЂЈЉЊЋЏ";

    private static final class Latin {
        /// The two languages next to the wanted ones keep their texts from being taken for them.
        private static final LanguageDetector DETECTOR =
                LanguageDetectorBuilder.fromLanguages(
                                com.github.pemistahl.lingua.api.Language.ENGLISH,
                                com.github.pemistahl.lingua.api.Language.FRENCH,
                                com.github.pemistahl.lingua.api.Language.SPANISH,
                                com.github.pemistahl.lingua.api.Language.PORTUGUESE,
                                com.github.pemistahl.lingua.api.Language.GERMAN)
                        .withLowAccuracyMode()
                        .build();
    }

    /// One language for each text: short texts take the one that most of the letters are in.
    List<Language> of(List<String> texts) {
        Map<Language, Integer> letters = new EnumMap<>(Language.class);
        List<Language> found = new ArrayList<>(texts.size());
        for (String text : texts) {
            int count = letters(text);
            Language language = count < TOO_SHORT ? Language.UNKNOWN : of(text);
            found.add(language);
            if (language != Language.UNKNOWN) {
                letters.merge(language, count, Integer::sum);
            }
        }
        Language main =
                letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElseGet(() -> of(String.join(" ", texts)));
        for (int i = 0; i < found.size(); i++) {
            if (letters(texts.get(i)) < TOO_SHORT) {
                found.set(i, ofShort(texts.get(i), main));
            }
        }
        return found;
    }

    /// A short text in a script of its own needs no context.
    private static Language ofShort(String text, Language main) {
        Script script = Script.of(text);
        return script == Script.LATIN || script == Script.OTHER || script.language == main
                ? main
                : script.language;
    }

    private static int letters(String text) {
        return (int) text.codePoints().limit(4L * TOO_SHORT).filter(Character::isLetter).count()
                * (Script.of(text) == Script.HAN ? 4 : 1);
    }

    private static Language of(String text) {
        Script script = Script.of(text);
        return switch (script) {
            case LATIN -> latin(text);
            case ARABIC ->
                    share(text, PERSIAN_AND_URDU) > 0.05 ? Language.UNKNOWN : script.language;
            case CYRILLIC ->
                    share(text, CYRILLIC_NOT_RUSSIAN) > 0.01 ? Language.UNKNOWN : script.language;
            case HAN, OTHER -> script.language;
        };
    }

    private static Language latin(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        return switch (Latin.DETECTOR.detectLanguageOf(sample)) {
            case ENGLISH -> Language.ENGLISH;
            case FRENCH -> Language.FRENCH;
            case SPANISH -> Language.SPANISH;
            default -> Language.UNKNOWN;
        };
    }

    private static double share(String text, String letters) {
        long all = text.chars().filter(Character::isLetter).count();
        return all == 0
                ? 0
                : (double) text.chars().filter(c -> letters.indexOf(c) >= 0).count() / all;
    }

    private enum Script {
        LATIN(Language.UNKNOWN),
        ARABIC(Language.ARABIC),
        CYRILLIC(Language.RUSSIAN),
        HAN(Language.CHINESE),
        OTHER(Language.UNKNOWN);

        private final Language language;

        Script(Language language) {
            this.language = language;
        }

        /// The script of most letters in the first part of the text. Kana and Hangul are not
        /// Chinese, whatever Han stands between them.
        static Script of(String text) {
            Map<Script, Integer> counts = new EnumMap<>(Script.class);
            int[] sample =
                    text.codePoints().limit(2L * SAMPLE).filter(Character::isLetter).toArray();
            for (int letter : sample) {
                Script script =
                        switch (Character.UnicodeScript.of(letter)) {
                            case LATIN -> LATIN;
                            case ARABIC -> ARABIC;
                            case CYRILLIC -> CYRILLIC;
                            case HAN -> HAN;
                            default -> OTHER;
                        };
                counts.merge(script, 1, Integer::sum);
            }
            int notChinese = counts.getOrDefault(OTHER, 0);
            Script most =
                    counts.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElse(OTHER);
            return most == HAN && notChinese * 5 > sample.length ? OTHER : most;
        }
    }
}
