package dev.hindsight.briefs.recurrence;

/// What makes one lesson of two sayings.
public sealed interface Tie {
    /// A curator has said so.
    record Confirmed(Judgement judgement) implements Tie {}

    /// One of the two took the place of the other.
    record Succeeded() implements Tie {}

    /// Comparing them says so.
    ///
    /// @param score from 0 to 1, at least that of the same lesson
    record Found(double score) implements Tie {}
}
