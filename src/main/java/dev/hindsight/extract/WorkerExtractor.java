package dev.hindsight.extract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Has files read by a process of its own, which can hang, crash or eat its memory without this one
/// noticing more than an outcome.
@Singleton
final class WorkerExtractor implements Extractor {
    private final Workers workers;
    private final WorkerSettings settings;
    private final ReadLimits limits;

    WorkerExtractor(Workers workers, WorkerSettings settings, ReadLimits limits) {
        this.workers = workers;
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    public Extraction extract(
            Path file, String name, List<RecognisedPage> recognised, @Nullable Path attachments) {
        if (!Files.isReadable(file)) {
            throw new UncheckedIOException(new IOException("Cannot read " + file));
        }
        try {
            return workers.ask(new Read(file, name, recognised, attachments));
        } catch (WorkerLost e) {
            return switch (e.why()) {
                case TIME -> new Extraction.TimedOut(timedOut());
                case SPACE -> new Extraction.TooLarge(tooLarge());
                case ENDED, RUBBISH -> new Extraction.Crashed(crashed());
            };
        }
    }

    record Read(Path file, String name, List<RecognisedPage> recognised, @Nullable Path attachments)
            implements Worker.Question<Extraction> {
        @Override
        public void write(WireWriter to) throws IOException {
            to.text(WorkerLoop.Kind.READ.name());
            to.text(name);
            to.text(file.toAbsolutePath().toString());
            RecognisedWire.write(recognised, to);
            to.optional(attachments == null ? null : attachments.toAbsolutePath().toString());
        }

        @Override
        public Extraction read(WireReader from) throws IOException {
            if (from.flag()) {
                return ExtractionWire.read(from, attachments);
            }
            throw new UncheckedIOException(new IOException(from.text()));
        }
    }

    private String timedOut() {
        return String.format(
                        Locale.ROOT,
                        "Reading took longer than %s seconds and was stopped; a file is expected to take less.",
                        settings.timeLimit().toMillis() / 1000.0)
                + " Split it, or raise hindsight.intake.time-limit.";
    }

    private String tooLarge() {
        return String.format(
                Locale.ROOT,
                "The file unpacks to more than %d MB; at most so much is unpacked. Split it, or hand in its parts.",
                (2 * limits.largestFile()) >> 20);
    }

    private static String crashed() {
        return "Reading the file twice brought the reader down; a file of usual build was expected."
                + " Open it in its own program, save it anew and hand it in again.";
    }
}
