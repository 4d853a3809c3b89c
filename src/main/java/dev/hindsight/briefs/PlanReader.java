package dev.hindsight.briefs;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Preview;
import dev.hindsight.intake.Understanding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads a plan that was pasted or uploaded, in a process of its own like every file, and keeps
/// nothing of it: the file that is read is gone before the answer is given.
@Singleton
public final class PlanReader {
    /// Bytes of a file.
    public static final long LARGEST_FILE = 20_000_000;

    private final Understanding understanding;

    PlanReader(Understanding understanding) {
        this.understanding = understanding;
    }

    /// What a plan gave.
    public sealed interface Reading {
        /// It was read.
        ///
        /// @param passages in reading order, those of attached files too
        record Understood(List<ThemedPassage> passages) implements Reading {
            public Understood {
                passages = List.copyOf(passages);
            }
        }

        /// There are more than [#LARGEST_FILE] bytes.
        record TooLarge() implements Reading {}

        /// It could not be read.
        ///
        /// @param reason in plain English words
        record Unreadable(Preview.Cause cause, String reason) implements Reading {}
    }

    /// Reads a text.
    ///
    /// @throws IOException when the disk fails
    public Reading text(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), "pasted.txt");
    }

    /// Reads a file.
    ///
    /// @param name that it was sent under; only a hint of its format
    /// @throws IOException when the disk fails or the sender goes away
    public Reading file(InputStream bytes, String name) throws IOException {
        byte[] read = bytes.readNBytes((int) LARGEST_FILE + 1);
        if (read.length > LARGEST_FILE) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return new Reading.TooLarge();
        }
        return read(read, name);
    }

    private Reading read(byte[] bytes, String name) throws IOException {
        Path file = Files.createTempFile("hindsight-plan", ".bin");
        try {
            Files.write(file, bytes);
            return switch (understanding.of(file, name)) {
                case Preview.Understood read -> new Reading.Understood(read.allPassages());
                case Preview.Unreadable(Preview.Cause cause, String reason) ->
                        new Reading.Unreadable(cause, reason);
            };
        } finally {
            Files.delete(file);
        }
    }
}
