package dev.hindsight.ocr;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How pages without text are recognised.
///
/// @param enabled whether they are at all
/// @param program name of Tesseract on the PATH, or its full path
/// @param dpi dots an inch that pages are drawn with, 72 to 600
/// @param pageTimeout for one run over one page, 1 s to 1 h
/// @param workers pages recognised at the same time, 1 to 64
/// @param languages as Tesseract names them, such as `eng+fra`; empty leaves the choice to the
///   document, among those of the six official languages that are installed
@ConfigurationProperties("hindsight.ocr")
public record OcrSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "tesseract") String program,
        @Bindable(defaultValue = "300") int dpi,
        @Bindable(defaultValue = "60s") Duration pageTimeout,
        @Bindable(defaultValue = "1") int workers,
        @Bindable(defaultValue = "") String languages) {

    @ConfigurationInject
    public OcrSettings {
        if (dpi < 72 || dpi > 600) {
            throw new IllegalArgumentException(
                    "hindsight.ocr.dpi lies between 72 and 600, not: " + dpi);
        }
        if (pageTimeout.compareTo(Duration.ofSeconds(1)) < 0
                || pageTimeout.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "hindsight.ocr.page-timeout lies between 1s and 1h, not: " + pageTimeout);
        }
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException(
                    "hindsight.ocr.workers lies between 1 and 64, not: " + workers);
        }
        if (!languages.matches("(?:[A-Za-z_]{3,20}(?:\\+[A-Za-z_]{3,20})*)?")) {
            throw new IllegalArgumentException(
                    "hindsight.ocr.languages are Tesseract's names joined by +, such as eng+fra,"
                            + " not: "
                            + languages);
        }
    }
}
