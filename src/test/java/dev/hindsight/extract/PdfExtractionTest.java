package dev.hindsight.extract;

import static dev.hindsight.extract.Extracting.extract;
import static dev.hindsight.extract.Extracting.extracted;
import static dev.hindsight.extract.Extracting.passage;
import static dev.hindsight.extract.Extracting.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfExtractionTest {
    private static final String FULL =
            "The mission has reached the limits of what can be done in the field";

    @TempDir Path folder;

    private Path file(MadePdf pdf) throws IOException {
        return pdf.save(folder.resolve("made.pdf"));
    }

    @Test
    void brokenWordsAreJoinedAndCompoundsKeepTheirHyphen() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(
                    100,
                    FULL + " and imple-",
                    "mentation went on while the cease-fire held and the whole cease-",
                    "fire was watched by the United Nations and the Franco-",
                    "German brigade.");
            assertThat(texts(extracted(file(pdf))))
                    .containsExactly(
                            FULL
                                    + " and implementation went on while the cease-fire held and the"
                                    + " whole cease-fire was watched by the United Nations and the"
                                    + " Franco-German brigade.");
        }
    }

    @Test
    void runningHeadsAndPageNumbersGoAndParagraphsRunOverThePageBreak() throws IOException {
        try (MadePdf pdf = new MadePdf()) {
            for (int page = 1; page <= 4; page++) {
                pdf.page()
                        .line(400, 40, 8, "Annual review of the office")
                        .lines(
                                100,
                                FULL + " of page " + page,
                                FULL + " of this year",
                                FULL + " and more of")
                        .line(300, 800, 8, String.valueOf(page));
            }
            Extraction.Extracted outcome = extracted(file(pdf));
            assertThat(String.join(" ", texts(outcome))).doesNotContain("Annual review");
            assertThat(outcome.coverage().pages()).isEqualTo(4);
            assertThat(outcome.passages().getFirst().page()).isEqualTo(1);
            assertThat(texts(outcome).getFirst())
                    .startsWith(FULL + " of page 1 " + FULL + " of this year " + FULL)
                    .contains("more of " + FULL + " of page 2");
        }
    }

    @Test
    void numbersOfParagraphsAreTakenOffAndKept() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.bold(LEFT, 80, 14, "II. Political situation")
                    .lines(
                            100,
                            "1.   " + FULL,
                            "and stays there.",
                            "2.   " + FULL + " too:",
                            "(a)  First item;");
            Extraction.Extracted outcome = extracted(file(pdf));
            Passage second = passage(outcome, FULL + " too:");
            assertThat(second.para()).isEqualTo("2");
            assertThat(second.section()).containsExactly("II. Political situation");
            assertThat(passage(outcome, FULL + " and stays").para()).isEqualTo("1");
            Passage item = passage(outcome, "First item;");
            assertThat(item.kind()).isEqualTo(PassageKind.LIST_ITEM);
            assertThat(item.para()).isEqualTo("2 (a)");
        }
    }

    private static final float LEFT = MadePdf.LEFT;

    @Test
    void footnotesStandApartFromTheParagraphTheyInterrupt() throws IOException {
        try (MadePdf pdf = new MadePdf()) {
            pdf.page()
                    .lines(100, FULL + " since", FULL + " and", FULL + " with")
                    .line(LEFT, 740, 7, "1 See the report of the Secretary-General of that year.")
                    .page()
                    .lines(100, "the help of its partners.");
            Extraction.Extracted outcome = extracted(file(pdf));
            assertThat(texts(outcome, PassageKind.FOOTNOTE))
                    .containsExactly("See the report of the Secretary-General of that year.");
            assertThat(passage(extracted(file(pdf)), "See the report").para()).isEqualTo("¹");
            assertThat(texts(outcome, PassageKind.PARAGRAPH))
                    .containsExactly(
                            FULL
                                    + " since "
                                    + FULL
                                    + " and "
                                    + FULL
                                    + " with the help of its partners.");
        }
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws IOException {
        String[] left = new String[12];
        String[] right = new String[12];
        Arrays.setAll(left, i -> "left words in line number " + i + " run on and");
        Arrays.setAll(right, i -> "right words of line number " + i + " run on and");
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(60, 100, left).lines(320, 100, right);
            assertThat(String.join(" ", texts(extracted(file(pdf)))))
                    .contains(
                            "line number 10 run on and left words in line number 11 run on and right")
                    .endsWith("right words of line number 11 run on and");
        }
    }

    @Test
    void aLineThatStopsEarlyIsRaggedWhereGapsPartParagraphs() throws IOException {
        String[] full = {FULL, FULL, "and stays there as long as it must."};
        try (MadePdf pdf = new MadePdf().page()) {
            for (int i = 0; i < 9; i++) {
                pdf.lines(100 + 60 * i, full);
            }
            pdf.lines(
                    650,
                    FULL,
                    "and stays there as long as it must.",
                    "There is more to say of",
                    "it.");
            List<String> found = texts(extracted(file(pdf)));
            assertThat(found).hasSize(10);
            assertThat(found.getLast()).endsWith("must. There is more to say of it.");
        }
    }

    @Test
    void lettersInsideAParagraphStayThere() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(
                    100,
                    "1.   The plan has these parts: (a) to close the sites in the north of that land;",
                    "(b) to hand over the vehicles; and (c) to sell what nobody wants to buy at all",
                    "for the price that it is worth.",
                    "2.   The mission did the following:",
                    "(a)  it trained;",
                    "(b)  it left.");
            Extraction.Extracted outcome = extracted(file(pdf));
            assertThat(outcome.passages().stream().map(Passage::para))
                    .containsExactly("1", "2", "2 (a)", "2 (b)");
        }
    }

    @Test
    void pagesThatArePicturesNeedOcr() throws IOException {
        try (MadePdf pdf = new MadePdf()) {
            pdf.page().lines(100, FULL + ".").page().picture();
            assertThat(extracted(file(pdf)).coverage().needOcr()).containsExactly(2);
        }
        try (MadePdf pdf = new MadePdf()) {
            pdf.page().picture().page().picture();
            assertThat(extract(file(pdf)))
                    .isInstanceOfSatisfying(
                            Extraction.Scanned.class,
                            scan -> assertThat(scan.coverage().needOcr()).isEqualTo(List.of(1, 2)));
        }
    }

    @Test
    void emptyPagesAreReadWithoutOcr() throws IOException {
        try (MadePdf pdf = new MadePdf()) {
            pdf.page().lines(100, FULL + ".").page();
            assertThat(extracted(file(pdf)).coverage().complete()).isTrue();
        }
        try (MadePdf pdf = new MadePdf()) {
            assertThat(extract(file(pdf.page()))).isInstanceOf(Extraction.Empty.class);
        }
    }

    @Test
    void aPasswordKeepsAPdfClosedUnlessItIsEmpty() throws IOException {
        try (MadePdf pdf = new MadePdf()) {
            pdf.page().lines(100, FULL + ".").protectedBy("secret");
            assertThat(extract(file(pdf))).isInstanceOf(Extraction.Encrypted.class);
        }
        try (MadePdf pdf = new MadePdf()) {
            pdf.page().lines(100, FULL + ".").protectedBy("");
            assertThat(texts(extracted(file(pdf)))).containsExactly(FULL + ".");
        }
    }

    @Test
    void aPdfWithoutItsEndIsReadAsFarAsItGoesAndSaysSo() throws IOException {
        try (MadePdf pdf = new MadePdf()) {
            Path whole = file(pdf.page().lines(100, FULL + "."));
            byte[] bytes = Files.readAllBytes(whole);
            Path cut = folder.resolve("cut.pdf");
            Files.write(cut, Arrays.copyOf(bytes, bytes.length - 60));
            assertThat(extracted(cut).coverage().lost())
                    .singleElement()
                    .asString()
                    .contains("end of the file is missing");
            Files.write(cut, Arrays.copyOf(bytes, 30));
            assertThat(extract(cut)).isInstanceOf(Extraction.Damaged.class);
        }
    }

    @Test
    void theLargestHeadingsOfTheFirstPagesComeFirst() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.bold(LEFT, 60, 12, "Introduction")
                    .lines(90, FULL + ".")
                    .bold(LEFT, 140, 20, "Survey of practice")
                    .lines(190, FULL + " again.");
            assertThat(extracted(file(pdf)).properties().headings())
                    .containsExactly("Survey of practice", "Introduction");
        }
    }
}
