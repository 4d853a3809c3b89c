package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Redactions over the database.
@Singleton
final class StoredRedactions implements Redactions {
    private final Jdbi jdbi;
    private final ChangeLog changes;
    private final Audit audit;
    private final Clock clock;

    StoredRedactions(Jdbi jdbi, ChangeLog changes, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    private static Optional<Document> held(
            Handle handle, DocumentId id, Viewer viewer, boolean lock) {
        return viewer.mayCurate()
                ? DocumentRows.find(handle, id, lock)
                        .filter(document -> viewer.maySee(document.label()))
                : Optional.empty();
    }

    @Override
    public List<Redaction> of(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                held(handle, id, viewer, false)
                        .map(document -> RedactionRows.of(handle, document.id()))
                        .orElse(List.of()));
    }

    @Override
    public List<ThemedPassage> whole(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                held(handle, id, viewer, false)
                        .map(document -> Redacting.whole(handle, document.id()))
                        .orElse(List.of()));
    }

    @Override
    public Optional<Long> decide(DocumentId id, List<Redaction> decisions, Viewer viewer) {
        Instant now = now();
        return changed(
                id,
                viewer,
                told(decisions),
                (handle, document) -> {
                    String by = StoredDescriptions.name(viewer);
                    decisions.forEach(one -> RedactionRows.put(handle, id, one, by, now));
                });
    }

    @Override
    public Optional<Long> takeBack(DocumentId id, Collection<Redaction.Spot> spots, Viewer viewer) {
        Set<Redaction.Spot> wanted = new HashSet<>(spots);
        return changed(
                id,
                viewer,
                "taken back: " + wanted.size(),
                (handle, document) -> {
                    for (Redaction one : RedactionRows.of(handle, id)) {
                        if (wanted.contains(one.spot())) {
                            takeBack(handle, document, one);
                        }
                    }
                });
    }

    private static void takeBack(Handle handle, Document document, Redaction one) {
        if (one.isRemoved() && one.spot().place() != Redaction.Place.PASSAGE) {
            Redacting.putBack(handle, document, one);
        }
        boolean _ = RedactionRows.remove(handle, document.id(), one.spot());
    }

    /// How many of which kind, and never the words.
    private static String told(List<Redaction> decisions) {
        Map<String, Long> counted =
                decisions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.choice().code() + " " + one.kind().code(),
                                        TreeMap::new,
                                        Collectors.counting()));
        return counted.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private Optional<Long> changed(
            DocumentId id, Viewer viewer, String told, BiConsumer<Handle, Document> change) {
        return jdbi.inTransaction(handle ->
                held(handle, id, viewer, true)
                        .map(document -> {
                            change.accept(handle, document);
                            Redacting.rewrite(handle, document);
                            long number =
                                    changes.append(
                                            handle,
                                            ItemKind.DOCUMENT,
                                            id.value(),
                                            document.label());
                            log(handle, StoredDescriptions.name(viewer), id, told);
                            return number;
                        }));
    }

    private void log(Handle handle, String actor, DocumentId id, String told) {
        long _ =
                audit.append(
                        handle,
                        new AuditEvent(
                                actor, "document.redacted", "document:" + id.value(), null, told));
    }

    @Override
    public void prepare(DocumentId id, List<Redaction> decisions, String actor) {
        Instant now = now();
        jdbi.useTransaction(handle -> {
            if (decisions.isEmpty() || DocumentRows.find(handle, id, true).isPresent()) {
                return;
            }
            RedactionRows.removeAll(handle, id);
            decisions.forEach(one -> RedactionRows.put(handle, id, one, actor, now));
            log(handle, actor, id, told(decisions));
        });
    }

    @Override
    public boolean withholds(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                DocumentRows.find(handle, id, false)
                        .filter(document -> viewer.maySee(document.label()))
                        .filter(document -> Redacting.withholds(handle, document.id()))
                        .isPresent());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
