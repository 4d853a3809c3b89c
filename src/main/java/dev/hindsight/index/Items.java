package dev.hindsight.index;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import java.util.Optional;

/// Looks up what a change concerns, as it is now.
final class Items {
    private static final Viewer OWNER = new Viewer.Owner();

    private final Documents documents;

    Items(Documents documents) {
        this.documents = documents;
    }

    /// Empty where there is no such item under this label any more.
    Optional<Entry> find(ItemKind kind, String item, Label label) {
        return switch (kind) {
            case DOCUMENT ->
                    DocumentId.isWellFormed(item) ? document(item, label) : Optional.empty();
            // nothing keeps practices and lessons yet
            case PRACTICE, LESSON -> Optional.empty();
        };
    }

    private Optional<Entry> document(String item, Label label) {
        DocumentId id = new DocumentId(item);
        return documents
                .find(id, OWNER)
                .filter(document -> document.label().equals(label))
                .map(this::entry);
    }

    private Entry entry(Document document) {
        Metadata metadata = document.metadata();
        Entry.Facts facts =
                new Entry.Facts(
                        document.themes(),
                        metadata.missions(),
                        metadata.countries(),
                        metadata.type(),
                        metadata.date(),
                        metadata.language());
        return new Entry(
                ItemKind.DOCUMENT,
                document.id().value(),
                document.label(),
                metadata.title(),
                metadata.symbol(),
                facts,
                documents.passages(document.id(), OWNER).stream()
                        .map(ThemedPassage::passage)
                        .toList());
    }
}
