package dev.hindsight.search;

import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// Tells which language a query is in: by its script, and in Latin letters by its small words, its
/// accents, the concepts that it names and the words that the index has.
final class Tongue {
    /// Beside English, which is meant where nothing says more.
    private static final List<Language> OTHERS = List.of(Language.FRENCH, Language.SPANISH);

    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    /// A small word says as much as a word of a concept.
    private static final double SMALL_WORD = 1;

    private static final double KNOWN_WORD = 0.6;
    private static final double ACCENTED = 0.5;

    private final Concepts concepts;
    private final Speller speller;

    Tongue(Concepts concepts, Speller speller) {
        this.concepts = concepts;
        this.speller = speller;
    }

    Language of(String text) {
        Language script = script(text);
        if (script != Language.UNKNOWN) {
            return script;
        }
        Language best = Language.ENGLISH;
        double most = points(text, best);
        for (Language language : OTHERS) {
            double points = points(text, language);
            if (points > most) {
                most = points;
                best = language;
            }
        }
        return best;
    }

    /// Unknown for Latin letters.
    private static Language script(String text) {
        long arabic = 0;
        long cyrillic = 0;
        long han = 0;
        long other = 0;
        for (int letter : text.codePoints().filter(Character::isLetter).toArray()) {
            switch (Character.UnicodeScript.of(letter)) {
                case ARABIC -> arabic++;
                case CYRILLIC -> cyrillic++;
                // a character is about as much as two letters
                case HAN -> han += 2;
                default -> other++;
            }
        }
        if (arabic > other) {
            return Language.ARABIC;
        }
        if (cyrillic > other) {
            return Language.RUSSIAN;
        }
        return han > other ? Language.CHINESE : Language.UNKNOWN;
    }

    private double points(String text, Language language) {
        double small =
                SPACE.splitAsStream(text)
                        .filter(word -> Words.isSmall(word, language))
                        .distinct()
                        .count();
        double named =
                concepts.in(text, language, _ -> true).stream()
                        .mapToInt(Concepts.Found::words)
                        .sum();
        double known =
                Analysed.of(text, language).stream()
                        .filter(word -> speller.knows(word, language))
                        .count();
        boolean accented =
                language != Language.ENGLISH
                        && ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).find();
        return SMALL_WORD * small + named + KNOWN_WORD * known + (accented ? ACCENTED : 0);
    }
}
