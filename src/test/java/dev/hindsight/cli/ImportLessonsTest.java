package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import lessons`: tables from elsewhere become lessons.
class ImportLessonsTest {
    private static final String MAP =
            """
            id: "elsewhere-{No}"
            title: "{Title}"
            statement:
              - "{What happened}"
              - "What follows: {Advice}"
            date: "{Day}"
            date-form: "M/d/yyyy"
            source: "https://lessons.example.org/{No}"
            shows: "Lesson {No}"
            themes:
              from: "{Topics}"
              values:
                "Risk management": planning
              otherwise: [knowledge-management]
            state: identified
            only:
              Open: "yes"
            """;
    private static final String CSV =
            """
            No,Title,What happened,Advice,Day,Topics,Open
            1,Look twice,"It broke, twice.",Look.,2/3/2011,"Risk Management, Parts",yes
            2,Ask first,It was late.,,12/31/2012,Parts,yes
            3,Not for all,Secret.,Hush.,1/1/2013,Parts,no
            """;

    @TempDir private Path folder;

    private Terminal.Outcome run(String file) throws IOException {
        Files.writeString(folder.resolve("map.yml"), MAP);
        return new Terminal(folder)
                .run("import", "lessons", file, "--map", "map.yml", "--data", "data");
    }

    @Test
    void rowsBecomeLessonsOnceAndOnlyOnce() throws IOException {
        Files.writeString(folder.resolve("table.csv"), CSV);
        Terminal.Outcome first = run("table.csv");
        assertThat(first.status()).isZero();
        assertThat(first.out()).isEqualTo("added 2, revised 0, unchanged 0, failed 0\n");
        assertThat(run("table.csv").out()).isEqualTo("added 0, revised 0, unchanged 2, failed 0\n");
        Files.writeString(
                folder.resolve("table.jsonl"),
                """
                {"No": 1, "Title": "Look three times", "What happened": "It broke.", "Advice": null, "Day": "2/3/2011", "Topics": ["Risk management"], "Open": "yes"}
                """);
        assertThat(run("table.jsonl").out())
                .isEqualTo("added 0, revised 1, unchanged 0, failed 0\n");
        Terminal.Outcome found =
                new Terminal(folder).run("search", "look three times", "--data", "data");
        assertThat(found.out()).contains("Look three times");
    }

    @Test
    void aWorkbookGivesTheSameLessonsAsCsv() throws IOException {
        Files.writeString(folder.resolve("table.csv"), CSV);
        Path file = folder.resolve("table.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet();
            String[][] cells = {
                {"No", "Title", "What happened", "Advice", "Day", "Topics", "Open"},
                {
                    "1",
                    "Look twice",
                    "It broke, twice.",
                    "Look.",
                    "2/3/2011",
                    "Risk Management, Parts",
                    "yes"
                },
                {"2", "Ask first", "It was late.", "", "12/31/2012", "Parts", "yes"}
            };
            for (int i = 0; i < cells.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < cells[i].length; j++) {
                    row.createCell(j).setCellValue(cells[i][j]);
                }
            }
            book.write(out);
        }
        assertThat(run("table.csv").status()).isZero();
        assertThat(run("table.xlsx").out())
                .isEqualTo("added 0, revised 0, unchanged 2, failed 0\n");
    }

    @Test
    void aRowThatCannotBeTakenIsNamedAndTheOthersGoOn() throws IOException {
        Files.writeString(
                folder.resolve("table.csv"),
                CSV
                        + "4,,No title.,None.,1/1/2014,Parts,yes\n"
                        + "5,No day,It was.,None.,yesterday,Parts,yes\n"
                        + "1,Again,It was.,None.,1/1/2014,Parts,yes\n");
        Terminal.Outcome terminal = run("table.csv");
        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.out()).isEqualTo("added 2, revised 0, unchanged 0, failed 3\n");
        assertThat(terminal.err())
                .contains("row 3 (elsewhere-4): title is missing")
                .contains("row 4 (elsewhere-5): date is 'yesterday'")
                .contains("row 5: its address elsewhere-1 is that of row 1");
    }

    @Test
    void columnsThatAreNotThereAreNamedBeforeAnythingIsStored() throws IOException {
        Files.writeString(folder.resolve("table.csv"), "No,Name\n1,Look\n");
        Terminal.Outcome terminal = run("table.csv");
        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("Title").contains("there are: No, Name");
    }
}
