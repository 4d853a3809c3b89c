package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import java.util.List;
import java.util.Optional;

/// A lesson as it is now, and everything that happened to it.
///
/// @param moves the oldest first, at least one
public record Lesson(LessonId id, LessonText text, LessonState state, List<LessonMove> moves) {
    public Lesson {
        moves = List.copyOf(moves);
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("A lesson begins with a move");
        }
    }

    public String title() {
        return text.title();
    }

    public Label label() {
        return text.label();
    }

    public Stage stage() {
        return state.stage();
    }

    /// Number of the newest move.
    public int version() {
        return moves.size();
    }

    /// The lesson that took its place; empty where none did.
    public Optional<LessonId> successor() {
        return state instanceof LessonState.Superseded superseded
                ? Optional.of(superseded.by())
                : Optional.empty();
    }
}
