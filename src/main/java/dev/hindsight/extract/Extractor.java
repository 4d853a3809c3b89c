package dev.hindsight.extract;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an original. The seam behind which parsing moves between threads and processes.
public interface Extractor {
    /// Reads one file as far as it can be read; safe to call from several threads at once.
    ///
    /// @param file an existing regular file; it is only read
    /// @param name the name the file was handed in under; only a hint, it may lie about the format
    /// @param recognised pages that have been through OCR: their words stand for what the file
    ///   itself gives of these pages
    /// @param attachments an empty folder, where the bytes of what is attached to the file are
    ///   left; null leaves nothing behind
    /// @return the outcome; a bad file is an outcome too
    /// @throws java.io.UncheckedIOException when the disk fails, not when the file is bad
    Extraction extract(
            Path file, String name, List<RecognisedPage> recognised, @Nullable Path attachments);

    /// Reads one file; of what is attached to it the bytes are not kept.
    default Extraction extract(Path file, String name, List<RecognisedPage> recognised) {
        return extract(file, name, recognised, null);
    }

    /// Reads one file by itself, without OCR.
    default Extraction extract(Path file, String name) {
        return extract(file, name, List.of());
    }
}
