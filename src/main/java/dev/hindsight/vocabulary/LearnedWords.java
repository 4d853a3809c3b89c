package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What single words say of themes besides the vocabulary, learned from texts that people have
/// filed.
///
/// A word weighs `0.25 · share^1.5 · ln(1 + n)`, where `n` is how many examples of the theme have
/// it and `share` is their part of the theme's examples, divided by the sum of these parts over all
/// themes. The weight was chosen by measuring; the order of the examples does not matter.
public final class LearnedWords {
    /// Nothing learned.
    public static final LearnedWords NONE = new LearnedWords(Map.of());

    private static final double WEIGHT = 0.25;
    private static final double SHARE_POWER = 1.5;

    private final Map<Language, Map<String, Evidence>> byLanguage;

    /// A text and the theme that it is filed under first; of a language that is not known it counts
    /// as English.
    public record Example(ThemeId theme, String text, Language language) {
        Language spoken() {
            return language == Language.UNKNOWN ? Language.ENGLISH : language;
        }
    }

    private LearnedWords(Map<Language, Map<String, Evidence>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /// By root.
    Map<String, Evidence> in(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    /// @param evidence knows the words of a language
    static LearnedWords of(
            Collection<Example> examples,
            List<ThemeId> leaves,
            java.util.function.Function<Language, ThemeEvidence> evidence) {
        Map<Language, Map<String, int[]>> counts = new TreeMap<>();
        Map<Language, int[]> all = new TreeMap<>();
        for (Example example : examples) {
            int leaf = leaves.indexOf(example.theme());
            if (leaf < 0) {
                continue; // a branch, or a theme that the vocabulary no longer has
            }
            Language language = example.spoken();
            all.computeIfAbsent(language, _ -> new int[leaves.size()])[leaf]++;
            Map<String, int[]> words = counts.computeIfAbsent(language, _ -> new HashMap<>());
            evidence.apply(language)
                    .roots(Words.of(example.text()))
                    .forEach(root ->
                            words.computeIfAbsent(root, _ -> new int[leaves.size()])[leaf]++);
        }
        Map<Language, Map<String, Evidence>> learned = new HashMap<>();
        counts.forEach((language, words) -> {
            int[] examplesOf = all.getOrDefault(language, new int[leaves.size()]);
            Map<String, Evidence> told = new HashMap<>();
            words.forEach((root, with) -> told.put(root, weighed(with, examplesOf)));
            learned.put(language, Map.copyOf(told));
        });
        return new LearnedWords(learned);
    }

    private static Evidence weighed(int[] with, int[] all) {
        int[] places = IntStream.range(0, with.length).filter(leaf -> with[leaf] > 0).toArray();
        double parts = 0;
        for (int leaf : places) {
            parts += (double) with[leaf] / all[leaf];
        }
        double[] weights = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double share = (double) with[places[i]] / all[places[i]] / parts;
            weights[i] = WEIGHT * Math.pow(share, SHARE_POWER) * Math.log1p(with[places[i]]);
        }
        return new Evidence(places, weights);
    }
}
