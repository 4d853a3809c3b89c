package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
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

    @Test
    void aVariableOfTheEnvironmentMayNameASettingWithAHyphen() {
        try (ApplicationContext program = inEnvironment("HINDSIGHT_INTAKE_TIME_LIMIT", "PT10M")) {
            assertThatCode(() -> SettingsCheck.check(program)).doesNotThrowAnyException();
            assertThat(program.getProperty("hindsight.intake.time-limit", String.class))
                    .contains("PT10M");
        }
        try (ApplicationContext program = inEnvironment("HINDSIGHT_OCR_PAGE_TIMEOUT", "PT2M")) {
            assertThatCode(() -> SettingsCheck.check(program)).doesNotThrowAnyException();
        }
    }

    @Test
    void aMisspeltVariableOfTheEnvironmentIsNamed() {
        try (ApplicationContext program = inEnvironment("HINDSIGHT_INTAKE_TIME_LIMITS", "PT10M")) {
            assertThatThrownBy(() -> SettingsCheck.check(program))
                    .hasMessageContaining("hindsight.intake.time.limits")
                    .hasMessageContaining("the nearest is hindsight.intake.time-limit");
        }
    }

    private static ApplicationContext inEnvironment(String name, String value) {
        PropertySource variables =
                new MapPropertySource("variables", Map.of(name, value)) {
                    @Override
                    public PropertyConvention getConvention() {
                        return PropertyConvention.ENVIRONMENT_VARIABLE;
                    }
                };
        return ApplicationContext.builder()
                .propertySources(variables)
                .deduceEnvironment(false)
                .start();
    }

    private static ApplicationContext with(Map<String, Object> settings) {
        return ApplicationContext.builder().properties(settings).deduceEnvironment(false).start();
    }
}
