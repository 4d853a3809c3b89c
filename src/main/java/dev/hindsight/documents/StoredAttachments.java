package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Links between documents, in the database.
@Singleton
final class StoredAttachments implements Attachments {
    private final Jdbi jdbi;

    StoredAttachments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Links of(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                DocumentRows.find(handle, id, false)
                        .filter(document -> viewer.maySee(document.label()))
                        .map(_ ->
                                new Links(
                                        AttachmentRows.parents(handle, id, viewer),
                                        AttachmentRows.attachments(handle, id, viewer)))
                        .orElse(Links.NONE));
    }

    @Override
    public void keep(DocumentId id) {
        jdbi.useHandle(handle -> AttachmentRows.setAttached(handle, id, false));
    }

    @Override
    public void attach(DocumentId parent, String name, DocumentId document, boolean onlyHere) {
        jdbi.useTransaction(handle -> {
            List<AttachmentRows.Row> links = AttachmentRows.of(handle, parent);
            boolean there = links.stream().anyMatch(link -> link.document().equals(document));
            if (there || parent.equals(document)) {
                return;
            }
            int next = links.stream().mapToInt(AttachmentRows.Row::position).max().orElse(0) + 1;
            AttachmentRows.insert(handle, parent, next, document, name);
            if (onlyHere) {
                AttachmentRows.setAttached(handle, document, true);
            }
        });
    }
}
