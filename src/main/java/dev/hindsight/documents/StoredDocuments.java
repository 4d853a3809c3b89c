package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private static final int LARGEST_LIST = 1_000;

    private final Jdbi jdbi;
    private final ChangeLog changes;
    private final Originals originals;
    private final Clock clock;

    StoredDocuments(Jdbi jdbi, ChangeLog changes, Originals originals, Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.originals = originals;
        this.clock = clock;
    }

    @Override
    public Optional<Document> add(NewDocument added) {
        Document document = catalogued(added);
        try {
            jdbi.useTransaction(handle -> {
                DocumentRows.insert(handle, document, added.claims());
                PassageRows.insert(handle, document.id(), added.passages());
                FamilyRows.print(handle, document.id(), added.passages());
                append(handle, document);
            });
            return Optional.of(document);
        } catch (UnableToExecuteStatementException e) {
            if (isDuplicate(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isDuplicate(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private Document catalogued(NewDocument added) {
        return new Document(
                DocumentId.of(added.original().hash(), added.label()),
                added.label(),
                added.original(),
                added.claims().metadata(),
                added.coverage(),
                ThemeRollUp.of(added.claims().themes(), added.passages()),
                added.passages().size(),
                // databases keep microseconds: what is returned now equals what is read later
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private long append(Handle handle, Document document) {
        return changes.append(handle, ItemKind.DOCUMENT, document.id().value(), document.label());
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
                        .map(document -> PassageRows.of(handle, document.id()))
                        .orElse(List.of()));
    }

    @Override
    public Optional<Path> original(DocumentId id, Viewer viewer) {
        return find(id, viewer)
                .map(document -> originals.place(document.original().hash()))
                .filter(Files::isRegularFile);
    }

    @Override
    public List<Document> newest(Viewer viewer, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_LIST) {
            throw new IllegalArgumentException(
                    "A list begins at 0 or later and has 1 to 1,000 entries, not: "
                            + offset
                            + ", "
                            + limit);
        }
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
                    return append(handle, document);
                });
    }

    private static List<String> standing(Claims claims, Claim claim) {
        return claims.standing(claim.field()).map(Claim::values).orElse(List.of());
    }

    @Override
    public Optional<Document> relabel(DocumentId id, Label label, Viewer viewer) {
        try {
            return changed(id, viewer, (handle, document) -> moved(handle, document, label));
        } catch (UnableToExecuteStatementException e) {
            if (isDuplicate(e)) {
                throw new IllegalStateException(
                        "The same original is already there under the label " + label, e);
            }
            throw e;
        }
    }

    private Document moved(Handle handle, Document from, Label label) {
        if (from.label().equals(label)) {
            return from;
        }
        Document to =
                new Document(
                        DocumentId.of(from.original().hash(), label),
                        label,
                        from.original(),
                        from.metadata(),
                        from.coverage(),
                        from.themes(),
                        from.passages(),
                        from.received());
        DocumentRows.insert(handle, to, StoredDescriptions.claims(handle, from));
        PassageRows.move(handle, from.id(), to.id());
        CorrectionRows.move(handle, from.id(), to.id());
        FamilyRows.print(handle, to.id(), PassageRows.of(handle, to.id()));
        DocumentRows.delete(handle, from.id());
        append(handle, from);
        append(handle, to);
        return to;
    }

    @Override
    public Optional<Long> withdraw(DocumentId id, Viewer viewer) {
        Optional<Document> before = find(id, viewer);
        Optional<Long> number =
                changed(
                        id,
                        viewer,
                        (handle, document) -> {
                            PassageRows.delete(handle, id);
                            CorrectionRows.delete(handle, id);
                            DocumentRows.delete(handle, id);
                            if (!DocumentRows.restsOn(handle, document.original().hash())) {
                                OcrPageRows.delete(handle, document.original().hash());
                            }
                            return append(handle, document);
                        });
        if (number.isPresent()) {
            before.ifPresent(document -> discard(document.original().hash()));
        }
        return number;
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

    private <T> Optional<T> changed(
            DocumentId id, Viewer viewer, BiFunction<Handle, Document, T> change) {
        return jdbi.inTransaction(handle ->
                find(handle, id, viewer, true).map(document -> change.apply(handle, document)));
    }
}
