package dev.hindsight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.utils.XMLReaderUtils;

/// Reads the page headers of a Word document, which become no passages: the headers of United
/// Nations documents hold symbol and date.
final class OfficeHeaders {
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Pattern HEADER = Pattern.compile("word/header\\d{1,4}\\.xml");

    /// A header of a page is small; what is larger is none.
    private static final long LARGEST = 1 << 20;

    private static final int MOST_PARTS = 20;
    private static final int MOST_LINES = 40;

    private OfficeHeaders() {}

    /// The paragraphs of all headers, each text once.
    ///
    /// @return empty for other formats and where the headers cannot be read: they are a hint only
    static List<String> of(Path file, String type) {
        if (!type.equals(WORD)) {
            return List.of();
        }
        SequencedSet<String> lines = new LinkedHashSet<>();
        try (ZipSecureFile archive = new ZipSecureFile(file.toFile())) {
            for (ZipArchiveEntry part : parts(archive)) {
                try (InputStream xml = archive.getInputStream(part)) {
                    collect(XMLReaderUtils.getXMLInputFactory().createXMLStreamReader(xml), lines);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException _) {
            // damage is reported by the reading of the text itself
            return List.copyOf(lines);
        }
        return lines.stream().limit(MOST_LINES).toList();
    }

    private static List<ZipArchiveEntry> parts(ZipSecureFile archive) {
        return Collections.list(archive.getEntries()).stream()
                .filter(part -> HEADER.matcher(part.getName()).matches())
                .filter(part -> part.getSize() <= LARGEST)
                .limit(MOST_PARTS)
                .toList();
    }

    /// The text of each `w:p`; only `w:t` holds text that is seen.
    private static void collect(XMLStreamReader xml, SequencedSet<String> lines)
            throws XMLStreamException {
        List<StringBuilder> open = new ArrayList<>();
        boolean text = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text = xml.getLocalName().equals("t");
                    if (xml.getLocalName().equals("p")) {
                        open.add(new StringBuilder());
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (text && !open.isEmpty()) {
                        open.getLast().append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    if (xml.getLocalName().equals("p") && !open.isEmpty()) {
                        add(Spelling.clean(open.removeLast().toString()), lines);
                    }
                }
                default -> {}
            }
        }
    }

    private static void add(String line, SequencedSet<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
