package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes over the wire comes out the same, and what is no message is refused.
class WireTest {
    @TempDir static Path folder;
    private static final long BUDGET = 1 << 20;

    private static final Properties PROPERTIES =
            new Properties(
                    "Отчёт о миссии",
                    List.of("A. Author", "B. Author"),
                    "2006-05-31",
                    List.of("Heading"),
                    Map.of("subject", "مهمة"));

    private static final Extraction READ =
            new Extraction.Extracted(
                    "application/pdf",
                    PROPERTIES,
                    new Coverage(
                            7, List.of(2, 5), List.of(4), List.of(6), List.of("page 3: damaged")),
                    List.of(
                            passage(1, 1, List.of("I"), "12", PassageKind.PARAGRAPH, "First 😀"),
                            passage(2, 1, List.of("I"), null, PassageKind.LIST_ITEM, "第二"),
                            passage(3, null, List.of(), null, PassageKind.FOOTNOTE, "Third"),
                            passage(4, 7, List.of("I", "A"), "", PassageKind.HEADING, "Fourth")));

    private static Passage passage(
            int number,
            Integer page,
            List<String> section,
            String para,
            PassageKind kind,
            String text) {
        return new Passage(
                number, page, section, para, kind, List.of(Language.values()).get(number), text);
    }

    static Stream<Extraction> everyOutcome() {
        return Stream.of(
                READ,
                new Extraction.Scanned("application/pdf", PROPERTIES, Coverage.whole()),
                new Extraction.Scanned("image/png", Properties.none(), Coverage.whole()),
                new Extraction.Container(
                        "application/zip",
                        Properties.none(),
                        new Coverage(null, List.of(), List.of("Attachment: b.bin: no format")),
                        List.of(
                                new Attachment("a/plan.pdf", null, READ),
                                new Attachment("b.bin", null, new Extraction.Damaged("damaged")),
                                new Attachment(
                                        "c.zip",
                                        null,
                                        new Extraction.Container(
                                                "application/zip",
                                                Properties.none(),
                                                Coverage.whole(),
                                                List.of(new Attachment("d.pdf", null, READ)))))),
                new Extraction.Empty("empty"),
                new Extraction.Encrypted("encrypted"),
                new Extraction.Unsupported("image/png", "unsupported"),
                new Extraction.Damaged("damaged"),
                new Extraction.TooLarge("too large"),
                new Extraction.TimedOut("timed out"),
                new Extraction.Crashed("crashed"));
    }

    private static byte[] sent(Extraction outcome) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WireWriter out = new WireWriter(bytes);
        out.seal();
        ExtractionWire.write(outcome, out);
        out.seal();
        out.flush();
        return bytes.toByteArray();
    }

    private static Extraction received(byte[] bytes, long budget) throws IOException {
        WireReader in = new WireReader(new ByteArrayInputStream(bytes), budget);
        in.seal();
        Extraction outcome = ExtractionWire.read(in, folder);
        in.seal();
        return outcome;
    }

    @ParameterizedTest
    @MethodSource("everyOutcome")
    void everyOutcomeComesOutTheSame(Extraction outcome) throws IOException {
        assertThat(received(sent(outcome), BUDGET)).isEqualTo(outcome);
    }

    private static Extraction with(Path file) {
        return new Extraction.Container(
                "application/zip",
                Properties.none(),
                Coverage.whole(),
                List.of(new Attachment("plan.pdf", file, READ)));
    }

    @Test
    void theBytesOfAnAttachmentAreFoundWhereTheyWereWanted() throws IOException {
        Extraction outcome = with(Files.writeString(folder.resolve("1"), "bytes"));
        assertThat(received(sent(outcome), BUDGET)).isEqualTo(outcome);
    }

    @Test
    void anAttachmentThatIsALinkToAnotherFileIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path link = Files.createSymbolicLink(folder.resolve("2"), secret);
        assertThatThrownBy(() -> received(sent(with(link)), BUDGET))
                .isInstanceOf(WireReader.Rubbish.class);
        assertThatThrownBy(() -> received(sent(with(folder.resolve("3"))), BUDGET))
                .isInstanceOf(WireReader.Rubbish.class);
    }

    @Test
    void filesInsideOneAnotherWithoutEndAreRefused() throws IOException {
        Extraction outcome = READ;
        for (int depth = 0; depth < 60; depth++) {
            outcome =
                    new Extraction.Container(
                            "application/zip",
                            Properties.none(),
                            Coverage.whole(),
                            List.of(new Attachment("deeper.zip", null, outcome)));
        }
        byte[] bytes = sent(outcome);
        assertThatThrownBy(() -> received(bytes, BUDGET)).isInstanceOf(WireReader.Rubbish.class);
    }

    @Test
    void anAnswerBeyondTheBudgetIsRefused() throws IOException {
        byte[] bytes = sent(READ);
        assertThat(received(bytes, 2L * bytes.length)).isEqualTo(READ);
        assertThatThrownBy(() -> received(bytes, 200))
                .isInstanceOf(WireReader.Rubbish.class)
                .hasMessageContaining("200");
    }

    @Test
    void recognisedPagesComeOutTheSame() throws IOException {
        List<RecognisedPage> pages =
                List.of(
                        new RecognisedPage(
                                3,
                                842,
                                List.of(
                                        new RecognisedPage.Piece(
                                                72, 144.5f, 100, 12, "vacant posts"),
                                        new RecognisedPage.Piece(72, 90, 115, 12, "空缺")),
                                null),
                        RecognisedPage.failed(4, "it took longer than 60 s"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecognisedWire.write(pages, new WireWriter(bytes));
        WireReader in = new WireReader(new ByteArrayInputStream(bytes.toByteArray()), BUDGET);
        assertThat(RecognisedWire.read(in)).isEqualTo(pages);
    }

    @Test
    void aCutAnswerIsNoAnswer() throws IOException {
        byte[] bytes = sent(READ);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> received(cut, BUDGET)).isInstanceOf(IOException.class);
        }
    }

    /// A changed byte gives another answer or none, and nothing worse than that.
    @Test
    void aChangedAnswerNeverBringsTheReaderDown() throws IOException {
        long seed = 20261127;
        Random random = new Random(seed);
        byte[] bytes = sent(READ);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = bytes.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(received(changed, BUDGET)).as("seed %d", seed).isNotNull();
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}
