package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// What can happen next: the names of the steps that lead on from this state, in the order of a
    /// life, each with what keeps this person from making it now, if anything does.
    ///
    /// @param actor name of whoever wants to make one
    public Map<String, Optional<LessonFault>> next(String actor) {
        String reason = "?";
        LocalDate due = LocalDate.EPOCH;
        Map<String, Optional<LessonFault>> next = new LinkedHashMap<>();
        for (LessonStep step :
                List.of(
                        new LessonStep.Edit(text, reason),
                        new LessonStep.Validate(reason),
                        new LessonStep.Assign("?", "?", due, reason),
                        new LessonStep.Implement(reason, text.sources()),
                        new LessonStep.Embed(reason),
                        new LessonStep.Reopen(reason),
                        new LessonStep.Overtake(reason),
                        new LessonStep.Supersede(id, reason),
                        new LessonStep.Reject(reason))) {
            LessonMove move = new LessonMove(version() + 1, actor, moves.getLast().at(), step);
            switch (Life.after(state, move)) {
                case Life.Turn.To _ -> next.put(step.code(), Optional.empty());
                case Life.Turn.Refused(LessonFault fault) when fault != LessonFault.NOT_FROM_HERE ->
                        next.put(step.code(), Optional.of(fault));
                case Life.Turn.Refused _ -> {}
            }
        }
        return Collections.unmodifiableMap(next);
    }
}
