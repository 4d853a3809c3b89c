package dev.hindsight.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MeaningSettingsTest {
    private static MeaningSettings read(Map<String, Object> given) {
        try (ApplicationContext context =
                ApplicationContext.builder().properties(given).deduceEnvironment(false).start()) {
            return context.getBean(MeaningSettings.class);
        }
    }

    @Test
    void meaningIsOnByDefault() {
        assertThat(read(Map.of())).isEqualTo(new MeaningSettings(true, Path.of("data/vectors"), 2));
    }

    @Test
    void everyKeyIsRead() {
        assertThat(
                        read(
                                Map.of(
                                        "hindsight.meaning.on", "false",
                                        "hindsight.meaning.folder", "x",
                                        "hindsight.meaning.workers", "1")))
                .isEqualTo(new MeaningSettings(false, Path.of("x"), 1));
        assertThatThrownBy(() -> new MeaningSettings(true, Path.of("x"), 0))
                .hasMessageContaining("workers");
    }

    @Test
    void turnedOffItKnowsNothing() {
        Meaning.OFF.learn(List.of("a"));
        assertThat(Meaning.OFF.on()).isFalse();
        assertThat(Meaning.OFF.known("a")).isEmpty();
        assertThat(Meaning.OFF.ofQuestion("a")).isEmpty();
    }
}
