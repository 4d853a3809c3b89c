package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Closures;
import dev.hindsight.kernel.DocumentId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// Nobody has said why documents that are made up are not public.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpClosures implements Closures {
    @Override
    public Closure of(DocumentId id, Viewer viewer) {
        return Closure.NONE;
    }

    @Override
    public boolean close(DocumentId id, Closure closure, Viewer viewer) {
        throw new UnsupportedOperationException("The pages close nothing");
    }

    @Override
    public List<DocumentId> openDue() {
        return List.of();
    }
}
