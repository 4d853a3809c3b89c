package dev.hindsight.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How good one ranking is.
///
/// @param ndcg10 normalised discounted cumulative gain of the first 10, gain = grade, discount log2
///   of rank + 1 (Järvelin and Kekäläinen 2002)
/// @param recall100 share of the texts with a grade above 0 that are among the first 100
/// @param mrr10 1 / rank of the first text with a grade above 0 among the first 10, else 0
record Measures(double ndcg10, double recall100, double mrr10) {
    private static final int TOP = 10;

    /// How deep a ranking has to go.
    static final int DEPTH = 100;

    /// @param ranking ids, the best first
    /// @param grades by id; what has none counts 0
    static Measures of(List<String> ranking, Map<String, Integer> grades) {
        List<Integer> got =
                ranking.stream().map(id -> Math.max(0, grades.getOrDefault(id, 0))).toList();
        List<Integer> ideal =
                grades.values().stream()
                        .filter(grade -> grade > 0)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        if (ideal.isEmpty()) {
            return new Measures(0, 0, 0);
        }
        long met = got.stream().limit(DEPTH).filter(grade -> grade > 0).count();
        double reciprocal =
                IntStream.range(0, Math.min(TOP, got.size()))
                        .filter(i -> got.get(i) > 0)
                        .mapToDouble(i -> 1.0 / (i + 1))
                        .findFirst()
                        .orElse(0);
        return new Measures(gain(got) / gain(ideal), (double) met / ideal.size(), reciprocal);
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(TOP, grades.size()))
                .mapToDouble(i -> grades.get(i) * Math.log(2) / Math.log(i + 2))
                .sum();
    }
}
