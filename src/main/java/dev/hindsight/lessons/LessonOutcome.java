package dev.hindsight.lessons;

/// What became of a step that somebody wanted to make.
public sealed interface LessonOutcome {
    /// It was made.
    ///
    /// @param change number of the change, for those who wait for the index
    record Moved(Lesson lesson, long change) implements LessonOutcome {}

    /// Something else happened since the form was shown, or the address is taken. Nothing was
    /// changed.
    record Stale(Lesson now) implements LessonOutcome {}

    /// It cannot be made. Nothing was changed.
    record Refused(LessonFault fault) implements LessonOutcome {}

    /// For this viewer there is no such lesson, or it is not theirs to move.
    record Missing() implements LessonOutcome {}
}
