package dev.hindsight.documents;

import dev.hindsight.kernel.Passage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// How much text stands under each numbered paragraph or article: in a translation long ones stay
/// long and short ones short (Gale and Church 1993).
final class Lengths {
    /// Numbers in common that lengths are compared over, at least.
    private static final int FEWEST = 12;

    private final Map<Long, Integer> lengths = new HashMap<>();

    Lengths(List<ThemedPassage> passages) {
        OptionalLong current = OptionalLong.empty();
        for (ThemedPassage themed : passages) {
            Passage passage = themed.passage();
            OptionalLong first = Numbers.first(passage);
            if (first.isPresent() && !lengths.containsKey(first.getAsLong())) {
                current = first;
            }
            current.ifPresent(
                    number -> lengths.merge(number, passage.text().length(), Integer::sum));
        }
    }

    /// Pearson's correlation of the logarithms of both lengths, over the numbers that both have; 0
    /// where these are fewer than 12, or all texts are equally long.
    double correlation(Lengths other) {
        List<Long> both =
                lengths.keySet().stream().filter(other.lengths::containsKey).sorted().toList();
        if (both.size() < FEWEST) {
            return 0;
        }
        double[] here = both.stream().mapToDouble(this::logarithm).toArray();
        double[] there = both.stream().mapToDouble(other::logarithm).toArray();
        double together = covariance(here, there);
        double apart = Math.sqrt(covariance(here, here) * covariance(there, there));
        return apart == 0 ? 0 : together / apart;
    }

    private double logarithm(long number) {
        return Math.log1p(lengths.getOrDefault(number, 0));
    }

    private static double covariance(double[] one, double[] other) {
        double mean = Arrays.stream(one).average().orElse(0);
        double otherMean = Arrays.stream(other).average().orElse(0);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - mean) * (other[i] - otherMean);
        }
        return sum;
    }
}
