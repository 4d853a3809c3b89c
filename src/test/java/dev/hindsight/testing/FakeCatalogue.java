package dev.hindsight.testing;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Moves;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A catalogue in memory, with its change log. It remembers no moves.
public final class FakeCatalogue implements Documents, Changes, Moves {
    private final String installation;
    private final Map<DocumentId, NewDocument> documents = new TreeMap<>();
    private final List<Change> log = new ArrayList<>();
    private int failures;

    public FakeCatalogue(String installation) {
        this.installation = installation;
    }

    @Override
    public synchronized Optional<Document> add(NewDocument document) {
        DocumentId id = DocumentId.of(document.original().hash(), document.label());
        if (documents.putIfAbsent(id, document) != null) {
            return Optional.empty();
        }
        changed(id, document.label());
        return Optional.of(asDocument(id, document));
    }

    private long changed(DocumentId id, Label label) {
        return changed(ItemKind.DOCUMENT, id.value(), label);
    }

    /// Appends a change of anything, also of what is kept elsewhere.
    public synchronized long changed(ItemKind kind, String item, Label label) {
        log.add(new Change(log.size() + 1L, kind, item, label));
        return log.size();
    }

    private static Document asDocument(DocumentId id, NewDocument document) {
        List<ThemeId> themes =
                document.passages().stream().flatMap(p -> p.themes().stream()).distinct().toList();
        return new Document(
                id,
                document.label(),
                document.original(),
                document.metadata(),
                document.coverage(),
                themes,
                document.passages().size(),
                Instant.EPOCH);
    }

    /// Lets the next readings of passages fail.
    public synchronized void breakDown(int times) {
        failures = times;
    }

    private Optional<NewDocument> visible(DocumentId id, Viewer viewer) {
        return Optional.ofNullable(documents.get(id)).filter(d -> viewer.maySee(d.label()));
    }

    @Override
    public synchronized Optional<Document> find(DocumentId id, Viewer viewer) {
        return visible(id, viewer).map(document -> asDocument(id, document));
    }

    @Override
    public synchronized List<ThemedPassage> passages(DocumentId id, Viewer viewer) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("The database has broken down, as the test wants it");
        }
        return visible(id, viewer).map(NewDocument::passages).orElse(List.of());
    }

    @Override
    public Optional<Path> original(DocumentId id, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public synchronized List<Document> newest(Viewer viewer, int offset, int limit) {
        return documents.entrySet().stream()
                .map(entry -> asDocument(entry.getKey(), entry.getValue()))
                .filter(document -> viewer.maySee(document.label()))
                .sorted(Comparator.comparing(Document::id))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(Viewer viewer) {
        return documents.values().stream().filter(d -> viewer.maySee(d.label())).count();
    }

    @Override
    public synchronized Optional<Long> edit(DocumentId id, Metadata metadata, Viewer viewer) {
        return visible(id, viewer).map(old -> replace(id, old, metadata, old.passages()));
    }

    /// Replaces the passages of a document, as reading its original again would.
    public synchronized long reread(DocumentId id, List<ThemedPassage> passages) {
        NewDocument old = visible(id, new Viewer.Owner()).orElseThrow();
        return replace(id, old, old.metadata(), passages);
    }

    private long replace(
            DocumentId id, NewDocument old, Metadata metadata, List<ThemedPassage> passages) {
        documents.put(
                id,
                new NewDocument(
                        old.label(),
                        old.original(),
                        metadata,
                        old.coverage(),
                        old.themes(),
                        passages));
        return changed(id, old.label());
    }

    @Override
    public synchronized Optional<Document> relabel(DocumentId id, Label label, Viewer viewer) {
        return visible(id, viewer)
                .flatMap(old -> {
                    withdraw(id, viewer);
                    return add(
                            new NewDocument(
                                    label,
                                    old.original(),
                                    old.metadata(),
                                    old.coverage(),
                                    old.themes(),
                                    old.passages()));
                });
    }

    @Override
    public synchronized Optional<Long> withdraw(DocumentId id, Viewer viewer) {
        return visible(id, viewer)
                .map(old -> {
                    documents.remove(id);
                    return changed(id, old.label());
                });
    }

    @Override
    public Optional<DocumentId> moved(DocumentId id, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public Optional<Document> at(DocumentId id, Viewer viewer) {
        return find(id, viewer);
    }

    @Override
    public Optional<Document> now(DocumentId id, Viewer viewer) {
        return find(id, viewer);
    }

    @Override
    public Set<DocumentId> names(DocumentId id, Viewer viewer) {
        return Set.of(id);
    }

    @Override
    public synchronized List<Change> after(long number, int limit) {
        return log.stream().skip(number).limit(limit).toList();
    }

    @Override
    public synchronized long latest() {
        return log.size();
    }

    @Override
    public String installation() {
        return installation;
    }

    /// Nothing is kept on a disk here.
    @Override
    public void discard(ContentHash original) {}
}
