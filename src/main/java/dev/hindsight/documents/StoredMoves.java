package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Moves over the database.
@Singleton
final class StoredMoves implements Moves {
    private static final int LONGEST_WAY = 16;

    private final Jdbi jdbi;

    StoredMoves(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static Optional<Document> seen(Handle handle, DocumentId id, Viewer viewer) {
        return DocumentRows.find(handle, id, false)
                .filter(document -> viewer.maySee(document.label()));
    }

    @Override
    public Optional<DocumentId> moved(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle -> leads(handle, id, viewer)).map(Document::id);
    }

    @Override
    public Optional<Document> at(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(
                handle -> seen(handle, id, viewer).or(() -> leads(handle, id, viewer)));
    }

    private static Optional<Document> leads(Handle handle, DocumentId id, Viewer viewer) {
        DocumentId at = id;
        for (int i = 0; i < LONGEST_WAY; i++) {
            Optional<ClosureRows.Move> move =
                    ClosureRows.move(handle, at).filter(it -> viewer.maySee(it.before()));
            if (move.isEmpty()) {
                break;
            }
            at = move.get().to();
        }
        return at.equals(id) ? Optional.empty() : seen(handle, at, viewer);
    }

    @Override
    public Optional<Document> now(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle -> {
            Optional<DocumentId> at = Optional.of(id);
            Optional<Document> here = Optional.empty();
            for (int i = 0; i <= LONGEST_WAY && at.isPresent() && here.isEmpty(); i++) {
                here = seen(handle, at.get(), viewer);
                at = ClosureRows.move(handle, at.get()).map(ClosureRows.Move::to);
            }
            return here;
        });
    }

    @Override
    public Set<DocumentId> names(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle -> {
            Set<DocumentId> names = new LinkedHashSet<>(Set.of(id));
            Deque<DocumentId> open = new ArrayDeque<>(names);
            while (!open.isEmpty()) {
                for (DocumentId before : ClosureRows.before(handle, open.remove())) {
                    // what may be seen under that id itself is meant by it
                    if (seen(handle, before, viewer).isEmpty() && names.add(before)) {
                        open.add(before);
                    }
                }
            }
            return names;
        });
    }
}
