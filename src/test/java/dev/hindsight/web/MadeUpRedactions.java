package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Redaction;
import dev.hindsight.documents.Redactions;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Nothing was taken out of the documents that are made up.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpRedactions implements Redactions {
    @Override
    public List<Redaction> of(DocumentId id, Viewer viewer) {
        return List.of();
    }

    @Override
    public List<ThemedPassage> whole(DocumentId id, Viewer viewer) {
        return List.of();
    }

    @Override
    public Optional<Long> decide(DocumentId id, List<Redaction> decisions, Viewer viewer) {
        throw new UnsupportedOperationException("The pages decide nothing");
    }

    @Override
    public Optional<Long> takeBack(DocumentId id, Collection<Redaction.Spot> spots, Viewer viewer) {
        throw new UnsupportedOperationException("The pages decide nothing");
    }

    @Override
    public void prepare(DocumentId id, List<Redaction> decisions, String actor) {
        throw new UnsupportedOperationException("The pages decide nothing");
    }

    @Override
    public boolean withholds(DocumentId id, Viewer viewer) {
        return false;
    }
}
