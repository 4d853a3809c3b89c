package dev.hindsight.extract;

import static dev.hindsight.extract.Extracting.extract;
import static dev.hindsight.extract.Extracting.extracted;
import static dev.hindsight.extract.Extracting.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsInPdfTest {
    private static final byte[] NOTE =
            "Convoys to the north were escorted by the police.".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void filesInTheListAndOnPagesAreRead() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(100, "The annexes of this report are attached to it as files.")
                    .attach("annex.txt", NOTE)
                    .pin("program.exe", new byte[] {'M', 'Z', 0, 1});
            Extraction.Extracted outcome = extracted(pdf.save(folder.resolve("a.pdf")));
            assertThat(texts(outcome)).hasSize(1);
            assertThat(outcome.attachments())
                    .extracting(Attachment::name)
                    .containsExactly("annex.txt", "program.exe");
            assertThat(outcome.attachments())
                    .extracting(Attachment::isRead)
                    .containsExactly(true, false);
            assertThat(outcome.coverage().lost())
                    .singleElement()
                    .asString()
                    .contains("program.exe");
        }
    }

    @Test
    void aScanKeepsItsAttachments() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.picture().attach("annex.txt", NOTE);
            assertThat(extract(pdf.save(folder.resolve("scan.pdf"))))
                    .isInstanceOfSatisfying(
                            Extraction.Scanned.class,
                            scan -> assertThat(scan.attachments()).hasSize(1));
        }
    }
}
