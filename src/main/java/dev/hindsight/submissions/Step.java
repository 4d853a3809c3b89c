package dev.hindsight.submissions;

/// A move that somebody wants to make.
///
/// @param seen number of the newest move that they have seen
/// @param said what is to hold from now on
/// @param note to go with it; required for a return and for a refusal
public record Step(SubmissionId id, int seen, Move.Kind kind, Statement said, String note) {
    public Step {
        if (kind == Move.Kind.BEGUN) {
            throw new IllegalArgumentException("A submission begins with a file");
        }
        if (kind.wantsReason() && note.isBlank()) {
            throw new IllegalArgumentException("Whoever returns or refuses a submission says why");
        }
    }
}
