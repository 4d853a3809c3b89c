package dev.hindsight.meaning;

import java.util.List;
import java.util.Optional;

/// Stands where meaning is turned off.
record NoMeaning() implements Meaning {
    @Override
    public boolean on() {
        return false;
    }

    @Override
    public Optional<float[]> known(String text) {
        return Optional.empty();
    }

    @Override
    public void learn(List<String> texts) {
        // nothing is made
    }

    @Override
    public Optional<float[]> ofQuestion(String text) {
        return Optional.empty();
    }

    @Override
    public void load() {
        // nothing to load
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public Optional<Pieces> pieces(String text) {
        return Optional.empty();
    }
}
