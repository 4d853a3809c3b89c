package dev.hindsight.lessons;

import java.util.Optional;

/// The address of a lesson, in the form of a [PracticeId]: lower-case words joined by hyphens, 1 to
/// 120 characters, such as `recruit-before-the-mission-starts`.
public record LessonId(String value) implements Comparable<LessonId> {
    public LessonId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "The address of a lesson is lower-case letters and digits joined by hyphens, at"
                            + " most 120 characters (such as recruit-before-the-mission-starts),"
                            + " not: "
                            + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return PracticeId.isWellFormed(value);
    }

    /// An address made of the words of a title; empty where the title has no Latin letter or digit.
    public static Optional<LessonId> ofTitle(String title) {
        return PracticeId.ofTitle(title).map(id -> new LessonId(id.value()));
    }

    @Override
    public int compareTo(LessonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
