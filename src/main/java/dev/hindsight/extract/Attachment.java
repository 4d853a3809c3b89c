package dev.hindsight.extract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file inside another one: attached to a message, embedded in a document, member of an archive.
///
/// @param name as it stands in the file around it; it may hold folders and may lie about the format
/// @param file its bytes, which belong to whoever asked for them; null where nobody did, and where
///   it could not be read
/// @param extraction what became of reading it
public record Attachment(String name, @Nullable Path file, Extraction extraction) {
    /// Whether something of it can be kept.
    public boolean isRead() {
        return extraction instanceof Extraction.Read;
    }
}
