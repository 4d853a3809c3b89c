package dev.hindsight.documents;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// A document on its way into the catalogue.
///
/// @param themes stated by a person: then the document has just these; empty leaves them to the
///   passages
public record NewDocument(
        Label label,
        Original original,
        Metadata metadata,
        Coverage coverage,
        List<ThemeId> themes,
        List<ThemedPassage> passages) {
    public NewDocument {
        themes = List.copyOf(themes);
        passages = List.copyOf(passages);
    }
}
