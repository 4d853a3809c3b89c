package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/// Reads what is attached to a message or embedded in an office document, as files of their own.
final class Attachments implements EmbeddedDocumentExtractor {
    private static final int BUFFER = 1 << 13;

    private final FormatReaders readers;
    private final OutputLimit limit;
    private final int depth;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int seen;

    /// @param depth how many containers lie around what is attached here
    Attachments(FormatReaders readers, OutputLimit limit, int depth) {
        this.readers = readers;
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
        if (!limit.addAttachment()) {
            if (limit.isFirstTooMany()) {
                lost.add("attachments from number " + seen + " on: not read, there are too many");
            }
            return;
        }
        Named named = new Named(name(metadata), declared(metadata));
        Path copy = Files.createTempFile("hindsight-attachment", ".bin");
        try {
            copy(stream, copy);
            boolean body = isBody(metadata, named);
            take(named.name(), body, readers.read(copy, named, limit, depth + 1));
        } finally {
            Files.delete(copy);
        }
    }

    private static @Nullable String declared(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String encoding = metadata.get(Metadata.CONTENT_ENCODING);
        return type == null || encoding == null ? type : type + "; charset=" + encoding;
    }

    /// The text of a message comes like its attachments, but without a name.
    private static boolean isBody(Metadata metadata, Named named) {
        return named.isText() && metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null;
    }

    private void copy(InputStream stream, Path copy) throws IOException {
        byte[] some = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
                limit.addBytes(read);
                out.write(some, 0, read);
            }
        }
    }

    private void take(String name, boolean body, Extraction outcome) {
        String title = "Attachment: " + name;
        switch (outcome) {
            case Extraction.Extracted read -> {
                read.passages().stream()
                        .map(Attachments::draft)
                        .forEach(draft -> drafts.add(body ? draft : draft.within(title)));
                read.coverage().lost().forEach(what -> lost.add(title + ": " + what));
                noteScans(title, read.coverage());
            }
            case Extraction.Scanned scan -> noteScans(title, scan.coverage());
            case Extraction.Empty _ -> {}
            case Extraction.Encrypted reason -> lost.add(title + ": " + reason.reason());
            case Extraction.Unsupported reason -> lost.add(title + ": " + reason.reason());
            case Extraction.Damaged reason -> lost.add(title + ": " + reason.reason());
            case Extraction.TooLarge reason -> {
                if (limit.isExceeded()) {
                    throw new OutputLimit.Exceeded(reason.reason());
                }
                lost.add(title + ": " + reason.reason());
            }
            case Extraction.TimedOut reason -> lost.add(title + ": " + reason.reason());
            case Extraction.Crashed reason -> lost.add(title + ": " + reason.reason());
        }
    }

    private static Draft draft(Passage passage) {
        return new Draft(null, passage.section(), passage.para(), passage.kind(), passage.text());
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
