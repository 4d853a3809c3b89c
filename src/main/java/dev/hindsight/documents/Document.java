package dev.hindsight.documents;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.time.Instant;
import java.util.List;

/// One catalogued source, without its passages.
///
/// @param themes the themes of its passages, the most frequent first
/// @param passages how many passages it has
/// @param received when it was stored here
public record Document(
        DocumentId id,
        Label label,
        Original original,
        Metadata metadata,
        Coverage coverage,
        List<ThemeId> themes,
        int passages,
        Instant received) {
    public Document {
        themes = List.copyOf(themes);
    }
}
