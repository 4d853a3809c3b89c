package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closures over the database.
@Singleton
final class StoredClosures implements Closures {
    private static final Logger LOG = LoggerFactory.getLogger(StoredClosures.class);
    private static final Viewer OWNER = new Viewer.Owner();

    private final Jdbi jdbi;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    StoredClosures(Jdbi jdbi, Documents documents, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Closure of(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                seen(handle, id, viewer, false)
                        .flatMap(document -> ClosureRows.find(handle, id))
                        .orElse(Closure.NONE));
    }

    private static Optional<Document> seen(
            Handle handle, DocumentId id, Viewer viewer, boolean lock) {
        return DocumentRows.find(handle, id, lock)
                .filter(document -> viewer.maySee(document.label()));
    }

    @Override
    public boolean close(DocumentId id, Closure closure, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                seen(handle, id, viewer, true)
                        .map(document -> {
                            close(handle, document, closure, viewer);
                            return true;
                        })
                        .orElse(false));
    }

    private void close(Handle handle, Document document, Closure closure, Viewer viewer) {
        DocumentId id = document.id();
        Closure before = ClosureRows.find(handle, id).orElse(Closure.NONE);
        Closure after = document.label().equals(Label.PUBLIC) ? Closure.NONE : closure;
        if (before.equals(after)) {
            return;
        }
        if (after.isEmpty()) {
            ClosureRows.delete(handle, id);
        } else {
            ClosureRows.put(handle, id, after);
        }
        write(handle, id, before, after, StoredDescriptions.name(viewer));
    }

    private void write(Handle handle, DocumentId id, Closure before, Closure after, String by) {
        long _ =
                audit.append(handle, AuditTexts.event(by, "closed", id, told(before), told(after)));
    }

    private static String told(Closure closure) {
        LocalDate opens = closure.opens();
        return Stream.of(
                        closure.why().isEmpty() ? "" : "not public because: " + closure.why(),
                        opens == null ? "" : "opens: " + opens)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<DocumentId> openDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<DocumentId> opened = new ArrayList<>();
        for (DocumentId id : jdbi.withHandle(handle -> ClosureRows.due(handle, today))) {
            try {
                documents
                        .relabel(id, Label.PUBLIC, OWNER)
                        .map(Document::id)
                        .ifPresentOrElse(opened::add, () -> forget(id));
            } catch (IllegalStateException e) {
                LOG.warn("{} is not opened: {}", id, e.getMessage());
                close(id, new Closure(of(id, OWNER).why(), null), OWNER);
            }
        }
        return opened;
    }

    private void forget(DocumentId gone) {
        jdbi.useTransaction(handle -> ClosureRows.delete(handle, gone));
    }
}
