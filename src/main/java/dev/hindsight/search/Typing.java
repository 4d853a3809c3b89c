package dev.hindsight.search;

import dev.hindsight.index.Spelt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How a word that is being typed has to agree with a word of a name.
enum Typing {
    /// It is the beginning of that word.
    RIGHT,
    /// It is the beginning but for one letter that is wrong, missing, too much, or in the other
    /// order; the first letter has to be right.
    NEARLY;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST_FORGIVEN = 4;

    /// The words of a text, folded, in order.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(Spelt.folded(text), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// Whether each typed word agrees with some word of the name.
    boolean all(List<String> typed, List<String> name) {
        for (String word : typed) {
            boolean fits = false;
            for (int i = 0; i < name.size() && !fits; i++) {
                fits = fits(word, name.get(i));
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    boolean fits(String typed, String known) {
        return this == RIGHT ? known.startsWith(typed) : nearlyBegins(typed, known);
    }

    /// What every word that agrees begins with.
    String start(String typed) {
        return this == RIGHT ? typed : typed.substring(0, typed.offsetByCodePoints(0, 1));
    }

    private static boolean nearlyBegins(String typed, String known) {
        if (known.startsWith(typed)) {
            return true;
        }
        if (typed.length() < SHORTEST_FORGIVEN
                || known.length() < typed.length() - 1
                || typed.charAt(0) != known.charAt(0)) {
            return false;
        }
        int same = 0;
        int most = Math.min(typed.length(), known.length());
        while (same < most && typed.charAt(same) == known.charAt(same)) {
            same++;
        }
        String rest = typed.substring(same);
        String left = known.substring(same);
        boolean tooMuch = left.startsWith(rest.substring(1));
        boolean missing = !left.isEmpty() && left.substring(1).startsWith(rest);
        boolean wrong = !left.isEmpty() && left.substring(1).startsWith(rest.substring(1));
        boolean swapped =
                rest.length() > 1
                        && left.length() > 1
                        && rest.charAt(0) == left.charAt(1)
                        && rest.charAt(1) == left.charAt(0)
                        && left.substring(2).startsWith(rest.substring(2));
        return tooMuch || missing || wrong || swapped;
    }
}
