package dev.hindsight.testing;

import dev.hindsight.meaning.Meaning;
import dev.hindsight.meaning.Pieces;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Meaning as the sum of what the words mean, each a direction of its own; words that are told to
/// mean the same share one.
public final class FakeMeaning implements Meaning {
    private static final int DIMENSIONS = 64;

    private final Map<String, String> same = new HashMap<>();
    private final Set<String> learned = ConcurrentHashMap.newKeySet();

    /// @param synonyms words that mean the same as the first of their row
    public FakeMeaning(List<List<String>> synonyms) {
        for (List<String> row : synonyms) {
            row.forEach(word -> same.put(word, row.getFirst()));
        }
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public Optional<float[]> known(String text) {
        return learned.contains(text) ? Optional.of(vector(text)) : Optional.empty();
    }

    @Override
    public void learn(List<String> texts) {
        learned.addAll(texts);
    }

    /// How many texts have been read.
    public int size() {
        return learned.size();
    }

    @Override
    public Optional<float[]> ofQuestion(String text) {
        return Optional.of(vector(text));
    }

    @Override
    public void load() {
        // always there
    }

    @Override
    public void close() {
        // nothing is open
    }

    private float[] vector(String text) {
        double[] sum = new double[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
            Random direction = new Random(same.getOrDefault(word, word).hashCode());
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += direction.nextGaussian();
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(one -> one * one).sum());
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (sum[i] / length);
        }
        return vector;
    }

    @Override
    public Optional<Pieces> pieces(String text) {
        return Optional.empty();
    }
}
