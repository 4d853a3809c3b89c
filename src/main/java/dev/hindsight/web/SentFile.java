package dev.hindsight.web;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// The file that came with a form, if one was chosen. It has arrived whole: Micronaut's reader that
/// hands over bytes while they arrive shares a list between two threads without a lock, and loses
/// some. What is not wanted has to be drained, which also frees the memory or the file that holds
/// it.
final class SentFile {
    private final @Nullable CompletedFileUpload part;

    SentFile(@Nullable CompletedFileUpload part) {
        this.part = part;
    }

    boolean isThere() {
        return part != null && !part.getFilename().isBlank();
    }

    String name() {
        return part == null ? "" : part.getFilename();
    }

    InputStream open() throws IOException {
        return part == null ? InputStream.nullInputStream() : part.getInputStream();
    }

    /// Reads it without use.
    void drain() throws IOException {
        try (InputStream in = open()) {
            drain(in);
        }
    }

    static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
