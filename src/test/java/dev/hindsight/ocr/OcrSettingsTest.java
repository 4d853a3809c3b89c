package dev.hindsight.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OcrSettingsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static OcrSettings read(Map<String, Object> given) {
        try (ApplicationContext context =
                ApplicationContext.builder().properties(given).deduceEnvironment(false).start()) {
            return context.getBean(OcrSettings.class);
        }
    }

    @Test
    void byDefaultOnePageIsReadAtATimeWithTheTesseractOnThePath() {
        assertThat(read(Map.of()))
                .isEqualTo(new OcrSettings(true, "tesseract", 300, MINUTE, 1, ""));
    }

    @Test
    void everyKeyIsRead() {
        assertThat(
                        read(
                                Map.of(
                                        "hindsight.ocr.enabled", "false",
                                        "hindsight.ocr.program", "tesseract-five",
                                        "hindsight.ocr.dpi", "200",
                                        "hindsight.ocr.page-timeout", "2m",
                                        "hindsight.ocr.workers", "3",
                                        "hindsight.ocr.languages", "eng+fra")))
                .isEqualTo(
                        new OcrSettings(
                                false, "tesseract-five", 200, Duration.ofMinutes(2), 3, "eng+fra"));
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThatThrownBy(() -> new OcrSettings(true, "tesseract", 30, MINUTE, 1, ""))
                .hasMessageContaining("hindsight.ocr.dpi");
        assertThatThrownBy(() -> new OcrSettings(true, "tesseract", 300, MINUTE, 0, ""))
                .hasMessageContaining("hindsight.ocr.workers");
        assertThatThrownBy(() -> new OcrSettings(true, "tesseract", 300, Duration.ZERO, 1, ""))
                .hasMessageContaining("hindsight.ocr.page-timeout");
        assertThatThrownBy(() -> new OcrSettings(true, "tesseract", 300, MINUTE, 1, "-c eng"))
                .hasMessageContaining("hindsight.ocr.languages");
    }
}
