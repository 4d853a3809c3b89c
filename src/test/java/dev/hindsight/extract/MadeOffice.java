package dev.hindsight.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Office files that tests make.
final class MadeOffice {
    private MadeOffice() {}

    static Path docx(Path file, String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Output");
            table.getRow(0).getCell(1).setText("Owner");
            table.getRow(1).getCell(0).setText("4 courses");
            table.getRow(1).getCell(1).setText("Training cell");
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
        return file;
    }

    static Path encryptedDocx(Path file, String text) throws Exception {
        Path plain = docx(file.resolveSibling("plain.docx"), text);
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OPCPackage opened = OPCPackage.open(plain.toFile(), PackageAccess.READ_WRITE)) {
            try (OutputStream out = encryptor.getDataStream(system)) {
                opened.save(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
            opened.revert();
        }
        return file;
    }

    static Path pptx(Path file, String... slides) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (String text : slides) {
                var box = show.createSlide().createTextBox();
                box.setText(text);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                show.write(out);
            }
        }
        return file;
    }

    static Path xlsx(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Actions");
            String[][] rows = {{"Action", "Owner"}, {"Revise the roster", "Personnel"}};
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return file;
    }

    static Path odt(Path file, String heading, String paragraph) throws IOException {
        String content =
                String.format(
                        Locale.ROOT,
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content
                            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                          <office:body><office:text>
                            <text:h text:outline-level="1">%s</text:h><text:p>%s</text:p>
                          </office:text></office:body>
                        </office:document-content>
                        """,
                        heading,
                        paragraph);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type =
                    "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            var sum = new java.util.zip.CRC32();
            sum.update(type);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(file, bytes.toByteArray());
    }
}
