package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A catalogue made up for looking at pages.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpDocuments implements Documents {
    @Override
    public Optional<Document> find(DocumentId id, Viewer viewer) {
        return MadeUp.DOCUMENTS.stream()
                .filter(document -> document.id().equals(id))
                .filter(document ->
                        viewer.maySee(document.label()) || MadeUp.isShownAnyway(document))
                .findFirst();
    }

    @Override
    public List<ThemedPassage> passages(DocumentId id, Viewer viewer) {
        return find(id, viewer).map(MadeUp::passages).orElse(List.of());
    }

    @Override
    public Optional<Path> original(DocumentId id, Viewer viewer) {
        return find(id, viewer).map(MadeUpDocuments::file);
    }

    private static Path file(Document document) {
        try {
            Path file = Files.createTempFile("paperdoll", ".bin");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "The original of " + document.metadata().title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Document> newest(Viewer viewer, int offset, int limit) {
        return MadeUp.DOCUMENTS.stream()
                .filter(document -> viewer.maySee(document.label()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Viewer viewer) {
        return MadeUp.DOCUMENTS.stream()
                .filter(document -> viewer.maySee(document.label()))
                .count();
    }

    @Override
    public Optional<Document> add(NewDocument document) {
        throw new UnsupportedOperationException("The pages add nothing");
    }

    @Override
    public Optional<Long> edit(DocumentId id, Metadata metadata, Viewer viewer) {
        throw new UnsupportedOperationException("The pages edit nothing");
    }

    @Override
    public Optional<Document> relabel(DocumentId id, Label label, Viewer viewer) {
        throw new UnsupportedOperationException("The pages relabel nothing");
    }

    @Override
    public Optional<Long> withdraw(DocumentId id, Viewer viewer) {
        throw new UnsupportedOperationException("The pages withdraw nothing");
    }

    @Override
    public void discard(ContentHash original) {
        throw new UnsupportedOperationException("Pages take nothing away");
    }
}
