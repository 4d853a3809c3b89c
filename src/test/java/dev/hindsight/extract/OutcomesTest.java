package dev.hindsight.extract;

import static dev.hindsight.extract.Extracting.extract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
    private static final String SENTENCE = "The integrated office opened on the first of January.";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"empty.docx", "empty.pdf", "empty", "empty.txt"})
    void aFileWithoutBytesIsEmptyWhateverItsName(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(extract(file))
                .isInstanceOfSatisfying(
                        Extraction.Empty.class,
                        empty -> assertThat(empty.reason()).contains("0 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"   \n\t\n ", "\f\f", "-----\n====="})
    void aTextWithoutWordsIsEmpty(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("blank.txt"), text);
        assertThat(extract(file)).isInstanceOf(Extraction.Empty.class);
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pdf"), SENTENCE);
        assertThat(type(extract(text))).isEqualTo("text/plain");
        try (MadePdf pdf = new MadePdf().page().lines(100, SENTENCE)) {
            Path named = pdf.save(folder.resolve("pdf.txt"));
            assertThat(type(extract(named))).isEqualTo("application/pdf");
        }
    }

    private static String type(Extraction outcome) {
        assertThat(outcome).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) outcome).mediaType();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "a \"quoted\" 'name'.txt",
                "C:\\x\\..\\y.txt",
                "",
                "..",
                "\u0000.txt"
            })
    void aStrangeNameChangesNothing(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), SENTENCE);
        assertThat(extract(file, name)).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void aBrokenArchiveIsDamaged() throws IOException {
        Path whole = MadeOffice.docx(folder.resolve("whole.docx"), SENTENCE);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.docx");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 3));
        assertThat(extract(cut))
                .isInstanceOfSatisfying(
                        Extraction.Damaged.class,
                        damaged -> assertThat(damaged.reason()).contains("save it anew"));
    }

    @Test
    void anOfficeFileWithPasswordIsEncrypted() throws Exception {
        Path file = MadeOffice.encryptedDocx(folder.resolve("secret.docx"), SENTENCE);
        assertThat(extract(file)).isInstanceOf(Extraction.Encrypted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.bin", "noise.txt", "noise"})
    void unknownBytesAreUnsupported(String name) throws IOException {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        Path file = Files.write(folder.resolve(name), noise);
        assertThat(extract(file)).isInstanceOf(Extraction.Unsupported.class);
    }

    @Test
    void aPictureIsAScanOfOnePage() throws IOException {
        Path file = folder.resolve("scan.png");
        var image =
                new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "png", file.toFile());
        assertThat(extract(file))
                .isInstanceOfSatisfying(
                        Extraction.Scanned.class,
                        scan -> assertThat(scan.coverage().needOcr()).containsExactly(1));
    }

    @Test
    void aPictureWithoutAReaderIsUnsupported() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("drawing.svg"),
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertThat(extract(file))
                .isInstanceOfSatisfying(
                        Extraction.Unsupported.class,
                        picture -> assertThat(picture.reason()).contains("PNG"));
    }

    @Test
    void aFileOverTheLimitIsTooLarge() throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(ReadLimits.defaults().largestFile() + 1);
        }
        assertThat(extract(file)).isInstanceOf(Extraction.TooLarge.class);
    }

    @Test
    void moreTextThanTheLimitIsTooLarge() throws IOException {
        Path file = Files.writeString(folder.resolve("long.txt"), SENTENCE.repeat(100));
        Extraction outcome =
                new TikaExtractor(new Languages(), new ReadLimits(1 << 20, 1_000, 100, 5, 10))
                        .extract(file, "long.txt");
        assertThat(outcome).isInstanceOf(Extraction.TooLarge.class);
    }

    @Test
    void aMissingFileIsAFailureOfTheDisk() {
        assertThatThrownBy(() -> extract(folder.resolve("gone.txt")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
