package dev.hindsight.briefs.paper;

import com.vladsch.flexmark.docx.converter.DocxRenderer;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.TextUtils;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;

/// Writes a sheet as DOCX with Flexmark's converter.
///
/// A DOCX is a ZIP file; its entries are put into the order of their names, at the first moment
/// that such a file can name, so that nothing tells when it was written.
final class WordPaper {
    private static final MutableDataSet OPTIONS =
            new MutableDataSet()
                    .set(DocxRenderer.SUPPRESS_HTML, true)
                    .set(DocxRenderer.ERRORS_TO_STDERR, false)
                    .set(DocxRenderer.PAGE_SIZE, "A4");

    /// The first entry that readers look for (ECMA-376, part 2).
    private static final String TYPES = "[Content_Types].xml";

    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WordPaper() {}

    static byte[] of(Sheet sheet) {
        try {
            WordprocessingMLPackage word = DocxRenderer.getDefaultTemplate();
            DocxRenderer.builder(OPTIONS).build().render(Papers.parsed(sheet), word);
            name(word, sheet);
            word.getMainDocumentPart().getContent().forEach(WordPaper::turn);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.save(bytes);
            return timeless(bytes.toByteArray());
        } catch (Docx4JException e) {
            throw new IllegalStateException("A sheet could not be written as DOCX", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static void name(WordprocessingMLPackage word, Sheet sheet)
            throws InvalidFormatException {
        DocPropsCorePart core = new DocPropsCorePart();
        org.docx4j.docProps.core.CoreProperties properties =
                new org.docx4j.docProps.core.ObjectFactory().createCoreProperties();
        SimpleLiteral title = new SimpleLiteral();
        title.getContent().add(sheet.title());
        properties.setTitle(
                new org.docx4j.docProps.core.dc.elements.ObjectFactory().createTitle(title));
        core.setJaxbElement(properties);
        word.addTargetPart(core);
    }

    /// Lets a paragraph run from right to left where its first letter does.
    private static void turn(Object block) {
        if (block instanceof P paragraph && runsLeft(TextUtils.getText(paragraph))) {
            PPr properties = paragraph.getPPr();
            if (properties == null) {
                properties = Context.getWmlObjectFactory().createPPr();
                paragraph.setPPr(properties);
            }
            properties.setBidi(new BooleanDefaultTrue());
        }
    }

    static boolean runsLeft(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(point -> Character.getDirectionality(point))
                .findFirst()
                .filter(way ->
                        way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .isPresent();
    }

    private static byte[] timeless(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            byte[] types = entries.remove(TYPES);
            if (types != null) {
                put(out, TYPES, types);
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
