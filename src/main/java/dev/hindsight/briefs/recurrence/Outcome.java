package dev.hindsight.briefs.recurrence;

/// What became of judging a pair.
public sealed interface Outcome {
    /// It was said.
    ///
    /// @param change number of the change in the change log
    record Judged(Judgement judgement, long change) implements Outcome {}

    /// It is what was said before.
    record Already(Judgement judgement) implements Outcome {}

    /// Somebody judged the pair since its author saw it.
    record Stale(Judgement now) implements Outcome {}

    /// Why it cannot be said.
    record Refused(Fault fault) implements Outcome {}

    /// One of the two lessons is not there, or its author may not see or judge it.
    record Missing() implements Outcome {}

    /// What is wrong with it.
    enum Fault {
        /// Every word of a curator has a reason.
        REASON_MISSING,
        /// It has more than 4,000 characters.
        REASON_LONG,
        /// A lesson is no pair with itself.
        SAME_LESSON,
        /// There is nothing to take back.
        NOTHING_SAID;

        /// The name in small letters with hyphens, such as `reason-missing`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
