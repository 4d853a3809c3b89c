package dev.hindsight.submissions;

/// What became of a move that somebody wanted to make.
public sealed interface Outcome {
    /// It was made.
    record Done(Submission submission) implements Outcome {}

    /// Something else happened since the form was shown; nothing was changed.
    record Stale(Submission now) implements Outcome {}

    /// For this viewer there is no such submission, or it is not theirs to move.
    record Missing() implements Outcome {}

    /// The document could not be stored.
    ///
    /// @param reason in plain English words
    record Failed(Submission submission, String reason) implements Outcome {}
}
