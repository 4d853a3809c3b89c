package dev.hindsight.quality;

import dev.hindsight.vocabulary.Vocabulary;

/// Opens the meter to programs that measure it.
public final class MeterMaker {
    private MeterMaker() {}

    public static Meter of(Vocabulary vocabulary) {
        return new Meter(vocabulary);
    }
}
