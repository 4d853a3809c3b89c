package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch with everything that people hand in by mistake: each file has a clear outcome, and the
/// rest goes on.
class BadInputTest {
    private static final long HUNDRED_MEGABYTES = 100L << 20;
    @TempDir Path folder;

    @Test
    void eachBadFileHasAClearOutcomeAndTheRestGoesOn() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.write(inbox.resolve("empty.pdf"), new byte[0]);
        Files.write(inbox.resolve("empty.docx"), new byte[0]);
        protectedPdf(inbox.resolve("protected.pdf"));
        Files.writeString(inbox.resolve("text.pdf"), "This is plain text under a wrong name.");
        Files.write(
                inbox.resolve("broken.zip"),
                "PK\u0003\u0004 and then nothing of an archive".getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                inbox.resolve("..%2F..%2Fetc 'x' \"y\".txt"),
                "A name is only a name, whatever it holds.");
        hundredMegabytes(inbox.resolve("huge.bin"));
        Files.writeString(inbox.resolve("good.txt"), "Vacancies slowed the first year down.");

        Terminal terminal = new Terminal(folder);
        Terminal.Outcome outcome = terminal.run("ingest", "inbox", "--data", "store");
        assertThat(outcome.lastLine()).startsWith("ingested 3, duplicate 0, failed 5, passages 3");
        assertThat(outcome.status()).isEqualTo(1);
        for (String name :
                List.of("empty.pdf", "empty.docx", "protected.pdf", "broken.zip", "huge.bin")) {
            assertThat(outcome.err().lines().filter(line -> line.contains(name)))
                    .as(name)
                    .singleElement()
                    .satisfies(line -> assertThat(line.length()).isGreaterThan(name.length() + 40));
        }
        assertThat(outcome.err()).containsPattern("protected.pdf: .*password");
        assertThat(terminal.run("search", "vacancies", "--data", "store").out())
                .startsWith("1 result");
        assertThat(terminal.run("check", "--data", "store").out())
                .contains("documents 3, originals 3")
                .contains("differences 0");
    }

    private static void protectedPdf(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
    }

    /// Random-looking bytes at the start, so that no format is recognised, and a hole behind them.
    private static void hundredMegabytes(Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(new byte[] {(byte) 0x93, 7, (byte) 0xf1, 0, 19, (byte) 0xee, 2, 0});
            sparse.setLength(HUNDRED_MEGABYTES);
        }
    }
}
