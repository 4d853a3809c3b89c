package dev.hindsight.search;

import dev.hindsight.meaning.Meaning;
import dev.hindsight.meaning.Pieces;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Real vectors of some passages, and of all others those of one of these with noise added, at a
/// cosine of about 0.9 to it. Questions are read by the model, each time anew.
final class NoisyMeaning implements Meaning {
    /// Of each of 384 components: the noise is 0.48 as long as the vector.
    private static final double NOISE = 0.0247;

    private final Meaning real;
    private final List<float[]> vectors;
    private final AtomicInteger asked = new AtomicInteger();

    /// @param texts that are read by the model where they have not been before
    NoisyMeaning(Meaning real, List<String> texts) {
        this.real = real;
        real.learn(texts);
        vectors = texts.stream().map(text -> real.known(text).orElseThrow()).toList();
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public Optional<float[]> known(String text) {
        return Optional.of(real.known(text).orElseGet(() -> noisy(text)));
    }

    private float[] noisy(String text) {
        Random random = new Random(text.hashCode());
        float[] noisy = vectors.get(random.nextInt(vectors.size())).clone();
        double squares = 0;
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (NOISE * random.nextGaussian());
            squares += noisy[i] * noisy[i];
        }
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] /= (float) Math.sqrt(squares);
        }
        return noisy;
    }

    @Override
    public void learn(List<String> texts) {
        throw new UnsupportedOperationException("all is known");
    }

    /// What was asked before is remembered by the real one, so each question differs by a number.
    @Override
    public Optional<float[]> ofQuestion(String text) {
        return real.ofQuestion(text + " " + asked.incrementAndGet() % 100);
    }

    @Override
    public void load() {
        real.load();
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public Optional<Pieces> pieces(String text) {
        return real.pieces(text);
    }
}
