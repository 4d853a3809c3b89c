package dev.hindsight.intake;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Limits of taking in files.
///
/// @param workers files read at the same time, 1 to 64
/// @param largestFile in bytes, 1 to 10 GB
@ConfigurationProperties("hindsight.intake")
public record IntakeSettings(
        @Bindable(defaultValue = "2") int workers,
        @Bindable(defaultValue = "209715200") long largestFile) {
    private static final long TEN_GIGABYTES = 10L << 30;

    @ConfigurationInject
    public IntakeSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException(
                    "hindsight.intake.workers lies between 1 and 64, not: " + workers);
        }
        if (largestFile < 1 || largestFile > TEN_GIGABYTES) {
            throw new IllegalArgumentException(
                    "hindsight.intake.largest-file is a number of bytes up to 10 GB, not: "
                            + largestFile);
        }
    }
}
