package dev.hindsight.lessons;

/// What became of a wish to save.
public sealed interface SaveOutcome {
    /// It is the newest revision now.
    ///
    /// @param change number of the change, for those who wait for the index
    record Saved(Practice practice, long change) implements SaveOutcome {}

    /// Somebody saved in between, or the address is taken. Nothing was stored, nothing is lost.
    ///
    /// @param yours what was to be saved
    /// @param stored what is there now
    record Conflict(PracticeText yours, Practice stored) implements SaveOutcome {}

    /// The practice that was to be changed is not there, or was withdrawn in between. Nothing was
    /// stored.
    record Gone() implements SaveOutcome {}

    /// Only curators save.
    record NotAllowed() implements SaveOutcome {}
}
