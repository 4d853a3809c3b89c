package dev.hindsight.lessons;

import java.time.Instant;

/// A step that was made.
///
/// @param number from 1, without gaps
/// @param actor name of whoever made it, at least one character
public record LessonMove(int number, String actor, Instant at, LessonStep step) {
    public LessonMove {
        if (number < 1) {
            throw new IllegalArgumentException("Moves are numbered from 1, not: " + number);
        }
        if (actor.isBlank()) {
            throw new IllegalArgumentException("Every move is somebody's");
        }
    }
}
