package dev.hindsight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// Reads the cells of an Excel workbook (.xlsx) as they are shown, row by row. Runs in a worker.
final class SheetReader {
    private SheetReader() {}

    /// The rows of the first sheet that are not empty, each as long as its last cell.
    ///
    /// @throws IOException when the file is no workbook, or is damaged
    static List<List<String>> first(Path file) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new IOException("the workbook has no sheet");
            }
            Rows rows = new Rows();
            try (InputStream sheet = sheets.next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(
                        new XSSFSheetXMLHandler(
                                reader.getStylesTable(),
                                new ReadOnlySharedStringsTable(workbook),
                                rows,
                                false));
                parser.parse(new InputSource(sheet));
            }
            return rows.read;
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static final class Rows implements SheetContentsHandler {
        private final List<List<String>> read = new ArrayList<>();
        private List<String> row = new ArrayList<>();

        @Override
        public void startRow(int number) {
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                read.add(List.copyOf(row));
            }
        }

        @Override
        public void cell(
                @Nullable String place, @Nullable String shown, @Nullable XSSFComment comment) {
            int column = place == null ? row.size() : new CellReference(place).getCol();
            while (row.size() < column) {
                row.add("");
            }
            row.add(shown == null ? "" : shown);
        }
    }
}
