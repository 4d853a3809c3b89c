package dev.hindsight.lessons.recurrence;

import java.util.ArrayList;
import java.util.List;

/// Judges two texts by labelled pairs that are like them: kernel ridge regression with a Gaussian
/// kernel (Saunders and others 1998) over standardised [Traits], its answer turned into a
/// probability by a logistic function (Platt 1999).
///
/// A pair of the same lesson, with weight 1, and its opposite pull the answer up and down, the
/// stronger the closer they are; what is like no labelled pair gets an answer near the middle.
final class JudgedPairs {
    private final double narrowness;
    private final double slope;
    private final double offset;
    private final double[] middle;
    private final double[] spread;
    private final List<Judged> pairs = new ArrayList<>();

    /// Reads the pairs.
    ///
    /// @param lines narrowness of the kernel, slope and offset of the logistic function; the means
    ///   of the traits; their standard deviations; then for each pair its weight and its traits
    JudgedPairs(List<String> lines) {
        double[] head = numbers(lines.getFirst());
        this.narrowness = head[0];
        this.slope = head[1];
        this.offset = head[2];
        this.middle = numbers(lines.get(1));
        this.spread = numbers(lines.get(2));
        for (String line : lines.subList(3, lines.size())) {
            double[] row = numbers(line);
            double[] traits = new double[row.length - 1];
            System.arraycopy(row, 1, traits, 0, traits.length);
            pairs.add(new Judged(row[0], standard(new Traits(traits))));
        }
    }

    /// The pairs that come with the program; read at the first use.
    static JudgedPairs known() {
        return Known.PAIRS;
    }

    private static final class Known {
        private static final JudgedPairs PAIRS =
                new JudgedPairs(Telling.lines("/recurrence/judged.tsv"));
    }

    private static final class Judged {
        private final double weight;
        private final double[] place;

        Judged(double weight, double[] place) {
            this.weight = weight;
            this.place = place;
        }
    }

    private static double[] numbers(String line) {
        String[] cells = line.split("\t", -1);
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Double.parseDouble(cells[i]);
        }
        return numbers;
    }

    private double[] standard(Traits traits) {
        double[] place = new double[traits.size()];
        for (int i = 0; i < place.length; i++) {
            place[i] = (traits.get(i) - middle[i]) / spread[i];
        }
        return place;
    }

    /// From 0 to 1.
    double score(Traits traits) {
        return 1 / (1 + Math.exp(-(slope * answer(traits) + offset)));
    }

    /// About 1 for the same lesson and about -1 for two.
    double answer(Traits traits) {
        double[] place = standard(traits);
        double answer = 0;
        for (Judged pair : pairs) {
            answer += pair.weight * likeness(place, pair.place, narrowness);
        }
        return answer;
    }

    /// 1 for the same place, and the nearer to 0 the farther apart two are.
    static double likeness(double[] a, double[] b, double narrowness) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.exp(-narrowness / a.length * squares);
    }
}
