package dev.hindsight.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.extract.RecognisedPage;
import dev.hindsight.kernel.Language;
import dev.hindsight.testing.MadeScan;
import dev.hindsight.testing.Needs;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One page in, its words out.
class OcrTest {
    private static final String[] ENGLISH = {
        "In the first year of the mission a third of the international posts stood vacant, and",
        "the substantive sections could not follow the elections in the provinces. Recruitment",
        "was delegated to the mission only in the second year, after the review team had asked",
        "for it twice. The follow-on mission should start to recruit before it is established.",
    };
    private static final String[] FRENCH = {
        "Pendant la première année de la mission, un tiers des postes est resté vacant et les",
        "sections n’ont pas pu suivre les élections dans les provinces. Le recrutement n’a été",
        "délégué à la mission que la deuxième année, après que l’équipe chargée de la revue",
        "l’eut demandé deux fois. La mission suivante devrait recruter avant d’être établie.",
    };

    @TempDir Path folder;

    private Ocr.Outcome read(Map<String, Object> settings, Path file, Language expected) {
        try (ApplicationContext context =
                ApplicationContext.builder()
                        .properties(settings)
                        .deduceEnvironment(false)
                        .start()) {
            Ocr.Source source = new Ocr.Source(file, "application/pdf");
            return context.getBean(Ocr.class).read(source, 1, expected);
        }
    }

    private static String text(RecognisedPage page) {
        return String.join(" ", page.pieces().stream().map(RecognisedPage.Piece::text).toList());
    }

    @Test
    void theLanguageOfAPageIsFound() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned(FRENCH).save(folder.resolve("scan.pdf"));
        Ocr.Outcome outcome = read(Map.of(), file, Language.UNKNOWN);
        assertThat(outcome.language()).isEqualTo(Language.FRENCH);
        assertThat(text(outcome.page()))
                .contains("première année", "élections dans les provinces", "recruter avant");
    }

    @Test
    void aPageThatLiesOnItsSideIsTurned() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned(90, ENGLISH).save(folder.resolve("scan.pdf"));
        Ocr.Outcome outcome = read(Map.of(), file, Language.ENGLISH);
        assertThat(text(outcome.page())).contains("third of the international posts stood vacant");
    }

    @Test
    void aPageWithoutTextHasNoPieces() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned().save(folder.resolve("scan.pdf"));
        RecognisedPage page = read(Map.of(), file, Language.ENGLISH).page();
        assertThat(page.pieces()).isEmpty();
        assertThat(page.problem()).isNull();
    }

    @Test
    void aRunThatTakesTooLongIsEndedAndSaid() throws IOException {
        Path slow = program("#!/bin/sh\nexec sleep 60\n");
        Path file = new MadeScan().scanned(ENGLISH).save(folder.resolve("scan.pdf"));
        Map<String, Object> settings =
                Map.of(
                        "hindsight.ocr.program",
                        slow.toString(),
                        "hindsight.ocr.page-timeout",
                        "1s");
        RecognisedPage page = read(settings, file, Language.ENGLISH).page();
        assertThat(page.problem()).contains("longer than 1 s");
    }

    @Test
    void aRunThatFailsIsSaid() throws IOException {
        Path broken = program("#!/bin/sh\nexit 3\n");
        Path file = new MadeScan().scanned(ENGLISH).save(folder.resolve("scan.pdf"));
        RecognisedPage page =
                read(Map.of("hindsight.ocr.program", broken.toString()), file, Language.ENGLISH)
                        .page();
        assertThat(page.problem()).contains("status 3");
    }

    @Test
    void recognitionLeavesTheProcessorToOthers() throws IOException {
        Needs.program("nice");
        Path told = folder.resolve("told");
        Path asking = program("#!/bin/sh\nnice > " + told + "\nexit 3\n");
        Path file = new MadeScan().scanned(ENGLISH).save(folder.resolve("scan.pdf"));
        read(Map.of("hindsight.ocr.program", asking.toString()), file, Language.ENGLISH);
        assertThat(Integer.parseInt(Files.readString(told).strip())).isGreaterThanOrEqualTo(15);
    }

    @Test
    void withoutTheProgramThereAreNoLanguages() {
        Map<String, Object> settings =
                Map.of("hindsight.ocr.program", folder.resolve("none").toString());
        try (ApplicationContext context =
                ApplicationContext.builder()
                        .properties(settings)
                        .deduceEnvironment(false)
                        .start()) {
            assertThat(context.getBean(Ocr.class).languages()).isEmpty();
        }
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), script);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
