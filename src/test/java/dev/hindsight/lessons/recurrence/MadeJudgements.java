package dev.hindsight.lessons.recurrence;

import dev.hindsight.meaning.Meaning;
import dev.hindsight.meaning.Pieces;
import dev.hindsight.meaning.RealMeaning;
import dev.hindsight.testing.Figures;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the tables of [Telling] and [JudgedPairs] anew from the pairs labelled `dev`, `test` and
/// `train`, and prints how the judgement does on pairs that it was not made of, by cross-validation
/// in which pairs that share a text stay together. The pairs labelled `fresh` are not read.
final class MadeJudgements {
    private static final Path TABLES = Path.of("src", "main", "resources", "recurrence");

    /// Pieces that any text may have.
    private static final String EMPTY =
            "the a an of in to and is was were be been for on at by with from that which it its as"
                    + " this these those had has have not no who whom their they them he him his she"
                    + " her you your we our us i or but if then than there where when into over under"
                    + " after before out up so only also more most all any each every one two must"
                    + " should never let need needs ought belongs would could can may will s la le"
                    + " les de des du un une et que qui dans pour par sur au aux est sont il elle ce"
                    + " cette ne pas ##s";

    private static final int DIRECTIONS = 3;
    private static final int PARTS = 5;
    private static final int TIMES = 10;
    private static final double NARROWNESS = 1.5;
    private static final double RIDGE = 0.5;

    /// The share of right answers that is wanted of those it takes for one lesson.
    private static final double WANTED = 0.85;

