package dev.hindsight.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why something is not public, and from which day on it is.
///
/// @param why in a curator's or submitter's words, at most 400 characters; empty where nobody has
///   said
/// @param opens the day on which it becomes public, in UTC; null where no day is set
public record Closure(String why, @Nullable LocalDate opens) {
    public static final int LONGEST_WHY = 400;

    /// Nothing said.
    public static final Closure NONE = new Closure("", null);

    public Closure {
        if (why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException(
                    "Why something is not public is said in at most 400 characters, not "
                            + why.length());
        }
    }

    /// Whether nothing is said.
    public boolean isEmpty() {
        return why.isEmpty() && opens == null;
    }
}
