package dev.hindsight.extract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Reads files in the calling thread, with PDFBox for PDF, its own reader for text, and Tika for
/// the rest. Without a time limit: whoever needs one runs it in a process that can be ended.
@Singleton
final class TikaExtractor implements Extractor {
    /// Bytes of one file.
    static final long LARGEST_FILE = 200L * 1024 * 1024;

    /// Characters out of one file, attachments included.
    static final long MOST_CHARACTERS = 50_000_000;

    private final FormatReaders readers;

    TikaExtractor(Languages languages) {
        this.readers = new FormatReaders(languages);
    }

    @Override
    public Extraction extract(Path file, String name) {
        long size = size(file);
        if (size == 0) {
            return new Extraction.Empty(
                    "The file has 0 bytes; a file with text was expected. Hand"
                            + " in the original again, the copy seems to have failed.");
        }
        if (size > LARGEST_FILE) {
            return new Extraction.TooLarge(
                    String.format(
                            Locale.ROOT,
                            "The file has %d MB; at most %d MB are read. Split it, or leave out its pictures.",
                            size >> 20,
                            LARGEST_FILE >> 20));
        }
        try {
            return readers.read(file, name, new OutputLimit(MOST_CHARACTERS), 0);
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