    private final SameLesson same = new SameLesson(new Vocabulary());
    private final List<LabelledPair> pairs = new ArrayList<>();
    private final Map<String, Pieces> pieces = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        new MadeJudgements().make();
    }

    private void make() throws IOException {
        pairs.addAll(LabelledPair.of("dev"));
        pairs.addAll(LabelledPair.of("test"));
        pairs.addAll(LabelledPair.of("train"));
        List<Saying> read = new ArrayList<>();
        Path vectors = Path.of("target", "measurements", "recurrence-vectors");
        Files.createDirectories(vectors.getParent());
        try (Meaning meaning = RealMeaning.in(vectors, 2)) {
            for (LabelledPair pair : pairs) {
                for (String text : pair.texts()) {
                    meaning.learn(same.texts("", text));
                    Saying saying = same.read("", text, meaning::known);
                    String whole = saying.parts.whole();
                    pieces.put(whole, meaning.pieces(whole).orElseThrow());
                    read.add(saying);
                }
            }
        }
        write("pieces.tsv", counts());
        write("directions.tsv", directions());
        Telling telling =
                new Telling(
                        Files.readAllLines(TABLES.resolve("pieces.tsv")),
                        Files.readAllLines(TABLES.resolve("directions.tsv")));
        List<Traits> traits = traits(read, telling);
        double[] held = held(traits);
        double threshold = threshold(held);
        write("judged.tsv", judged(traits, held, threshold));
    }

    private static void write(String name, List<String> lines) throws IOException {
        Files.writeString(TABLES.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<String> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Pieces text : pieces.values()) {
            IntStream.range(0, text.size())
                    .mapToObj(i -> text.piece(i).text())
                    .distinct()
                    .forEach(piece -> counts.merge(piece, 1, Integer::sum));
        }
        Set<String> empty = Set.of(EMPTY.split(" ", -1));
        List<String> lines = new ArrayList<>(List.of(String.valueOf(pieces.size())));
        empty.stream().sorted().forEach(piece -> lines.add(piece + "\t0"));
        counts.forEach((piece, count) -> {
            if (count > 1 && !empty.contains(piece)) {
                lines.add(piece + "\t" + count);
            }
        });
        return lines;
    }

    /// The mean of the vectors of all pieces and their first principal directions, by power
    /// iteration.
    private List<String> directions() {
        List<float[]> all = new ArrayList<>();
        for (Pieces text : pieces.values()) {
            for (int i = 0; i < text.size(); i++) {
                all.add(text.vector(i));
            }
        }
        int size = all.getFirst().length;
        double[] mean = new double[size];
        all.forEach(vector -> {
            for (int i = 0; i < size; i++) {
                mean[i] += vector[i] / all.size();
            }
        });
        double[][] spread = new double[size][size];
        for (float[] vector : all) {
            for (int i = 0; i < size; i++) {
                double one = vector[i] - mean[i];
                for (int j = 0; j <= i; j++) {
                    spread[i][j] += one * (vector[j] - mean[j]);
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of(line(mean)));
        List<double[]> found = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            found.add(strongest(spread, found));
            lines.add(line(found.getLast()));
        }
        return lines;
    }

    private static double[] strongest(double[][] spread, List<double[]> before) {
        int size = spread.length;
        double[] direction = new Random(1).doubles(size, -1, 1).toArray();
        for (int step = 0; step < 300; step++) {
            double[] next = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    next[i] += (j <= i ? spread[i][j] : spread[j][i]) * direction[j];
                }
            }
            for (double[] other : before) {
                double along = dot(next, other);
                for (int i = 0; i < size; i++) {
                    next[i] -= along * other[i];
                }
            }
            double length = Math.sqrt(dot(next, next));
            direction = Arrays.stream(next).map(it -> it / length).toArray();
        }
        return direction;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static String line(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(it -> String.format(Locale.ROOT, "%.4f", it))
                .collect(Collectors.joining("\t"));
    }

    private List<Traits> traits(List<Saying> read, Telling telling) {
        List<Saying> close =
                read.stream()
                        .map(it ->
                                it.with(Detail.of(it.parts, pieces.get(it.parts.whole()), telling)))
                        .toList();
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> Traits.of(close.get(2 * i), close.get(2 * i + 1)).orElseThrow())
                .toList();
    }

    /// The answers for pairs that were left out, in the mean over several divisions.
    private double[] held(List<Traits> traits) {
        double[] sums = new double[pairs.size()];
        int[] families = families();
        for (int time = 0; time < TIMES; time++) {
            List<Integer> shuffled =
                    new ArrayList<>(Arrays.stream(families).distinct().boxed().toList());
            Collections.shuffle(shuffled, new Random(time));
            for (int part = 0; part < PARTS; part++) {
                Set<Integer> out = new HashSet<>();
                for (int i = part; i < shuffled.size(); i += PARTS) {
                    out.add(shuffled.get(i));
                }
                int[] in =
                        IntStream.range(0, pairs.size())
                                .filter(i -> !out.contains(families[i]))
                                .toArray();
                JudgedPairs made = new JudgedPairs(fitted(traits, in, 1, 0));
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += out.contains(families[i]) ? made.answer(traits.get(i)) / TIMES : 0;
                }
            }
        }
        return sums;
    }

    /// For each pair the first one with which it hangs together through shared texts.
    private int[] families() {
        int[] first = IntStream.range(0, pairs.size()).toArray();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < first.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (first[i] != first[j]
                            && !Collections.disjoint(pairs.get(i).texts(), pairs.get(j).texts())) {
                        int least = Math.min(first[i], first[j]);
                        first[i] = least;
                        first[j] = least;
                        changed = true;
                    }
                }
            }
        }
        return first;
    }

    /// The lines of [JudgedPairs]: kernel ridge regression over the given pairs.
    private List<String> fitted(List<Traits> traits, int[] in, double slope, double offset) {
        int size = traits.getFirst().size();
        double[] middle = new double[size];
        double[] spread = new double[size];
        for (int k = 0; k < size; k++) {
            int trait = k;
            middle[k] =
                    Arrays.stream(in)
                            .mapToDouble(i -> traits.get(i).get(trait))
                            .average()
                            .orElse(0);
            double variance =
                    Arrays.stream(in)
                            .mapToDouble(i -> Math.pow(traits.get(i).get(trait) - middle[trait], 2))
                            .average()
                            .orElse(1);
            spread[k] = Math.sqrt(variance) + 1e-6;
        }
        double[][] place = new double[in.length][size];
        for (int i = 0; i < in.length; i++) {
            for (int k = 0; k < size; k++) {
                place[i][k] = (traits.get(in[i]).get(k) - middle[k]) / spread[k];
            }
        }
        double[] weights = solved(place, in);
        List<String> lines = new ArrayList<>();
        lines.add(line(NARROWNESS, slope, offset));
        lines.add(line(middle));
        lines.add(line(spread));
        for (int i = 0; i < in.length; i++) {
            Traits one = traits.get(in[i]);
            lines.add(
                    line(weights[i])
                            + "\t"
                            + line(IntStream.range(0, size).mapToDouble(one::get).toArray()));
        }
        return lines;
    }

    /// Solves (K + ridge) w = y by Cholesky's method.
    private double[] solved(double[][] place, int[] in) {
        int n = in.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum =
                        JudgedPairs.likeness(place[i], place[j], NARROWNESS) + (i == j ? RIDGE : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = pairs.get(in[i]).same() ? 1 : -1;
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * w[k];
            }
            w[i] = sum / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = w[i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k][i] * w[k];
            }
            w[i] = sum / lower[i][i];
        }
        return w;
    }

    /// The least answer from which on, of the pairs that were left out, as many are right as is
    /// wanted.
    private double threshold(double[] held) {
        int[] order =
                IntStream.range(0, held.length)
                        .boxed()
                        .sorted((i, j) -> Double.compare(held[j], held[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        report(held, order);
        int right = 0;
        double least = 1;
        for (int said = 1; said <= order.length; said++) {
            right += pairs.get(order[said - 1]).same() ? 1 : 0;
            if (right >= WANTED * said) {
                least = held[order[said - 1]];
            }
        }
        return least;
    }

    private void report(double[] held, int[] order) {
        for (String set : List.of("dev", "train", "both")) {
            int right = 0;
            int said = 0;
            long real =
                    IntStream.range(0, pairs.size())
                            .filter(i -> in(set, i) && pairs.get(i).same())
                            .count();
            double above = 0;
            for (int i : order) {
                if (in(set, i)) {
                    said++;
                    right += pairs.get(i).same() ? 1 : 0;
                    above += pairs.get(i).same() ? 0 : right;
                    if (said % 10 == 0) {
                        Figures.OUT.printf(
                                Locale.ROOT,
                                "%s: answer %.3f, precision %d of %d (%.3f), recall %.3f%n",
                                set,
                                held[i],
                                right,
                                said,
                                right / (double) said,
                                right / (double) real);
                    }
                }
            }
            Figures.OUT.printf(
                    Locale.ROOT,
                    "%s: area under the curve %.3f%n",
                    set,
                    above / (real * (double) (said - real)));
        }
    }

    private static boolean in(String set, int pair) {
        return set.equals("both") || set.equals("dev") == pair < 100;
    }

    /// All pairs, with the slope by which answers become probabilities (Platt 1999, by Newton's
    /// steps over the answers for pairs that were left out) and the threshold at [SameLesson#SAME].
    private List<String> judged(List<Traits> traits, double[] held, double threshold) {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < 50; step++) {
            double[] g = new double[2];
            double[] h = new double[3];
            for (int i = 0; i < held.length; i++) {
                double p = 1 / (1 + Math.exp(-(slope * held[i] + offset)));
                double error = (pairs.get(i).same() ? 1 : 0) - p;
                g[0] += error * held[i];
                g[1] += error;
                h[0] += p * (1 - p) * held[i] * held[i];
                h[1] += p * (1 - p) * held[i];
                h[2] += p * (1 - p);
            }
            double determinant = h[0] * h[2] - h[1] * h[1];
            slope += (h[2] * g[0] - h[1] * g[1]) / determinant;
            offset += (h[0] * g[1] - h[1] * g[0]) / determinant;
        }
        double same = Math.log(SameLesson.SAME / (1 - SameLesson.SAME));
        Figures.OUT.printf(
                Locale.ROOT,
                "threshold %.3f, slope %.2f, offset %.2f of its own%n",
                threshold,
                slope,
                offset);
        return fitted(
                traits,
                IntStream.range(0, pairs.size()).toArray(),
                slope,
                same - slope * threshold);
    }
}
