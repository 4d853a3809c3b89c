package dev.hindsight.vocabulary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// What was worked out of a word, since texts use the same words again and again. Keeps so many at
/// most, and begins anew when it is full.
final class Remembered {
    private static final int MOST = 20_000;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final UnaryOperator<String> work;

    /// @param work always gives the same for the same word
    Remembered(UnaryOperator<String> work) {
        this.work = work;
    }

    String of(String word) {
        String found = known.get(word);
        if (found != null) {
            return found;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        String made = work.apply(word);
        known.put(word, made);
        return made;
    }
}
