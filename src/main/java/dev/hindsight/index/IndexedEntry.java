package dev.hindsight.index;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item as the index gives it back.
///
/// @param themes ids, the strongest first
/// @param type null for practices and lessons
/// @param date null where unknown
public record IndexedEntry(
        ItemKind kind,
        String id,
        Label label,
        String title,
        List<String> themes,
        List<String> missions,
        @Nullable DocumentType type,
        @Nullable PartialDate date,
        Language language) {
    public IndexedEntry {
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
    }

    /// The path of its page, such as `/documents/0123456789abcdef0123`.
    public String url() {
        return switch (kind) {
            case DOCUMENT -> "/documents/" + id;
            case PRACTICE -> "/practices/" + id;
            case LESSON -> "/lessons/" + id;
        };
    }
}
