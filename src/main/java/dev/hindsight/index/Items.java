package dev.hindsight.index;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import java.util.List;
import java.util.Optional;

/// Looks up what a change concerns, as it is now.
final class Items {
    private static final Viewer OWNER = new Viewer.Owner();

    private final Documents documents;
    private final Practices practices;

    Items(Documents documents, Practices practices) {
        this.documents = documents;
        this.practices = practices;
    }

    /// Empty where there is no such item under this label any more.
    Optional<Entry> find(ItemKind kind, String item, Label label) {
        return switch (kind) {
            case DOCUMENT ->
                    DocumentId.isWellFormed(item) ? document(item, label) : Optional.empty();
            case PRACTICE ->
                    PracticeId.isWellFormed(item) ? practice(item, label) : Optional.empty();
            // nothing keeps lessons yet
            case LESSON -> Optional.empty();
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

    /// Drafts are for curators, who find them in the list of practices: an index answers everyone
    /// who may see its label.
    private Optional<Entry> practice(String item, Label label) {
        return practices
                .find(new PracticeId(item), OWNER)
                .filter(practice -> practice.label().equals(label))
                .filter(Practice::published)
                .map(Items::entry);
    }

    private static Entry entry(Practice practice) {
        PracticeText text = practice.text();
        Entry.Facts facts =
                new Entry.Facts(
                        text.themes(),
                        text.missions(),
                        List.of(),
                        null,
                        text.date(),
                        // what curators write; its passages say the same
                        Language.ENGLISH);
        return new Entry(
                ItemKind.PRACTICE,
                practice.id().value(),
                practice.label(),
                practice.title(),
                null,
                facts,
                PracticeMarkup.passages(practice));
    }
}
