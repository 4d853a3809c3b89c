package dev.hindsight.documents;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Label;
import java.util.List;

/// A document on its way into the catalogue.
public record NewDocument(
        Label label,
        Original original,
        Metadata metadata,
        Coverage coverage,
        List<ThemedPassage> passages) {
    public NewDocument {
        passages = List.copyOf(passages);
    }
}
