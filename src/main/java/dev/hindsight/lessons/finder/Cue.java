package dev.hindsight.lessons.finder;

/// A wording that recommends, demands or concludes.
///
/// @param words as they stand in the sentence
/// @param start offset of the first character in the sentence
/// @param end offset behind the last one
record Cue(Sort sort, String words, int start, int end) {

    /// Sorts of wording, with the score of a sentence that has nothing else.
    enum Sort {
        NAMED(CandidateKind.RECOMMENDATION, 0.95, "called a recommendation"),
        ASKS(CandidateKind.RECOMMENDATION, 0.85, "asks outright"),
        ADVISES(CandidateKind.RECOMMENDATION, 0.8, "is recommended or suggested"),
        MODAL(CandidateKind.RECOMMENDATION, 0.55, "modal"),
        EMPHASIS(CandidateKind.RECOMMENDATION, 0.62, "asks for more"),
        NECESSARY(CandidateKind.RECOMMENDATION, 0.55, "says what is necessary"),
        NEED(CandidateKind.RECOMMENDATION, 0.45, "names a need"),
        LEARNED(CandidateKind.LESSON, 0.75, "says what was learned"),
        REGRET(CandidateKind.LESSON, 0.6, "says what should have been"),
        PROVED(CandidateKind.GOOD_PRACTICE, 0.6, "says what proved itself"),
        PRACTICE(CandidateKind.GOOD_PRACTICE, 0.7, "called a good practice"),
        PROPOSES(CandidateKind.RECOMMENDATION, 0.25, "says what could be done"),
        IMPERATIVE(CandidateKind.RECOMMENDATION, 0.25, "imperative");

        private final CandidateKind kind;
        private final double strength;
        private final String reason;

        Sort(CandidateKind kind, double strength, String reason) {
            this.kind = kind;
            this.strength = strength;
            this.reason = reason;
        }

        CandidateKind kind() {
            return kind;
        }

        double strength() {
            return strength;
        }

        /// Too weak to make a candidate of running text, whatever it stands in.
        boolean weak() {
            return this == PROPOSES || this == IMPERATIVE;
        }
    }

    /// Such as `modal "should"`.
    String reason() {
        return sort.reason + " \"" + words + '"';
    }
}
