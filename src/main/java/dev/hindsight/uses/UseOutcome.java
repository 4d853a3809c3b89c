package dev.hindsight.uses;

/// What became of a step.
public sealed interface UseOutcome {
    /// It is stored.
    record Kept(String id) implements UseOutcome {}

    /// The label does not go with that of the item.
    record WrongLabel() implements UseOutcome {}

    /// No such use or item for this viewer, or the step is not theirs to make.
    record Missing() implements UseOutcome {}
}
