package dev.hindsight.intake;

import dev.hindsight.documents.Origin;
import java.util.function.Function;

/// A value that something in a file speaks for.
///
/// @param confidence per cent, 1 to 100: of a hundred such clues about so many are right
record Clue<T>(T value, Origin origin, int confidence) {
    Clue {
        if (confidence < 1 || confidence > 100) {
            throw new IllegalArgumentException(
                    "A confidence lies between 1 and 100 per cent, not: " + confidence);
        }
    }

    <R> Clue<R> map(Function<T, R> function) {
        return new Clue<>(function.apply(value), origin, confidence);
    }
}
