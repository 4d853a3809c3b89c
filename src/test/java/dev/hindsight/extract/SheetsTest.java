package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Excel workbooks, read by a process of their own.
class SheetsTest {
    @TempDir private Path folder;
    private static Workers workers;
    private static Sheets sheets;

    @BeforeAll
    static void start() {
        WorkerSettings settings = WorkerSettings.defaults();
        ReadLimits limits = ReadLimits.defaults();
        workers =
                new Workers(
                        settings,
                        limits,
                        new WorkerCommand(WorkerMain.class.getName(), 256, limits.arguments()));
        sheets = new Sheets(workers);
    }

    @AfterAll
    static void end() {
        workers.close();
    }

    @Test
    void cellsAreReadAsTheyAreShownAndStayInTheirColumns() throws IOException {
        Path file = folder.resolve("lessons.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet();
            Row names = sheet.createRow(0);
            names.createCell(0).setCellValue("Title");
            names.createCell(1).setCellValue("Number");
            names.createCell(3).setCellValue("Text");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("Свобода");
            row.createCell(1).setCellValue(17);
            row.createCell(3).setCellValue("two\nlines");
            book.createSheet().createRow(0).createCell(0).setCellValue("not the first sheet");
            book.write(out);
        }
        assertThat(sheets.read(file))
                .isEqualTo(
                        new Sheets.Outcome.Rows(
                                List.of(
                                        List.of("Title", "Number", "", "Text"),
                                        List.of("Свобода", "17", "", "two\nlines"))));
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(folder.resolve("no.xlsx"), "Title,Number");
        assertThat(sheets.read(file))
                .isInstanceOfSatisfying(
                        Sheets.Outcome.Unreadable.class,
                        outcome -> assertThat(outcome.reason()).contains(".xlsx"));
    }
}
