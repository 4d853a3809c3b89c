package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Attachments;
import dev.hindsight.documents.Document;
import dev.hindsight.kernel.DocumentId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// Attachments made up for looking at pages: the second document hangs on the first.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpAttachments implements Attachments {
    @Override
    public Links of(DocumentId id, Viewer viewer) {
        Document first = MadeUp.DOCUMENTS.get(0);
        Document second = MadeUp.DOCUMENTS.get(1);
        if (first.id().equals(id)) {
            return new Links(List.of(), List.of(link(second, "annexes/annex-1.pdf")));
        }
        return second.id().equals(id)
                ? new Links(List.of(link(first, "annexes/annex-1.pdf")), List.of())
                : Links.NONE;
    }

    private static Link link(Document document, String name) {
        return new Link(document.id(), name, document.metadata().title());
    }

    @Override
    public void keep(DocumentId id) {}

    @Override
    public void attach(DocumentId parent, String name, DocumentId document, boolean onlyHere) {}
}
