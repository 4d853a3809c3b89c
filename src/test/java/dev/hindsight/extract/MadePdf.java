package dev.hindsight.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/// A PDF that a test draws line by line. Heights are in points from the top of an A4 page.
final class MadePdf implements AutoCloseable {
    static final float LEFT = 70;
    private static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    MadePdf page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    MadePdf line(float x, float fromTop, float size, String text) {
        return write(x, fromTop, size, text, PLAIN);
    }

    MadePdf bold(float x, float fromTop, float size, String text) {
        return write(x, fromTop, size, text, BOLD);
    }

    /// Lines of 10 points, 12 apart, from the left margin.
    MadePdf lines(float fromTop, String... lines) {
        return lines(LEFT, fromTop, lines);
    }

    MadePdf lines(float x, float fromTop, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            line(x, fromTop + 12 * i, 10, lines[i]);
        }
        return this;
    }

    private MadePdf write(float x, float fromTop, float size, String text, PDType1Font font) {
        try (PDPageContentStream content =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, PDRectangle.A4.getHeight() - fromTop);
            content.showText(text);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    MadePdf picture() throws IOException {
        var image =
                new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
        }
        return this;
    }

    /// Adds a file to the list of attachments.
    MadePdf attach(String name, byte[] bytes) throws IOException {
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        PDEmbeddedFilesNameTreeNode list = new PDEmbeddedFilesNameTreeNode();
        list.setNames(Map.of(name, specification(name, bytes)));
        names.setEmbeddedFiles(list);
        document.getDocumentCatalog().setNames(names);
        return this;
    }

    /// Pins a file to the page.
    MadePdf pin(String name, byte[] bytes) throws IOException {
        PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
        pin.setFile(specification(name, bytes));
        page.getAnnotations().add(pin);
        return this;
    }

    private PDComplexFileSpecification specification(String name, byte[] bytes) throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        specification.setEmbeddedFile(file);
        return specification;
    }

    MadePdf protectedBy(String userPassword) throws IOException {
        document.protect(
                new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
        return this;
    }

    Path save(Path file) throws IOException {
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
