package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/// Reads what is attached to a message or embedded in an office document, as files of their own.
final class Attachments implements EmbeddedDocumentExtractor {
    private final FormatReaders readers;
    private final int most;
    private final OutputLimit limit;
    private final int depth;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int seen;

    /// @param depth how many containers lie around what is attached here
    Attachments(FormatReaders readers, ReadLimits limits, OutputLimit limit, int depth) {
        this.readers = readers;
        this.most = limits.attachments();
        this.limit = limit;
        this.depth = depth;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<String> lost() {
        return lost;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return !isPicture(metadata);
    }

    /// Pictures in the text of a document are no attachments; only files with a name of their own
    /// that came with a message count.
    private static boolean isPicture(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        boolean attached =
                TikaCoreProperties.EmbeddedResourceType.ATTACHMENT.toString().equals(kind);
        return !attached
                && ("INLINE".equals(kind)
                        || "THUMBNAIL".equals(kind)
                        || (type != null && type.startsWith("image/")));
    }

    @Override
    public void parseEmbedded(
            InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        seen++;
        String name = name(metadata);
        if (seen > most) {
            if (seen == most + 1) {
                lost.add("attachments after number " + most + ": not read, there are too many");
            }
            return;
        }
        Path copy = Files.createTempFile("hindsight-attachment", ".bin");
        try {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            take(name, readers.read(copy, name, limit, depth + 1));
        } finally {
            Files.delete(copy);
        }
    }

    private void take(String name, Extraction outcome) {
        String title = "Attachment: " + name;
        switch (outcome) {
            case Extraction.Extracted read -> {
                read.passages()
                        .forEach(passage ->
                                drafts.add(
                                        new Draft(
                                                        null,
                                                        passage.section(),
                                                        passage.para(),
                                                        passage.kind(),
                                                        passage.text())
                                                .within(title)));
                read.coverage().lost().forEach(what -> lost.add(title + ": " + what));
                noteScans(title, read.coverage());
            }
            case Extraction.Scanned scan -> noteScans(title, scan.coverage());
            case Extraction.Empty _ -> {}
            case Extraction.Encrypted reason -> lost.add(title + ": " + reason.reason());
            case Extraction.Unsupported reason -> lost.add(title + ": " + reason.reason());
            case Extraction.Damaged reason -> lost.add(title + ": " + reason.reason());
            case Extraction.TooLarge reason -> lost.add(title + ": " + reason.reason());
            case Extraction.TimedOut reason -> lost.add(title + ": " + reason.reason());
            case Extraction.Crashed reason -> lost.add(title + ": " + reason.reason());
        }
    }

    private void noteScans(String title, Coverage coverage) {
        if (!coverage.needOcr().isEmpty()) {
            lost.add(title + ": pages " + coverage.needOcr() + " need OCR");
        }
    }

    private String name(Metadata metadata) {
        String given = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        String clean = given == null ? "" : Spelling.clean(given);
        return clean.isEmpty() ? "number " + seen : clean;
    }
}
