package dev.hindsight.lessons.recurrence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much each piece of a text tells, and how its vector differs from that of any piece.
///
/// All vectors of pieces lie to one side of the model's space and along a few directions; seen from
/// their middle and without these directions, what is meant differs more (Mu and Viswanath 2018).
final class Telling {
    private final Map<String, Double> weights = new HashMap<>();
    private final double most;
    private final float[] middle;
    private final List<float[]> directions;

    /// Reads the tables.
    ///
    /// @param pieces the number of texts, then piece, tab and the number of texts that have it, 0
    ///   for a piece that tells nothing; what is missing stands in one text
    /// @param vectors the middle, then directions of length 1
    Telling(List<String> pieces, List<String> vectors) {
        double texts = Integer.parseInt(pieces.getFirst());
        this.most = weight(texts, 1);
        for (String line : pieces.subList(1, pieces.size())) {
            int tab = line.indexOf('\t');
            int count = Integer.parseInt(line.substring(tab + 1));
            weights.put(line.substring(0, tab), count == 0 ? 0 : weight(texts, count));
        }
        this.middle = vector(vectors.getFirst());
        this.directions = vectors.subList(1, vectors.size()).stream().map(Telling::vector).toList();
    }

    /// The tables that come with the program, made of the labelled pairs on which [JudgedPairs]
    /// rests; read at the first use.
    static Telling known() {
        return Known.TABLES;
    }

    private static final class Known {
        private static final Telling TABLES =
                new Telling(lines("/recurrence/pieces.tsv"), lines("/recurrence/directions.tsv"));
    }

    private static double weight(double texts, int count) {
        return Math.log((texts + 1) / (count + 1));
    }

    static List<String> lines(String file) {
        try (InputStream in = Telling.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + file + ": build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static float[] vector(String line) {
        String[] cells = line.split("\t", -1);
        float[] vector = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            vector[i] = Float.parseFloat(cells[i]);
        }
        return vector;
    }

    /// 0 for what any text may say; else the more, the fewer texts say it (Spärck Jones 1972).
    double weight(String piece) {
        boolean word = piece.chars().anyMatch(Character::isLetterOrDigit);
        return word ? weights.getOrDefault(piece, most) : 0;
    }

    /// The direction of a vector as seen from the middle, without the directions that all share.
    float[] seen(float[] vector) {
        float[] moved = new float[vector.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = vector[i] - middle[i];
        }
        for (float[] direction : directions) {
            double along = dot(moved, direction);
            for (int i = 0; i < moved.length; i++) {
                moved[i] -= (float) (along * direction[i]);
            }
        }
        float length = (float) Math.sqrt(dot(moved, moved));
        for (int i = 0; i < moved.length && length > 0; i++) {
            moved[i] /= length;
        }
        return moved;
    }

    static double dot(float[] a, float[] b) {
        float dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot = Math.fma(a[i], b[i], dot);
        }
        return dot;
    }
}
