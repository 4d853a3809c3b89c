package dev.hindsight.extract;

import static dev.hindsight.extract.Extracting.extract;
import static dev.hindsight.extract.Extracting.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing at hand writes such folders, so a real one is read.
class OutlookFoldersTest {
    @TempDir Path folder;

    private static Path sample() {
        return Needs.shared("data/torture/tika/testPST_variousBodyTypes.pst");
    }

    @Test
    void everyMessageIsAttachedAndReadAsMail() {
        Extraction outcome = extract(sample());
        assertThat(outcome).isInstanceOf(Extraction.Container.class);
        var attachments = ((Extraction.Container) outcome).attachments();
        assertThat(attachments).hasSize(4).allMatch(Attachment::isRead);
        assertThat(attachments.getFirst().name()).isEqualTo("original email.eml");
        Attachment original = attachments.getFirst();
        Extraction.Extracted first = (Extraction.Extracted) original.extraction();
        assertThat(first.mediaType()).isEqualTo("message/rfc822");
        assertThat(texts(first)).containsExactly("This is the original email (html)");
        assertThat(first.properties().authors()).containsExactly("Allison, Timothy B.");
        assertThat(first.properties().created()).startsWith("2017-08-30");
    }

    @Test
    void whatIsCutOffHasAnOutcomeAndSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(sample());
        for (int part = 1; part < 8; part++) {
            Path cut = folder.resolve("cut" + part + ".pst");
            Files.write(cut, Arrays.copyOf(whole, whole.length / 8 * part));
            assertThat(extract(cut))
                    .isInstanceOfAny(
                            Extraction.Damaged.class,
                            Extraction.Container.class,
                            Extraction.Empty.class)
                    .matches(outcome ->
                            !(outcome instanceof Extraction.Container container)
                                    || container.attachments().size() == 4
                                    || !container.coverage().lost().isEmpty());
        }
    }
}
