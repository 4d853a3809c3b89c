package dev.hindsight.meaning;

import java.nio.file.Path;

/// The meaning of the running program, for measurements.
public final class RealMeaning {
    private RealMeaning() {}

    /// Meaning by the model.
    ///
    /// @param folder keeps the vectors that have been made
    /// @param workers texts that are read at the same time
    public static Meaning in(Path folder, int workers) {
        return new MeaningFactory().meaning(new MeaningSettings(true, folder, workers));
    }
}
