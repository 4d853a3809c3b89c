package dev.hindsight.submissions;

import java.time.Duration;
import java.util.List;

/// How long it took from handing in to the decision, over what one person may see.
///
/// @param median half of them took no longer
/// @param nineOfTen nine of ten took no longer
/// @param decided how many were accepted or refused, at least [#FEWEST]
public record Usual(Duration median, Duration nineOfTen, int decided) {
    /// Fewer than so many say nothing about the next one.
    public static final int FEWEST = 5;

    /// By nearest rank: the smallest time that at least this share of all does not exceed.
    ///
    /// @param times of at least [#FEWEST], in any order
    static Usual of(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return new Usual(rank(sorted, 50), rank(sorted, 90), sorted.size());
    }

    private static Duration rank(List<Duration> sorted, int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
