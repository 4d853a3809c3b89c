package dev.hindsight.briefs.recurrence;

import dev.hindsight.lessons.LessonId;

/// Two lessons, whichever was named first.
///
/// @param one the first by its id
public record Pair(LessonId one, LessonId other) implements Comparable<Pair> {
    public Pair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException(
                    "A pair is two lessons in the order of their ids, not: " + one + ", " + other);
        }
    }

    /// The pair of two lessons.
    ///
    /// @throws IllegalArgumentException where both are the same
    public static Pair of(LessonId a, LessonId b) {
        return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    boolean has(LessonId id) {
        return one.equals(id) || other.equals(id);
    }

    /// The one that is not this.
    LessonId besides(LessonId id) {
        return one.equals(id) ? other : one;
    }

    @Override
    public int compareTo(Pair that) {
        int first = one.compareTo(that.one);
        return first != 0 ? first : other.compareTo(that.other);
    }
}
