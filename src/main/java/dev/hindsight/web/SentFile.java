package dev.hindsight.web;

import io.micronaut.http.multipart.StreamingFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// The file that came with a form, if one was chosen. Its bytes have to be read in any case: a
/// browser shows an answer only once it has sent everything.
final class SentFile {
    private final @Nullable StreamingFileUpload part;

    SentFile(@Nullable StreamingFileUpload part) {
        this.part = part;
    }

    boolean isThere() {
        return part != null && !part.getFilename().isBlank();
    }

    String name() {
        return part == null ? "" : part.getFilename();
    }

    InputStream open() {
        return part == null ? InputStream.nullInputStream() : part.asInputStream();
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
