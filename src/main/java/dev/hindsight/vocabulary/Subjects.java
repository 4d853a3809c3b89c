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

/// The missions and countries that a document is about, the main one first. What is only named in
/// passing is none of them.
public record Subjects(Found<MissionId> missions, Found<String> countries) {
    /// No document is filed under more missions, or more countries, than this.
    public static final int MOST = 5;

    /// One mention in the title counts as much as this many in the text, and one on the title page.
    private static final int TITLE = 10;

    private static final int OPENING = 5;

    /// What is mentioned less than this part of the main one is only mentioned, not a subject.
    private static final double LEAST_SHARE = 0.2;

    /// What stands neither in the title nor on the title page is a subject where two passages and
    /// this part of all passages name it; in a document of few passages, where one does.
    private static final double LEAST_PART = 0.03;

    private static final int FEW = 10;
    private static final double LARGE_PART = 0.2;

    /// Where the main one is named, from the strongest to the weakest.
    public enum Prominence {
        TITLE,
        TITLE_PAGE,
        /// In a fifth of the passages or more.
        THROUGHOUT,
        HERE_AND_THERE
    }

    /// The values, the main one first.
    ///
    /// @param values at most [#MOST]
    /// @param main says nothing where there are no values
    public record Found<T>(List<T> values, Prominence main) {
        public Found {
            values = List.copyOf(values);
        }
    }

    /// Ranks by number of mentions; equal ones stay in the order of their first mention.
    ///
    /// @param title what was recognised in the title
    /// @param opening what was recognised in the other lines of the title page
    /// @param passages what was recognised in each passage, in reading order; best without tables
    ///   and notes, which name much that the document is not about
    public static Subjects of(
            Recognition title, Recognition opening, Collection<Recognition> passages) {
        return new Subjects(
                main(title, opening, passages, Recognition::missions),
                main(title, opening, passages, Recognition::countries));
    }

    private static <T> Found<T> main(
            Recognition title,
            Recognition opening,
            Collection<Recognition> passages,
            Function<Recognition, SequencedMap<T, Integer>> mentions) {
        Map<T, Integer> weights = new LinkedHashMap<>();
        Map<T, Integer> counts = new LinkedHashMap<>();
        mentions.apply(title)
                .forEach((item, count) -> weights.merge(item, count * TITLE, Integer::sum));
        mentions.apply(opening)
                .forEach((item, count) -> weights.merge(item, count * OPENING, Integer::sum));
        for (Recognition passage : passages) {
            mentions.apply(passage)
                    .forEach((item, count) -> {
                        weights.merge(item, count, Integer::sum);
                        counts.merge(item, 1, Integer::sum);
                    });
        }
        int enough =
                Math.max(
                        passages.size() < FEW ? 1 : 2,
                        (int) Math.ceil(passages.size() * LEAST_PART));
        weights.keySet()
                .removeIf(item ->
                        !mentions.apply(title).containsKey(item)
                                && !mentions.apply(opening).containsKey(item)
                                && counts.getOrDefault(item, 0) < enough);
        List<T> ranked = ranked(weights);
        if (ranked.isEmpty()) {
            return new Found<>(ranked, Prominence.HERE_AND_THERE);
        }
        T first = ranked.getFirst();
        return new Found<>(
                ranked,
                prominence(
                        mentions.apply(title).containsKey(first),
                        mentions.apply(opening).containsKey(first),
                        counts.getOrDefault(first, 0) >= passages.size() * LARGE_PART));
    }

    private static <T> List<T> ranked(Map<T, Integer> weights) {
        List<Map.Entry<T, Integer>> ranked = new ArrayList<>(weights.entrySet());
        ranked.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        double least = ranked.isEmpty() ? 0 : ranked.getFirst().getValue() * LEAST_SHARE;
        return ranked.stream()
                .filter(entry -> entry.getValue() >= least)
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Prominence prominence(boolean title, boolean opening, boolean throughout) {
        if (title) {
            return Prominence.TITLE;
        }
        if (opening) {
            return Prominence.TITLE_PAGE;
        }
        return throughout ? Prominence.THROUGHOUT : Prominence.HERE_AND_THERE;
    }
}
