package dev.hindsight.extract;

import static dev.hindsight.extract.Extracting.extracted;
import static dev.hindsight.extract.Extracting.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTablesTest {
    private static final float LEFT = MadePdf.LEFT;

    @TempDir Path folder;

    private List<String> rows(MadePdf pdf) throws IOException {
        return texts(extracted(pdf.save(folder.resolve("made.pdf"))), PassageKind.TABLE_ROW);
    }

    @Test
    void rowsCarryTheWordsOfTheHead() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(LEFT, 100, "Country", "Austria", "Denmark")
                    .lines(220, 100, "Officers", "12", "-")
                    .lines(370, 100, "Observers", "4", "2");
            assertThat(rows(pdf))
                    .containsExactly(
                            "Country | Officers | Observers",
                            "Country: Austria | Officers: 12 | Observers: 4",
                            "Country: Denmark | Officers: - | Observers: 2");
        }
    }

    @Test
    void tablesOfTwoColumnsToo() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(LEFT, 100, "Country", "Austria", "Denmark", "Total")
                    .lines(220, 100, "Number", "12", "7", "19");
            assertThat(rows(pdf)).contains("Country: Denmark | Number: 7");
        }
    }

    @Test
    void cellsOfSeveralLinesAreOneRow() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(LEFT, 100, "Benchmark", "", "1. The police", "responds to", "unrest")
                    .lines(200, 100, "Indicator", "", "1.1 Number of", "officers")
                    .lines(330, 100, "Baseline", "", "1.36 in each", "thousand")
                    .lines(200, 172, "1.2 Share of", "women among", "officers")
                    .lines(330, 172, "Nine per cent", "in 2017")
                    .lines(LEFT, 220, "2. Courts work")
                    .lines(200, 220, "2.1 Cases", "closed")
                    .lines(330, 220, "600 orders");
            assertThat(rows(pdf))
                    .containsExactly(
                            "Benchmark | Indicator | Baseline",
                            "Benchmark: 1. The police responds to unrest | Indicator: 1.1 Number of"
                                    + " officers | Baseline: 1.36 in each thousand",
                            "Indicator: 1.2 Share of women among officers | Baseline: Nine per cent"
                                    + " in 2017",
                            "Benchmark: 2. Courts work | Indicator: 2.1 Cases closed | Baseline:"
                                    + " 600 orders");
        }
    }

    @Test
    void aNameOverSeveralLinesIsOneRow() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(
                            LEFT,
                            100,
                            "Country",
                            "United Kingdom of",
                            "Great Britain",
                            "Ukraine",
                            "Poland")
                    .lines(220, 100, "Police", "", "3", "5", "8")
                    .lines(370, 100, "Total", "", "4", "6", "9");
            assertThat(rows(pdf))
                    .contains("Country: United Kingdom of Great Britain | Police: 3 | Total: 4");
        }
    }

    @Test
    void textRoundATableStaysInOrder() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            pdf.lines(80, "The table shows what countries sent to the mission in this year.")
                    .lines(LEFT, 120, "Country", "Austria", "Denmark")
                    .lines(220, 120, "Officers", "12", "7")
                    .lines(370, 120, "Observers", "4", "2")
                    .lines(180, "They will stay until the end of the next year, as was agreed.");
            assertThat(
                            extracted(pdf.save(folder.resolve("made.pdf"))).passages().stream()
                                    .map(Passage::kind))
                    .containsExactly(
                            PassageKind.PARAGRAPH,
                            PassageKind.TABLE_ROW,
                            PassageKind.TABLE_ROW,
                            PassageKind.TABLE_ROW,
                            PassageKind.PARAGRAPH);
        }
    }

    @Test
    void namesOnAMapAreOnePassageAndHeadNothing() throws IOException {
        try (MadePdf pdf = new MadePdf().page()) {
            for (int i = 0; i < 60; i++) {
                pdf.line(
                        30 + (i * 97) % 480,
                        60 + (i * 131) % 700,
                        8,
                        "TOWN " + (char) ('A' + i % 26));
            }
            List<Passage> found = extracted(pdf.save(folder.resolve("made.pdf"))).passages();
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().kind()).isEqualTo(PassageKind.PARAGRAPH);
        }
    }
}
