package dev.hindsight.index;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/// Words as they are written, for what people type letter by letter: beginnings, suggestions and
/// spelling. They are folded like all words of the index, but keep their endings.
public final class Spelt {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private Spelt() {}

    /// Without case, accents and variants of letters.
    public static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return ICUFoldingFilter.NORMALIZER.normalize(text);
            }
        }
        return text;
    }

    /// The different words of a text, folded. Numbers are none, nor is what is written in
    /// ideographs, which has no spaces to tell words by.
    public static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        addWords(text, words);
        return words;
    }

    static void addWords(String text, Set<String> words) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && inWord(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(text.substring(start, i), words);
                start = -1;
            }
        }
    }

    private static boolean inWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                && !Character.isIdeographic(c);
    }

    private static void add(String word, Set<String> words) {
        if (word.length() >= SHORTEST
                && word.length() <= LONGEST
                && Character.isLetter(word.charAt(0))) {
            words.add(folded(word));
        }
    }
}
