package dev.hindsight.documents;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Map;

/// Finds a document's themes from those of its passages.
///
/// A long report touches every theme somewhere. It is about those that a fair share of its passages
/// speaks of.
public final class ThemeRollUp {
    /// Part of the themed passages that has to speak of a theme.
    private static final double LEAST_SHARE = 0.08;

    private static final int MOST = 6;

    private ThemeRollUp() {}

    /// The stated themes where a person has stated any, since a person's choice stands; else those
    /// of the passages, the most frequent first, ties by id.
    public static List<ThemeId> of(List<ThemeId> stated, List<ThemedPassage> passages) {
        if (!stated.isEmpty()) {
            return stated.stream().distinct().toList();
        }
        long themed = passages.stream().filter(passage -> !passage.themes().isEmpty()).count();
        Map<ThemeId, Long> counts =
                passages.stream()
                        .flatMap(passage -> passage.themes().stream())
                        .collect(groupingBy(theme -> theme, counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= themed * LEAST_SHARE)
                .sorted(
                        comparingLong((Map.Entry<ThemeId, Long> entry) -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
