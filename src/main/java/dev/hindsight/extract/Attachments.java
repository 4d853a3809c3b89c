package dev.hindsight.extract;

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

/// Reads what is attached to a message, embedded in a document or member of an archive, as files of
/// their own.
final class Attachments implements EmbeddedDocumentExtractor {
    private static final int BUFFER = 1 << 13;

    private final FormatReaders readers;
    private final Inside inside;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<Attachment> files = new ArrayList<>();
    private int seen;

    /// @param inside where the file is to which they are attached
    Attachments(FormatReaders readers, Inside inside) {
        this.readers = readers;
        this.inside = inside;
    }

    /// The text of a message, which comes like an attachment and is none.
    List<Draft> drafts() {
        return drafts;
    }

    /// Each with its outcome; the text of a message is not among them.
    List<Attachment> files() {
        return files;
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
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        read(name, declared(metadata), stream);
    }

    /// Reads one of them.
    ///
    /// @param given null where it has no name, as the text of a message
    /// @param declared media type with parameters; null where nothing is declared
    void read(@Nullable String given, @Nullable String declared, InputStream stream)
            throws IOException {
        seen++;
        if (!inside.limit().addAttachment()) {
            if (inside.limit().isFirstTooMany()) {
                lost.add("attachments from number " + seen + " on: not read, there are too many");
            }
            return;
        }
        Named named = new Named(name(given), declared);
        Path copy = inside.folder().next();
        boolean kept = false;
        try {
            copy(stream, copy);
            Extraction outcome = readers.read(copy, named, inside.deeper());
            if (given == null && named.isText()) {
                takeBody(named.name(), outcome);
            } else {
                kept = inside.folder().keeps() && outcome instanceof Extraction.Read;
                takeFile(named.name(), kept ? copy : null, outcome);
            }
        } finally {
            if (!kept) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /// Something that is attached could not even be taken out.
    ///
    /// @param given null where it has no name
    void addLost(@Nullable String given, String reason) {
        lost.add(title(name(given)) + ": " + reason);
    }

    private static @Nullable String declared(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String encoding = metadata.get(Metadata.CONTENT_ENCODING);
        return type == null || encoding == null ? type : type + "; charset=" + encoding;
    }

    private void copy(InputStream stream, Path copy) throws IOException {
        byte[] some = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
                inside.limit().addBytes(read);
                out.write(some, 0, read);
            }
        }
    }

    private void takeBody(String name, Extraction outcome) {
        switch (outcome) {
            case Extraction.Read read -> {
                read.passages().stream().map(Attachments::draft).forEach(drafts::add);
                read.coverage().lost().forEach(what -> lost.add(title(name) + ": " + what));
                files.addAll(read.attachments());
            }
            // a message without words is none that was lost
            case Extraction.Empty _ -> {}
            case Extraction.Unread unread -> noteLost(name, unread);
        }
    }

    private void takeFile(String name, @Nullable Path file, Extraction outcome) {
        files.add(new Attachment(name, file, outcome));
        if (outcome instanceof Extraction.Unread unread) {
            noteLost(name, unread);
        }
    }

    /// What could not be read stands in the coverage of the file that it is attached to.
    private void noteLost(String name, Extraction.Unread outcome) {
        if (outcome instanceof Extraction.TooLarge && inside.limit().isExceeded()) {
            throw new OutputLimit.Exceeded(outcome.reason());
        }
        lost.add(title(name) + ": " + outcome.reason());
    }

    private static String title(String name) {
        return "Attachment: " + name;
    }

    private static Draft draft(Passage passage) {
        return new Draft(null, passage.section(), passage.para(), passage.kind(), passage.text());
    }

    private String name(@Nullable String given) {
        String clean = given == null ? "" : Spelling.clean(given);
        return clean.isEmpty() ? "attachment-" + seen : clean;
    }
}
