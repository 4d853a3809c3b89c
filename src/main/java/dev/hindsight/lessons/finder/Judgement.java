package dev.hindsight.lessons.finder;

/// What a text is taken for, and why.
///
/// @param score from 0 to 1, how sure; comparable within and between documents, no probability
/// @param reason in plain words, such as `listed under "Recommendations"; modal "should"`
public record Judgement(CandidateKind kind, double score, String reason) {
    public Judgement {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score lies between 0 and 1, not at: " + score);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A judgement needs a reason");
        }
    }
}
