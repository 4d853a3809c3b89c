package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Gathers what the vocabulary says about themes in one language; used once per language.
final class ThemeEvidenceBuilder {
    private static final double PHRASE = 1.5;
    private static final double LONGER = 0.6;
    private static final double SHARE_POWER = 1.5;
    private static final int LABEL = 3;
    private static final int SHORTEST_WORD = 3;

    private final Language language;
    private final List<ThemeId> leaves;
    private final Map<Phrase, Set<Integer>> phrases = new LinkedHashMap<>();
    private final Map<Phrase, Words> texts = new HashMap<>();
    private final Map<String, int[]> words = new HashMap<>();

    /// @param acronym the exact form, or empty where case does not matter
    private record Phrase(List<String> keys, String acronym) {}

    private ThemeEvidenceBuilder(Language language, List<ThemeId> leaves) {
        this.language = language;
        this.leaves = leaves;
    }

    static ThemeEvidence build(Language language, List<Theme> leaves, List<Term> terms) {
        List<ThemeId> ids = leaves.stream().map(Theme::id).toList();
        ThemeEvidenceBuilder builder = new ThemeEvidenceBuilder(language, ids);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            builder.addTheme(leaf, leaves.get(leaf));
        }
        terms.forEach(builder::addTerm);
        return new ThemeEvidence(language, ids, builder.tree(), builder.wordEvidence());
    }

    private void addTheme(int leaf, Theme theme) {
        for (String synonym : theme.synonyms().in(language)) {
            addPhrase(leaf, synonym);
            addWords(leaf, synonym, 1);
        }
        // acronyms such as SRSG are used in every language
        theme.synonyms().in(Language.ENGLISH).stream()
                .filter(synonym -> Spelling.looksLikeAcronym(Words.of(synonym)))
                .forEach(synonym -> addPhrase(leaf, synonym));
        String label = theme.label().byLanguage().get(language);
        if (label != null) {
            addPhrase(leaf, label);
            addWords(leaf, label, LABEL);
            addWords(leaf, theme.description().in(language), 1);
            addWords(leaf, theme.belongs().in(language), 1);
        }
    }

    private void addTerm(Term term) {
        Set<String> names = new LinkedHashSet<>(term.synonyms().in(language));
        String label = term.labels().byLanguage().get(language);
        if (label != null) {
            names.add(label);
        }
        names.addAll(term.acronyms().in(language));
        names.addAll(term.acronyms().in(Language.ENGLISH));
        for (ThemeId theme : term.themes()) {
            names.forEach(name -> addPhrase(leaves.indexOf(theme), name));
        }
    }

    private void addPhrase(int leaf, String text) {
        Words plain = Words.of(text);
        Words keyed = ThemeEvidence.keyed(plain, language);
        Phrase phrase = new Phrase(keyed.keys(), Spelling.looksLikeAcronym(plain) ? text : "");
        texts.putIfAbsent(phrase, keyed);
        phrases.computeIfAbsent(phrase, _ -> new TreeSet<>()).add(leaf);
    }

    private void addWords(int leaf, String text, int times) {
        Words keyed = ThemeEvidence.keyed(Words.of(text), language);
        for (String key : keyed.keys()) {
            if (key.length() >= SHORTEST_WORD && !SmallWords.links(language).contains(key)) {
                words.computeIfAbsent(Stem.root(key, language), _ -> new int[leaves.size()])[
                                leaf] +=
                        times;
            }
        }
    }

    private PhraseTree<Evidence> tree() {
        PhraseTree<Evidence> tree = new PhraseTree<>(false);
        phrases.forEach((phrase, themes) -> {
            double weight = weight(phrase.keys) / themes.size();
            int[] places = themes.stream().mapToInt(Integer::intValue).toArray();
            double[] weights = new double[places.length];
            Arrays.fill(weights, weight);
            tree.add(
                    texts.getOrDefault(phrase, Words.of("")),
                    phrase.acronym.isEmpty() ? Spelling.ANY_CASE : Spelling.ACRONYM,
                    new Evidence(places, weights));
        });
        return tree;
    }

    private double weight(List<String> keys) {
        long content =
                keys.stream().filter(key -> !SmallWords.links(language).contains(key)).count();
        return PHRASE * (1 + LONGER * Math.max(0, content - 1));
    }

    private Map<String, Evidence> wordEvidence() {
        Map<String, Evidence> evidence = new HashMap<>();
        words.forEach((word, counts) -> evidence.put(word, wordEvidence(counts)));
        return evidence;
    }

    private static Evidence wordEvidence(int[] counts) {
        double all = Arrays.stream(counts).sum();
        int[] places = IntStream.range(0, counts.length).filter(leaf -> counts[leaf] > 0).toArray();
        double[] weights =
                Arrays.stream(places)
                        .mapToDouble(leaf ->
                                Math.pow(counts[leaf] / all, SHARE_POWER)
                                        * Math.log1p(counts[leaf]))
                        .toArray();
        return new Evidence(places, weights);
    }
}
