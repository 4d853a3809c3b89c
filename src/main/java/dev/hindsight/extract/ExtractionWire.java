package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An [Extraction] on its way from the process that read the file. Passages go one by one, so that
/// neither side holds a document twice.
final class ExtractionWire {
    /// The cases of [Extraction] by the number that is sent.
    private enum Case {
        EXTRACTED,
        CONTAINER,
        SCANNED,
        EMPTY,
        ENCRYPTED,
        UNSUPPORTED,
        DAMAGED,
        TOO_LARGE,
        TIMED_OUT,
        CRASHED
    }

    /// No setting allows for files deeper inside one another.
    private static final int DEEPEST = 51;

    private final WireReader in;
    private final @Nullable Path folder;

    private ExtractionWire(WireReader in, @Nullable Path folder) {
        this.in = in;
        this.folder = folder;
    }

    static void write(Extraction outcome, WireWriter out) throws IOException {
        switch (outcome) {
            case Extraction.Extracted e -> {
                begin(Case.EXTRACTED, e.mediaType(), out);
                write(e.properties(), out);
                write(e.coverage(), out);
                write(e.passages(), out);
                writeAttachments(e.attachments(), out);
            }
            case Extraction.Container e -> {
                begin(Case.CONTAINER, e.mediaType(), out);
                write(e.properties(), out);
                write(e.coverage(), out);
                writeAttachments(e.attachments(), out);
            }
            case Extraction.Scanned e -> {
                begin(Case.SCANNED, e.mediaType(), out);
                write(e.properties(), out);
                write(e.coverage(), out);
                writeAttachments(e.attachments(), out);
            }
            case Extraction.Unsupported(String type, String reason) -> {
                begin(Case.UNSUPPORTED, type, out);
                out.text(reason);
            }
            case Extraction.Empty(String reason) -> begin(Case.EMPTY, reason, out);
            case Extraction.Encrypted(String reason) -> begin(Case.ENCRYPTED, reason, out);
            case Extraction.Damaged(String reason) -> begin(Case.DAMAGED, reason, out);
            case Extraction.TooLarge(String reason) -> begin(Case.TOO_LARGE, reason, out);
            case Extraction.TimedOut(String reason) -> begin(Case.TIMED_OUT, reason, out);
            case Extraction.Crashed(String reason) -> begin(Case.CRASHED, reason, out);
        }
    }

    private static void writeAttachments(List<Attachment> attachments, WireWriter out)
            throws IOException {
        out.number(attachments.size());
        for (Attachment attachment : attachments) {
            Path file = attachment.file();
            out.text(attachment.name());
            out.optional(file == null ? null : (Integer) AttachmentFolder.number(file));
            write(attachment.extraction(), out);
        }
    }

    private static void begin(Case which, String text, WireWriter out) throws IOException {
        out.text(which.name());
        out.text(text);
    }

    private static void write(Properties properties, WireWriter out) throws IOException {
        out.optional(properties.title());
        out.texts(properties.authors());
        out.optional(properties.created());
        out.texts(properties.headings());
        out.texts(properties.other());
    }

    private static void write(Coverage coverage, WireWriter out) throws IOException {
        out.optional(coverage.pages());
        out.numbers(coverage.needOcr());
        out.numbers(coverage.byOcr());
        out.numbers(coverage.withoutText());
        out.texts(coverage.lost());
    }

    private static void write(List<Passage> passages, WireWriter out) throws IOException {
        out.number(passages.size());
        List<String> section = List.of();
        for (Passage passage : passages) {
            boolean same = passage.section().equals(section);
            out.flag(same);
            if (!same) {
                section = passage.section();
                out.texts(section);
            }
            out.optional(passage.page());
            out.optional(passage.para());
            out.text(passage.kind().name());
            out.text(passage.language().name());
            out.text(passage.text());
        }
    }

    /// @param folder where the other side was to leave the bytes of attachments; null: nowhere
    /// @throws IOException when the other side has ended, or sends what is no outcome
    static Extraction read(WireReader in, @Nullable Path folder) throws IOException {
        try {
            return new ExtractionWire(in, folder).outcome(0);
        } catch (IllegalArgumentException e) {
            // the values check themselves
            WireReader.Rubbish rubbish = new WireReader.Rubbish("impossible values: " + e);
            rubbish.initCause(e);
            throw rubbish;
        }
    }

    private Extraction outcome(int depth) throws IOException {
        Case which = one(Case.class);
        String text = in.text();
        return switch (which) {
            case EXTRACTED ->
                    new Extraction.Extracted(
                            text, properties(), coverage(), passages(), attachments(depth + 1));
            case CONTAINER ->
                    new Extraction.Container(
                            text, properties(), coverage(), attachments(depth + 1));
            case SCANNED ->
                    new Extraction.Scanned(text, properties(), coverage(), attachments(depth + 1));
            case UNSUPPORTED -> new Extraction.Unsupported(text, in.text());
            case EMPTY -> new Extraction.Empty(text);
            case ENCRYPTED -> new Extraction.Encrypted(text);
            case DAMAGED -> new Extraction.Damaged(text);
            case TOO_LARGE -> new Extraction.TooLarge(text);
            case TIMED_OUT -> new Extraction.TimedOut(text);
            case CRASHED -> new Extraction.Crashed(text);
        };
    }

    private List<Attachment> attachments(int depth) throws IOException {
        int count = in.count();
        if (depth > DEEPEST && count > 0) {
            throw new WireReader.Rubbish("files lie inside more than " + DEEPEST + " others");
        }
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = in.text();
            Integer number = in.optionalNumber();
            Path file = number == null ? null : AttachmentFolder.file(folder, number);
            attachments.add(new Attachment(name, file, outcome(depth)));
        }
        return attachments;
    }

    private Properties properties() throws IOException {
        return new Properties(
                in.optionalText(), in.texts(), in.optionalText(), in.texts(), in.map());
    }

    private Coverage coverage() throws IOException {
        return new Coverage(
                in.optionalNumber(), in.numbers(), in.numbers(), in.numbers(), in.texts());
    }

    private List<Passage> passages() throws IOException {
        int count = in.count();
        List<Passage> passages = new ArrayList<>();
        List<String> section = List.of();
        for (int number = 1; number <= count; number++) {
            if (!in.flag()) {
                section = in.texts();
            }
            passages.add(
                    new Passage(
                            number,
                            in.optionalNumber(),
                            section,
                            in.optionalText(),
                            one(PassageKind.class),
                            one(Language.class),
                            in.text()));
        }
        return passages;
    }

    /// @throws IllegalArgumentException when there is no such value
    private <E extends Enum<E>> E one(Class<E> values) throws IOException {
        return Enum.valueOf(values, in.text());
    }
}
