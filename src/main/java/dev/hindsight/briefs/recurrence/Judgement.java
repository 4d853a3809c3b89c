package dev.hindsight.briefs.recurrence;

import java.time.Instant;

/// What somebody said of a pair.
///
/// @param number from 1; the greatest of a pair counts
/// @param actor name of whoever said so
/// @param reason 1 to 4,000 characters
public record Judgement(
        Pair pair, int number, Verdict verdict, String actor, Instant at, String reason) {
    public static final int LONGEST_REASON = 4_000;
}
