package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Moves;
import dev.hindsight.kernel.DocumentId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/// Documents that are made up stay where they are.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpMoves implements Moves {
    private final Documents documents;

    MadeUpMoves(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<DocumentId> moved(DocumentId id, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public Optional<Document> at(DocumentId id, Viewer viewer) {
        return documents.find(id, viewer);
    }

    @Override
    public Optional<Document> now(DocumentId id, Viewer viewer) {
        return documents.find(id, viewer);
    }

    @Override
    public Set<DocumentId> names(DocumentId id, Viewer viewer) {
        return Set.of(id);
    }
}
