package dev.hindsight.extract;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/// Finds out what a file is and lets the reader of that format at it. Whatever goes wrong there
/// becomes an outcome here.
final class FormatReaders {
    private final Languages languages;
    private final ReadLimits limits;
    private final Formats formats = new Formats();

    FormatReaders(Languages languages, ReadLimits limits) {
        this.languages = languages;
        this.limits = limits;
    }

    /// Reads a file as what it is found to be.
    Extraction read(Path file, Named named, Inside inside) {
        return read(file, named, inside, List.of());
    }

    /// The same, once some pages have been recognised.
    ///
    /// @param pages of the file that have been through OCR
    Extraction read(Path file, Named named, Inside inside, List<RecognisedPage> pages) {
        if (inside.depth() > limits.depth()) {
            return new Extraction.TooLarge(
                    "The file lies inside more than "
                            + limits.depth()
                            + " others; hand it in by itself.");
        }
        String type = "application/octet-stream";
        try {
            type = formats.detect(file, named);
            return readAs(type, file, named, inside, new Recognised(pages));
        } catch (IOException | TikaException | SAXException | RuntimeException e) {
            // parsers of hostile bytes throw anything: to the user it is one bad file
            return Failures.outcome(e, type);
        }
    }

    private Extraction readAs(
            String type, Path file, Named named, Inside inside, Recognised recognised)
            throws IOException, TikaException, SAXException {
        OutputLimit limit = inside.limit();
        Attachments attachments = new Attachments(this, inside);
        Reading reading =
                switch (Formats.family(type)) {
                    case PDF -> PdfReader.read(file, limit, recognised, attachments);
                    case TEXT -> {
                        String text = PlainText.read(file, named.charset(), limit);
                        if (PlainText.isBinary(text)) {
                            yield null;
                        }
                        yield TextReader.read(text);
                    }
                    case MARKUP ->
                            formats.markup().read(file, named.name(), type, limit, attachments);
                    case PST -> PstReader.read(file, attachments);
                    case PICTURE ->
                            PictureFile.reads(type) ? PictureReader.read(file, recognised) : null;
                    case OTHER -> null;
                };
        if (reading == null) {
            return unsupported(type);
        }
        // the text of a message was counted when it was read
        limit.addPassages(reading.drafts().size() - attachments.drafts().size());
        return outcome(type, reading, attachments.files());
    }

    private static Extraction unsupported(String type) {
        String reason =
                Formats.family(type) == Formats.Family.PICTURE
                        ? "A picture ("
                                + type
                                + ") was given; of pictures, PNG, JPEG, TIFF, BMP and GIF are read."
                                + " Save it as one of these."
                        : "A file of type "
                                + type
                                + " was given; PDF, Word, PowerPoint, Excel,"
                                + " OpenDocument, RTF, HTML, Markdown, plain text, mail (also folders of Outlook),"
                                + " archives (ZIP, tar, 7z) and pictures are read. Save it as one of"
                                + " these.";
        return new Extraction.Unsupported(type, reason);
    }

    private Extraction outcome(String type, Reading reading, List<Attachment> attachments) {
        var coverage = reading.coverage();
        Integer pages = coverage.pages();
        boolean scanned = pages != null && pages > 0 && coverage.needOcr().size() == pages;
        boolean blank = reading.drafts().isEmpty() && !coverage.withoutText().isEmpty();
        if (scanned || blank) {
            return new Extraction.Scanned(type, reading.properties(), coverage, attachments);
        }
        if (reading.drafts().isEmpty()) {
            if (attachments.stream().anyMatch(Attachment::isRead)) {
                return new Extraction.Container(type, reading.properties(), coverage, attachments);
            }
            return coverage.complete()
                    ? new Extraction.Empty(
                            "The file ("
                                    + type
                                    + ") holds no text anywhere; a document with text"
                                    + " was expected. Check that it is the right file.")
                    : new Extraction.Damaged(
                            "No text could be read; "
                                    + String.join("; ", coverage.lost())
                                    + ". Open the file in its own program and save it anew.");
        }
        return new Extraction.Extracted(
                type, reading.properties(), coverage, passages(reading.drafts()), attachments);
    }

    private List<Passage> passages(List<Draft> drafts) {
        List<Language> found = languages.of(drafts.stream().map(Draft::text).toList());
        List<Passage> passages = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            passages.add(
                    new Passage(
                            i + 1,
                            draft.page(),
                            draft.section(),
                            draft.para(),
                            draft.kind(),
                            found.get(i),
                            draft.text()));
        }
        return passages;
    }
}
