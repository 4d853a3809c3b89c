package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every key and every default of how files are read.
class WorkerSettingsTest {
    @Test
    void defaultsAreThoseOfTheReference() {
        try (ApplicationContext context = start(Map.of())) {
            assertThat(context.getBean(WorkerSettings.class))
                    .isEqualTo(WorkerSettings.defaults())
                    .isEqualTo(
                            new WorkerSettings(
                                    2, 512, Duration.ofSeconds(60), Duration.ofSeconds(60), 2000));
            assertThat(context.getBean(ReadLimits.class))
                    .isEqualTo(ReadLimits.defaults())
                    .isEqualTo(new ReadLimits(200L << 20, 50_000_000, 500_000, 5, 1000));
        }
    }

    @Test
    void everyKeyIsRead() {
        Map<String, Object> given =
                Map.of(
                        "hindsight.intake.workers", 3,
                        "hindsight.intake.heap", 256,
                        "hindsight.intake.time-limit", "PT5S",
                        "hindsight.intake.idle", "PT2S",
                        "hindsight.intake.renew-after", 10,
                        "hindsight.intake.largest-file", 5000,
                        "hindsight.intake.characters", 6000,
                        "hindsight.intake.passages", 700,
                        "hindsight.intake.depth", 8,
                        "hindsight.intake.attachments", 9);
        try (ApplicationContext context = start(given)) {
            assertThat(context.getBean(WorkerSettings.class))
                    .isEqualTo(
                            new WorkerSettings(
                                    3, 256, Duration.ofSeconds(5), Duration.ofSeconds(2), 10));
            assertThat(context.getBean(ReadLimits.class))
                    .isEqualTo(new ReadLimits(5000, 6000, 700, 8, 9));
        }
    }

    @Test
    void limitsGoToAProcessAndComeBack() {
        ReadLimits limits = new ReadLimits(1, 2000, 300, 4, 5);
        assertThat(ReadLimits.ofArguments(limits.arguments())).isEqualTo(limits);
    }

    @Test
    void impossibleValuesAreNamed() {
        assertThatThrownBy(() -> new WorkerSettings(0, 512, minute(), minute(), 1))
                .hasMessageContaining("hindsight.intake.workers")
                .hasMessageContaining("0");
        assertThatThrownBy(() -> new WorkerSettings(1, 512, Duration.ZERO, minute(), 1))
                .hasMessageContaining("hindsight.intake.time-limit");
        assertThatThrownBy(() -> new ReadLimits(1, 1, 100, 1, 1))
                .hasMessageContaining("hindsight.intake.characters");
    }

    private static ApplicationContext start(Map<String, Object> given) {
        return ApplicationContext.builder().properties(given).deduceEnvironment(false).start();
    }

    private static Duration minute() {
        return Duration.ofMinutes(1);
    }
}
