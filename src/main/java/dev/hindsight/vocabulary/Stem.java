package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.List;

/// Takes the commonest endings off a word, so that singular and plural meet.
///
/// A few rules per language, applied alike to phrases and to texts; the result need not be a word.
/// Rules expect the keys of [Words]: lower-case, no accents. No stem is shorter than three letters,
/// and words of up to three letters stay as they are. [#root] cuts further, from "assessment" and
/// "assessing" to one root; it serves single words, where a phrase would lose its meaning.
final class Stem {
    private static final int SHORTEST = 3;
    private static final List<String> BRITISH = List.of("ise", "ised", "ising", "isation");
    private static final List<String> ENGLISH_ROOT =
            List.of(
                    "ational", "ation", "ment", "ance", "ence", "ing", "ion", "ive", "ed", "al",
                    "ly", "er", "or", "e");
    private static final List<String> FRENCH_ROOT =
            List.of(
                    "ation", "ement", "ment", "ance", "ence", "ique", "eur", "ion", "ant", "if",
                    "al", "er", "ir");
    private static final List<String> RUSSIAN =
            List.of(
                    "иями", "иях", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иям",
                    "ией", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ую",
                    "юю", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ей", "ию", "ия", "ии",
                    "а", "я", "о", "е", "ы", "и", "у", "ю", "ь");
    private static final List<String> ARABIC_FRONT =
            List.of("وال", "بال", "كال", "فال", "لل", "ال");
    private static final List<String> ARABIC_END = List.of("ات", "ون", "ين", "ية", "ه", "ة", "ي");

    private Stem() {}

    static String of(String word, Language language) {
        if (word.length() <= SHORTEST) {
            return word;
        }
        return switch (language) {
            case ENGLISH, UNKNOWN -> english(word);
            case FRENCH -> french(word);
            case SPANISH -> spanish(word);
            case RUSSIAN -> withoutEnding(word, RUSSIAN, SHORTEST);
            case ARABIC -> withoutEnding(withoutFront(word), ARABIC_END, SHORTEST);
            case CHINESE -> word;
        };
    }

    /// The root of a stem, for comparing single words; other languages keep the stem.
    static String root(String stem, Language language) {
        return switch (language) {
            case ENGLISH, UNKNOWN -> withoutEnding(stem, ENGLISH_ROOT, SHORTEST + 1);
            case FRENCH -> withoutEnding(stem, FRENCH_ROOT, SHORTEST + 1);
            case SPANISH, RUSSIAN, ARABIC, CHINESE -> stem;
        };
    }

    /// Plurals (-ies, -es, -s, but not -ss, -us, -is) and -ise for -ize.
    private static String english(String word) {
        String stem = word;
        if (stem.endsWith("ies") && stem.length() > 4) {
            stem = cut(stem, 3) + "y";
        } else if (endsWithAny(stem, "sses", "xes", "ches", "shes")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("s") && !endsWithAny(stem, "ss", "us", "is")) {
            stem = cut(stem, 1);
        }
        if (stem.length() > 5) {
            for (String end : BRITISH) {
                if (stem.endsWith(end)) {
                    return cut(stem, end.length()) + "iz" + end.substring(2);
                }
            }
        }
        return stem;
    }

    /// Plurals (-s, -x, -aux for -al), the feminine -e with its doubled consonant, -ive for -if.
    private static String french(String word) {
        String stem = word;
        if (endsWithAny(stem, "eaux")) {
            return cut(stem, 1);
        }
        if (endsWithAny(stem, "aux") && stem.length() > 4) {
            return cut(stem, 2) + "l";
        }
        if (endsWithAny(stem, "s", "x")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("ive") && stem.length() > 4) {
            return cut(stem, 2) + "f";
        }
        if (stem.endsWith("e") && stem.length() > SHORTEST) {
            stem = cut(stem, 1);
            if (endsWithAny(stem, "nn", "ll", "tt") && stem.length() > SHORTEST + 1) {
                stem = cut(stem, 1);
            }
        }
        return stem;
    }

    /// Plural -s, then the last vowel, which carries the gender.
    private static String spanish(String word) {
        String stem = word.endsWith("s") ? cut(word, 1) : word;
        return withoutEnding(stem, List.of("a", "e", "o"), SHORTEST);
    }

    private static String withoutFront(String word) {
        for (String front : ARABIC_FRONT) {
            if (word.startsWith(front) && word.length() - front.length() >= SHORTEST) {
                return word.substring(front.length());
            }
        }
        return word;
    }

    private static String withoutEnding(String word, List<String> endings, int shortest) {
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= shortest) {
                return cut(word, ending.length());
            }
        }
        return word;
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
