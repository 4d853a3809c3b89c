package dev.hindsight.documents;

/// What became of a correction.
public sealed interface CorrectionOutcome {
    /// It stands.
    ///
    /// @param change its number in the change log, for those who wait for the index
    record Corrected(long change) implements CorrectionOutcome {}

    /// Everything was as it says already.
    record Unchanged() implements CorrectionOutcome {}

    /// Somebody else has corrected the document meanwhile.
    ///
    /// @param newest their correction
    record Conflict(PastCorrection newest) implements CorrectionOutcome {}

    /// There is no such document for this viewer, or they do not curate.
    record NotAllowed() implements CorrectionOutcome {}
}
