package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ListPart;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// The catalogue over the database and the folder of originals.
@Singleton
final class StoredDocuments implements Documents {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Viewer OWNER = new Viewer.Owner();
    private static final int ATTEMPTS = 3;
    private final Jdbi jdbi;
    private final Originals originals;
    private final DocumentTree tree;
    private final RecentPassages recent;

    StoredDocuments(
            Jdbi jdbi,
            ChangeLog changes,
            Audit audit,
            Originals originals,
            RecentPassages recent,
            Clock clock) {
        this.jdbi = jdbi;
        this.originals = originals;
        this.recent = recent;
        this.tree = new DocumentTree(changes, audit, clock);
    }

    @Override
    public Optional<Document> add(NewDocument added) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(jdbi.inTransaction(handle -> tree.add(handle, added)));
            } catch (UnableToExecuteStatementException e) {
                if (!isDuplicate(e)) {
                    throw e;
                }
                if (find(added.id(), OWNER).isPresent()) {
                    return Optional.empty();
                }
                // an attachment has come from elsewhere in the same moment
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static boolean isDuplicate(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    @Override
    public Optional<Document> find(DocumentId id, Viewer viewer) {
        return jdbi.withHandle(handle -> find(handle, id, viewer, false));
    }

    private static Optional<Document> find(
            Handle handle, DocumentId id, Viewer viewer, boolean lock) {
        return DocumentRows.find(handle, id, lock)
                .filter(document -> viewer.maySee(document.label()));
    }

    @Override
    public List<ThemedPassage> passages(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                find(handle, id, viewer, false)
                        .map(document -> recent.of(handle, document.id()))
                        .orElse(List.of()));
    }

    @Override
    public Optional<Path> original(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                        find(handle, id, viewer, false)
                                // it holds what was taken out of the passages
                                .filter(document ->
                                        viewer.mayCurate()
                                                || !Redacting.withholds(handle, document.id())))
                .map(document -> originals.place(document.original().hash()))
                .filter(Files::isRegularFile);
    }

    @Override
    public List<Document> newest(Viewer viewer, int offset, int limit) {
        ListPart.check(offset, limit);
        return jdbi.withHandle(
                handle -> DocumentRows.newest(handle, visible(handle, viewer), offset, limit));
    }

    @Override
    public long count(Viewer viewer) {
        return jdbi.withHandle(handle -> DocumentRows.count(handle, visible(handle, viewer)));
    }

    private static List<Label> visible(Handle handle, Viewer viewer) {
        return DocumentRows.labels(handle).stream().filter(viewer::maySee).toList();
    }

    @Override
    public Optional<Long> edit(DocumentId id, Metadata metadata, Viewer viewer) {
        return changed(
                id,
                viewer,
                (handle, document) -> {
                    Claims before = StoredDescriptions.claims(handle, document);
                    // what stays as it was read is nobody's word, so a better reading may replace
                    // it
                    List<Claim> said =
                            Claims.stated(metadata).all().stream()
                                    .filter(claim ->
                                            !claim.values().equals(standing(before, claim)))
                                    .toList();
                    DocumentRows.describe(handle, id, before.with(said));
                    long change = tree.append(handle, document);
                    tree.write(
                            handle,
                            AuditTexts.event(
                                    name(viewer),
                                    "edited",
                                    id,
                                    AuditTexts.of(before.metadata()),
                                    AuditTexts.of(metadata)));
                    return change;
                });
    }

    private static List<String> standing(Claims claims, Claim claim) {
        return claims.standing(claim.field()).map(Claim::values).orElse(List.of());
    }

    @Override
    public Optional<Document> relabel(DocumentId id, Label label, Viewer viewer) {
        try {
            return changed(
                    id, viewer, (handle, document) -> moved(handle, document, label, name(viewer)));
        } catch (UnableToExecuteStatementException e) {
            if (isDuplicate(e)) {
                throw new IllegalStateException(
                        "The same original is already there under the label " + label, e);
            }
            throw e;
        }
    }

    private Document moved(Handle handle, Document from, Label label, String by) {
        return from.label().equals(label) ? from : tree.relabel(handle, from, label, by);
    }

    @Override
    public Optional<Long> withdraw(DocumentId id, Viewer viewer) {
        Optional<DocumentTree.Withdrawn> withdrawn =
                changed(
                        id,
                        viewer,
                        (handle, document) -> tree.withdraw(handle, document, name(viewer)));
        withdrawn.stream()
                .flatMap(gone -> gone.documents().stream())
                .forEach(document -> discard(document.original().hash()));
        return withdrawn.map(DocumentTree.Withdrawn::change);
    }

    @Override
    public void discard(ContentHash hash) {
        boolean needed = jdbi.withHandle(handle -> DocumentRows.restsOn(handle, hash));
        if (needed) {
            return;
        }
        try {
            originals.remove(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the original " + hash, e);
        }
    }

    /// Who is allowed to ask is decided elsewhere; here it is written down.
    private static String name(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person -> person.name();
            case Viewer.Owner() -> "owner";
            case Viewer.Anonymous() -> "visitor";
        };
    }

    private <T> Optional<T> changed(
            DocumentId id, Viewer viewer, BiFunction<Handle, Document, T> change) {
        return jdbi.inTransaction(handle ->
                find(handle, id, viewer, true).map(document -> change.apply(handle, document)));
    }
}
