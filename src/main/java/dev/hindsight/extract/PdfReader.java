package dev.hindsight.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Reads a PDF page by page. One page that cannot be read does not take the others with it.
final class PdfReader {
    /// A page with a picture and fewer letters and digits than this is a scan with a stamp on it.
    private static final int SCAN_WITH_STAMP = 40;

    /// Running heads of so many pages say all that running heads say of a document.
    private static final int FIRST_PAGES = 4;

    private final OutputLimit limit;
    private final List<List<Line>> pages = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final Recognised recognised;
    private final List<String> lost = new ArrayList<>();
    private int nextColumn;

    private PdfReader(OutputLimit limit, Recognised recognised) {
        this.limit = limit;
        this.recognised = recognised;
    }

    /// @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when the file opens
    ///   only with a password
    /// @throws IOException when nothing of the file can be read
    static Reading read(
            Path file, OutputLimit limit, Recognised recognised, Attachments attachments)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PdfReader reader = new PdfReader(limit, recognised);
            GlyphReader glyphs = new GlyphReader();
            int count = document.getNumberOfPages();
            if (count == 0) {
                throw new IOException("The file has no pages");
            }
            for (int page = 1; page <= count; page++) {
                reader.readPage(document, glyphs, page);
            }
            if (!PdfEnd.isThere(file)) {
                reader.lost.add("the end of the file is missing: later pages may be lost");
            }
            PdfAttachments.read(document, attachments);
            reader.lost.addAll(attachments.lost());
            List<Line> text = RunningHeads.takenOff(reader.pages, reader.heights);
            PagePassages.Found found = PagePassages.of(text);
            return new Reading(
                    properties(
                            document.getDocumentInformation(),
                            found.headings(),
                            reader.runningHeads(text)),
                    recognised.coverage(count, reader.lost),
                    found.drafts());
        }
    }

    private void readPage(PDDocument document, GlyphReader glyphs, int page) {
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try {
            for (List<Fragment> fragments : glyphs.read(document, page)) {
                List<Line> read = PageLines.of(page, nextColumn, fragments);
                read.forEach(line -> text.append(line.text()).append('\n'));
                read.stream().filter(line -> !line.text().isBlank()).forEach(lines::add);
                for (Line line : read) {
                    nextColumn = Math.max(nextColumn, line.column() + 1);
                }
            }
        } catch (IOException | RuntimeException e) {
            // a parser of hostile bytes can throw anything; the page is lost, not the document
            lost.add("page " + page + ": damaged (" + e.getClass().getSimpleName() + ")");
        }
        limit.add(text.length());
        boolean garbage = Readability.isGarbage(text);
        boolean stamped =
                Readability.letters(text) < SCAN_WITH_STAMP && PagePicture.isOn(document, page);
        RecognisedPage found = garbage || stamped ? recognised.take(page) : null;
        if (found != null) {
            addRecognised(found);
        } else if (!garbage) {
            pages.add(lines);
            heights.add(height(document, page));
        }
    }

    private void addRecognised(RecognisedPage found) {
        List<Line> lines = recognised.lines(found, nextColumn);
        nextColumn = lines.getLast().column() + 1;
        pages.add(lines);
        heights.add(found.height());
    }

    /// Height as the page is looked at: a page can be turned.
    private static float height(PDDocument document, int page) {
        PDPage found = document.getPage(page - 1);
        PDRectangle box = found.getCropBox();
        return found.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    /// What the first pages hold besides their text.
    private String runningHeads(List<Line> text) {
        Set<Line> kept = new HashSet<>(text);
        return pages.stream()
                .limit(FIRST_PAGES)
                .flatMap(List::stream)
                .filter(line -> !kept.contains(line))
                .map(Line::text)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Properties properties(
            PDDocumentInformation info, List<String> headings, String runningHeads) {
        String author = info.getAuthor();
        List<String> authors =
                author == null
                        ? List.of()
                        : Arrays.stream(author.split(";", -1))
                                .map(Spelling::clean)
                                .filter(name -> !name.isEmpty())
                                .toList();
        Map<String, String> other = new java.util.TreeMap<>();
        putText(other, "subject", info.getSubject());
        putText(other, "keywords", info.getKeywords());
        putText(other, "creator", info.getCreator());
        putText(other, "producer", info.getProducer());
        if (!runningHeads.isEmpty()) {
            other.put(Properties.RUNNING_HEADS, runningHeads);
        }
        return new Properties(
                textOrNull(info.getTitle()),
                authors,
                date(info.getCreationDate()),
                headings,
                other);
    }

    private static void putText(Map<String, String> other, String name, @Nullable String value) {
        String text = textOrNull(value);
        if (text != null) {
            other.put(name, text);
        }
    }

    private static @Nullable String textOrNull(@Nullable String value) {
        String text = value == null ? "" : Spelling.clean(value);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String date(@Nullable Calendar created) {
        return created instanceof GregorianCalendar calendar
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(calendar.toZonedDateTime())
                : null;
    }
}
