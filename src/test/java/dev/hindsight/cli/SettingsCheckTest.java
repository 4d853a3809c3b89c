package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    @Test
    void aMisspeltKeyIsNamedWithTheNearestOneThatExists() {
        try (ApplicationContext program = with(Map.of("hindsight.intake.wrokers", 4))) {
            assertThatThrownBy(() -> SettingsCheck.check(program))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hindsight.intake.wrokers")
                    .hasMessageContaining("the nearest is hindsight.intake.workers");
        }
    }

    @Test
    void whatTheLauncherReadsIsNoSettingOfTheProgram() {
        Map<String, Object> launcher =
                Map.of(
                        "hindsight.heap", "1g",
                        "hindsight.java.options", "-Xss2m",
                        "hindsight.data", "/srv/hindsight",
                        "hindsight.home", "/opt/hindsight");
        try (ApplicationContext program = with(launcher)) {
            assertThatCode(() -> SettingsCheck.check(program)).doesNotThrowAnyException();
        }
    }

    private static ApplicationContext with(Map<String, Object> settings) {
        return ApplicationContext.builder().properties(settings).deduceEnvironment(false).start();
    }
}
