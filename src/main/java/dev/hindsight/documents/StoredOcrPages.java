package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Recognised pages over the database.
@Singleton
final class StoredOcrPages implements OcrPages {
    private final Jdbi jdbi;
    private final ChangeLog changes;

    StoredOcrPages(Jdbi jdbi, ChangeLog changes) {
        this.jdbi = jdbi;
        this.changes = changes;
    }

    @Override
    public long waiting(Viewer viewer) {
        return jdbi.withHandle(handle ->
                DocumentRows.ocrWaiting(handle).entrySet().stream()
                        .filter(entry -> viewer.maySee(entry.getKey()))
                        .mapToLong(entry -> entry.getValue())
                        .sum());
    }

    @Override
    public List<Document> documents(Viewer viewer) {
        return jdbi.withHandle(DocumentRows::waitingForOcr).stream()
                .filter(document -> viewer.maySee(document.label()))
                .toList();
    }

    @Override
    public void keep(ContentHash original, Kept page) {
        jdbi.useTransaction(handle -> {
            if (DocumentRows.restsOn(handle, original)
                    && !OcrPageRows.has(handle, original, page.page())) {
                OcrPageRows.insert(handle, original, page);
            }
        });
    }

    @Override
    public List<Kept> of(ContentHash original) {
        return jdbi.withHandle(handle -> OcrPageRows.of(handle, original));
    }

    @Override
    public Optional<Long> complete(
            DocumentId id, Viewer viewer, Function<Document, Rereading> reading) {
        return jdbi.inTransaction(handle ->
                DocumentRows.find(handle, id, true)
                        .filter(document -> viewer.maySee(document.label()))
                        .map(document -> complete(handle, document, reading.apply(document))));
    }

    private long complete(Handle handle, Document document, Rereading reading) {
        StoredDescriptions.replace(handle, document, reading);
        return changes.append(handle, ItemKind.DOCUMENT, document.id().value(), document.label());
    }
}
