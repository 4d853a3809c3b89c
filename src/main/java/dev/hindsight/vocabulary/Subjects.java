package dev.hindsight.vocabulary;

import dev.hindsight.kernel.MissionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/// The missions and countries that a document is about, the main one first.
///
/// @param missions at most [#MOST]
/// @param countries ISO 3166 codes, at most [#MOST]
public record Subjects(List<MissionId> missions, List<String> countries) {
    /// No document is filed under more missions, or more countries, than this.
    public static final int MOST = 5;

    /// One mention in the title counts as much as this many in the text.
    private static final int TITLE = 10;

    /// What is mentioned less than this part of the main one is only mentioned, not a subject.
    private static final double LEAST_SHARE = 0.2;

    public Subjects {
        missions = List.copyOf(missions);
        countries = List.copyOf(countries);
    }

    /// Ranks by number of mentions; equal ones stay in the order of their first mention.
    ///
    /// @param title what was recognised in the title
    /// @param passages what was recognised in each passage, in reading order
    public static Subjects of(Recognition title, Collection<Recognition> passages) {
        return new Subjects(
                main(title, passages, Recognition::missions),
                main(title, passages, Recognition::countries));
    }

    private static <T> List<T> main(
            Recognition title,
            Collection<Recognition> passages,
            Function<Recognition, SequencedMap<T, Integer>> mentions) {
        Map<T, Integer> weights = new LinkedHashMap<>();
        mentions.apply(title)
                .forEach((item, count) -> weights.merge(item, count * TITLE, Integer::sum));
        for (Recognition passage : passages) {
            mentions.apply(passage)
                    .forEach((item, count) -> weights.merge(item, count, Integer::sum));
        }
        List<Map.Entry<T, Integer>> ranked = new ArrayList<>(weights.entrySet());
        ranked.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        double least = ranked.isEmpty() ? 0 : ranked.getFirst().getValue() * LEAST_SHARE;
        return ranked.stream()
                .filter(entry -> entry.getValue() >= least)
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
