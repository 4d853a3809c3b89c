package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.meaning.RealMeaning;
import dev.hindsight.testing.Figures;
import dev.hindsight.vocabulary.CodedParagraphs.Coded;
import dev.hindsight.vocabulary.LearnedWords.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Ways to file paragraphs under themes, held against each other on paragraphs that experts have
/// coded. Argument: a folder that keeps vectors. Nothing is trained on the coded paragraphs;
/// thresholds are set on half of the missions and told on the other half, for eight halvings.
public final class ThemeMethodsBenchmark {
    private static final int HALVINGS = 8;
    private static final double DOUBT = 3;
    private static final double SHARPNESS = 6;

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Theme> leaves = vocabulary.leaves();
    private final ThemeEvidence evidence =
            ThemeEvidenceBuilder.build(Language.ENGLISH, leaves, vocabulary.terms());
    private final List<Example> examples = examples();
    private final Meaning meaning;

    private ThemeMethodsBenchmark(Path folder) throws IOException {
        this.meaning = RealMeaning.in(folder, 1);
    }

    private interface Scores {
        double[] of(String text);
    }

    public static void main(String[] arguments) throws IOException {
        ThemeMethodsBenchmark benchmark = new ThemeMethodsBenchmark(Path.of(arguments[0]));
        benchmark.run();
        benchmark.meaning.close();
    }

    private void run() throws IOException {
        CodedParagraphs coded = CodedParagraphs.read("development-recovery");
        List<String> texts = new ArrayList<>(coded.all().stream().map(Coded::text).toList());
        described().forEach(example -> texts.add(example.text()));
        for (int from = 0; from < texts.size(); from += 64) {
            meaning.learn(texts.subList(from, Math.min(texts.size(), from + 64)));
        }
        double[][] centroids = centroids();
        LearnedWords learned = vocabulary.learn(examples);
        Scores words = text -> shares(evidence.scores(Words.of(text), Map.of()));
        Scores taught =
                text -> shares(evidence.scores(Words.of(text), learned.in(Language.ENGLISH)));
        Scores read = text -> read(text, centroids);
        tell("words", coded, words);
        tell("words and those of made-up examples", coded, taught);
        tell("meaning", coded, read);
        tell("words and meaning", coded, text -> sum(words.of(text), read.of(text)));
        ThemesOfParagraphsTest.PlainSynonyms plain =
                new ThemesOfParagraphsTest.PlainSynonyms(vocabulary);
        Figures.OUT.println("plain synonyms: " + coded.figures(one -> plain.in(one.text())));
        Figures.OUT.println("as suggested: " + coded.figures(this::suggested));
    }

    private Set<String> suggested(Coded paragraph) {
        return vocabulary.recognise(paragraph.text(), Language.ENGLISH).themeIds().stream()
                .map(ThemeId::value)
                .collect(Collectors.toSet());
    }

    private static double[] shares(double[] scores) {
        double all = DOUBT;
        for (double score : scores) {
            all += score;
        }
        double whole = all;
        return IntStream.range(0, scores.length).mapToDouble(i -> scores[i] / whole).toArray();
    }

    private static double[] sum(double[] one, double[] other) {
        return IntStream.range(0, one.length).mapToDouble(i -> one[i] + other[i]).toArray();
    }

    private void tell(String name, CodedParagraphs coded, Scores scores) {
        Map<String, double[]> known = new HashMap<>();
        coded.all().forEach(one -> known.put(one.text(), scores.of(one.text())));
        List<String> missions =
                new ArrayList<>(new TreeSet<>(coded.all().stream().map(Coded::mission).toList()));
        StringBuilder line = new StringBuilder(name + ":");
        double mean = 0;
        for (int seed = 1; seed <= HALVINGS; seed++) {
            Collections.shuffle(missions, new Random(seed));
            int half = missions.size() / 2;
            CodedParagraphs tuned = coded.of(Set.copyOf(missions.subList(0, half)));
            CodedParagraphs told = coded.of(Set.copyOf(missions.subList(half, missions.size())));
            double best = 0;
            double[] cut = {0, 0};
            for (double least = 0.04; least < 0.4; least += 0.02) {
                for (double share : new double[] {0, 0.3, 0.4, 0.5, 0.6}) {
                    double[] tried = {least, share};
                    double f1 = tuned.figures(one -> above(known, one, tried)).f1();
                    if (f1 > best) {
                        best = f1;
                        cut = tried;
                    }
                }
            }
            double[] chosen = cut;
            double f1 = told.figures(one -> above(known, one, chosen)).f1();
            mean += f1 / HALVINGS;
            line.append(String.format(Locale.ROOT, " %.3f", f1));
        }
        Figures.OUT.println(line + String.format(Locale.ROOT, ", mean %.3f", mean));
    }

