package dev.hindsight.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads files in the calling thread, with PDFBox for PDF, its own reader for text, and Tika for
/// the rest. Without a time limit: it runs in a process that can be ended.
final class TikaExtractor implements Extractor {
    private final ReadLimits limits;
    private final Extractor parsers;

    TikaExtractor(Languages languages, ReadLimits limits) {
        this(limits, readers(languages, limits));
    }

    private static Extractor readers(Languages languages, ReadLimits limits) {
        FormatReaders readers = new FormatReaders(languages, limits);
        return (file, name, recognised, attachments) -> {
            Inside inside = Inside.of(limits, new AttachmentFolder(attachments));
            return readers.read(file, new Named(name, null), inside, recognised);
        };
    }

    /// Reads by other parsers than the usual ones.
    ///
    /// @param parsers what reads a file that has bytes, and not too many
    TikaExtractor(ReadLimits limits, Extractor parsers) {
        this.limits = limits;
        this.parsers = parsers;
    }

    @Override
    public Extraction extract(
            Path file, String name, List<RecognisedPage> recognised, @Nullable Path attachments) {
        long size = size(file);
        if (size == 0) {
            return new Extraction.Empty(
                    "The file has 0 bytes; a file with text was expected. Hand"
                            + " in the original again, the copy seems to have failed.");
        }
        if (size > limits.largestFile()) {
            return new Extraction.TooLarge(
                    String.format(
                            Locale.ROOT,
                            "The file has %d MB; at most %d MB are read. Split it, or leave out its pictures.",
                            size >> 20,
                            limits.largestFile() >> 20));
        }
        try {
            return parsers.extract(file, name, recognised, attachments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new Extraction.Crashed(
                    String.format(
                                    Locale.ROOT,
                                    "Reading the file used up the memory (%s); a file of usual build was expected.",
                                    e.getClass().getSimpleName())
                            + " Open it in its own program, save it anew and hand it in again.");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
