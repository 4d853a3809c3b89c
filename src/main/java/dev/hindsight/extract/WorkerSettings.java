package dev.hindsight.extract;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// The processes that read files.
///
/// @param workers so many at once, 1 to 64
/// @param heap of each, in megabytes, 64 to 65,536
/// @param timeLimit for one file, 10 milliseconds to a day
/// @param idle an unemployed one ends after so long, a second to a day
/// @param renewAfter so many files one is replaced by a new one, 1 to 1,000,000
@ConfigurationProperties("hindsight.intake")
record WorkerSettings(
        @Bindable(defaultValue = "2") int workers,
        @Bindable(defaultValue = "512") int heap,
        @Bindable(defaultValue = "PT1M") Duration timeLimit,
        @Bindable(defaultValue = "PT1M") Duration idle,
        @Bindable(defaultValue = "2000") int renewAfter) {
    private static final Duration DAY = Duration.ofDays(1);

    @ConfigurationInject
    WorkerSettings {
        ReadLimits.check("workers", workers, 1, 64);
        ReadLimits.check("heap", heap, 64, 65_536);
        ReadLimits.check("renew-after", renewAfter, 1, 1_000_000);
        check("time-limit", timeLimit, Duration.ofMillis(10));
        check("idle", idle, Duration.ofSeconds(1));
    }

    static WorkerSettings defaults() {
        return new WorkerSettings(2, 512, Duration.ofMinutes(1), Duration.ofMinutes(1), 2_000);
    }

    private static void check(String key, Duration given, Duration least) {
        if (given.compareTo(least) < 0 || given.compareTo(DAY) > 0) {
            throw new IllegalArgumentException(
                    "hindsight.intake."
                            + key
                            + " lies between "
                            + least
                            + " and a day, such as PT1M, not: "
                            + given);
        }
    }
}