    /// At most four themes above a least score and a share of the best one.
    private Set<String> above(Map<String, double[]> known, Coded paragraph, double[] cut) {
        double[] scores = known.getOrDefault(paragraph.text(), new double[leaves.size()]);
        double best = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).max().orElse(0);
        return IntStream.range(0, scores.length)
                .boxed()
                .filter(i -> scores[i] >= Math.max(cut[0], best * cut[1]))
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .limit(4)
                .map(i -> leaves.get(i).id().value())
                .collect(Collectors.toSet());
    }

    private static List<Example> examples() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, List<Map<String, Object>>> file =
                yaml.load(
                        Files.readString(
                                Path.of("src/test/resources/vocabulary/theme-examples.yml")));
        List<Example> examples = new ArrayList<>();
        for (Map<String, Object> entry : file.getOrDefault("examples", List.of())) {
            for (String text : SharedLines.texts(entry, "en")) {
                ThemeId theme = new ThemeId(SharedLines.text(entry, "theme"));
                examples.add(new Example(theme, text, Language.ENGLISH));
            }
        }
        return examples;
    }

    /// The made-up sentences, labels, descriptions and the phrases of what belongs to a theme.
    private List<Example> described() {
        List<Example> all = new ArrayList<>(examples);
        for (Theme leaf : leaves) {
            Set<String> texts = new LinkedHashSet<>();
            texts.add(leaf.label().in(Language.ENGLISH));
            texts.add(leaf.description().in(Language.ENGLISH));
            texts.addAll(List.of(leaf.belongs().in(Language.ENGLISH).split("[,;] ", -1)));
            texts.forEach(text -> all.add(new Example(leaf.id(), text, Language.ENGLISH)));
        }
        return all;
    }

    /// The mean vector of each theme's texts, away from the mean of all; then that mean.
    private double[][] centroids() {
        double[][] sums = new double[leaves.size() + 1][];
        List<ThemeId> ids = leaves.stream().map(Theme::id).toList();
        for (Example example : described()) {
            int leaf = ids.indexOf(example.theme());
            if (leaf >= 0) {
                float[] vector = meaning.known(example.text()).orElseThrow();
                sums[leaf] = sums[leaf] == null ? new double[vector.length] : sums[leaf];
                for (int i = 0; i < vector.length; i++) {
                    sums[leaf][i] += vector[i];
                }
            }
        }
        double[] middle = new double[sums[0].length];
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            double[] unit = unit(sums[leaf]);
            sums[leaf] = unit;
            for (int i = 0; i < middle.length; i++) {
                middle[i] += unit[i] / leaves.size();
            }
        }
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            sums[leaf] = unit(minus(sums[leaf], middle));
        }
        sums[leaves.size()] = middle;
        return sums;
    }

    private static double[] minus(double[] one, double[] other) {
        return IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).toArray();
    }

    private static double[] unit(double[] vector) {
        double length =
                Math.sqrt(
                        IntStream.range(0, vector.length)
                                .mapToDouble(i -> vector[i] * vector[i])
                                .sum());
        return IntStream.range(0, vector.length).mapToDouble(i -> vector[i] / length).toArray();
    }

    /// How near a text is to each theme, as parts of 1.
    private double[] read(String text, double[][] centroids) {
        float[] vector = meaning.known(text).orElseThrow();
        double[] middle = centroids[leaves.size()];
        double[] place =
                unit(
                        IntStream.range(0, vector.length)
                                .mapToDouble(i -> vector[i] - middle[i])
                                .toArray());
        double[] near =
                IntStream.range(0, leaves.size())
                        .mapToDouble(leaf ->
                                Math.exp(
                                        SHARPNESS
                                                * IntStream.range(0, place.length)
                                                        .mapToDouble(
                                                                i -> place[i] * centroids[leaf][i])
                                                        .sum()))
                        .toArray();
        double all = IntStream.range(0, near.length).mapToDouble(i -> near[i]).sum();
        return IntStream.range(0, near.length).mapToDouble(i -> near[i] / all).toArray();
    }
}
