package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Descriptions over the database.
@Singleton
final class StoredDescriptions implements Descriptions {
    private final Jdbi jdbi;
    private final ChangeLog changes;
    private final Audit audit;
    private final Clock clock;

    StoredDescriptions(Jdbi jdbi, ChangeLog changes, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Claims> claims(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                find(handle, id, viewer, false).map(document -> claims(handle, document)));
    }

    private static Optional<Document> find(
            Handle handle, DocumentId id, Viewer viewer, boolean lock) {
        return DocumentRows.find(handle, id, lock)
                .filter(document -> viewer.maySee(document.label()));
    }

    /// Of a document that is older than claims everything counts as said.
    static Claims claims(Handle handle, Document document) {
        Claims claims = DocumentRows.claims(handle, document.id());
        return claims.all().isEmpty() ? Claims.stated(document.metadata()) : claims;
    }

    @Override
    public List<PastCorrection> history(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                find(handle, id, viewer, false)
                        .map(document -> CorrectionRows.of(handle, document.id()))
                        .orElse(List.of()));
    }

    @Override
    public CorrectionOutcome correct(DocumentId id, Correction correction, Viewer viewer) {
        if (!viewer.mayCurate()) {
            return new CorrectionOutcome.NotAllowed();
        }
        return jdbi.inTransaction(handle ->
                find(handle, id, viewer, true)
                        .map(document -> correct(handle, document, correction, name(viewer)))
                        .orElseGet(CorrectionOutcome.NotAllowed::new));
    }

    static String name(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person -> person.name();
            case Viewer.Owner _ -> "owner";
            case Viewer.Anonymous _ -> throw new IllegalStateException("A visitor curates nothing");
        };
    }

    private CorrectionOutcome correct(
            Handle handle, Document document, Correction correction, String by) {
        List<PastCorrection> history = CorrectionRows.of(handle, document.id());
        int newest = history.isEmpty() ? 0 : history.getFirst().number();
        if (newest != correction.seen()) {
            return new CorrectionOutcome.Conflict(history.getFirst());
        }
        Claims before = claims(handle, document);
        Claims after = before;
        for (Field field : correction.unsaid()) {
            after = after.unsaid(field);
        }
        after = after.with(correction.said().stream().filter(said -> isNew(said, before)).toList());
        if (after.equals(before)) {
            return new CorrectionOutcome.Unchanged();
        }
        List<PastCorrection> made = differences(before, after, newest, by);
        made.forEach(one -> CorrectionRows.insert(handle, document.id(), one));
        List<ThemedPassage> passages =
                made.stream().anyMatch(one -> one.field() == Field.THEMES)
                        ? PassageRows.of(handle, document.id())
                        : List.of();
        DocumentRows.describe(handle, document.id(), after);
        if (!passages.isEmpty()) {
            DocumentRows.updateThemes(
                    handle, document.id(), ThemeRollUp.of(after.themes(), passages));
        }
        long change = append(handle, document);
        audit.append(
                handle,
                AuditTexts.event(
                        by,
                        "corrected",
                        document.id(),
                        AuditTexts.before(made),
                        AuditTexts.after(made)));
        return new CorrectionOutcome.Corrected(change);
    }

    /// Saying again what a person has said is no correction.
    private static boolean isNew(Claim said, Claims before) {
        return before.said(said.field())
                .filter(old -> old.values().equals(said.values()))
                .isEmpty();
    }

    private List<PastCorrection> differences(Claims before, Claims after, int newest, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<PastCorrection> made = new ArrayList<>();
        for (Field field : Field.values()) {
            PastCorrection.State old = state(before, field);
            PastCorrection.State fresh = state(after, field);
            if (!old.equals(fresh)) {
                made.add(new PastCorrection(newest + made.size() + 1, field, old, fresh, by, now));
            }
        }
        return made;
    }

    private static PastCorrection.State state(Claims claims, Field field) {
        Optional<Claim> standing = claims.standing(field);
        return new PastCorrection.State(
                standing.map(Claim::values).orElse(List.of()),
                standing.filter(Claim::isSaid).isPresent());
    }

    private long append(Handle handle, Document document) {
        return changes.append(handle, ItemKind.DOCUMENT, document.id().value(), document.label());
    }

    @Override
    public Optional<Long> reread(DocumentId id, Rereading read, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                find(handle, id, viewer, true).map(document -> reread(handle, document, read)));
    }

    private long reread(Handle handle, Document document, Rereading read) {
        replace(handle, document, read);
        return append(handle, document);
    }

    /// Replaces what was read, within a transaction of the caller, who appends the change.
    static void replace(Handle handle, Document document, Rereading read) {
        Claims before = claims(handle, document);
        Claims anew = read.claims();
        Redactor redactor = new Redactor(RedactionRows.of(handle, document.id()));
        Claims claims = redactor.claims(anew == null ? before : before.reread(anew));
        List<ThemedPassage> passages = redacted(handle, document.id(), read.passages(), redactor);
        PassageRows.delete(handle, document.id());
        PassageRows.insert(handle, document.id(), passages);
        FamilyRows.print(handle, document.id(), passages);
        DocumentRows.describe(handle, document.id(), claims);
        DocumentRows.updateReading(
                handle,
                document.id(),
                read.coverage(),
                ThemeRollUp.of(claims.themes(), passages),
                passages.size());
    }

    /// What was read anew with what people have decided of it: where it is filed, by the words as
    /// they were read or as they were left, and what is taken out.
    private static List<ThemedPassage> redacted(
            Handle handle, DocumentId id, List<ThemedPassage> read, Redactor redactor) {
        List<ThemedPassage> filed = FiledRows.over(handle, id, read);
        if (redactor.isIdle()) {
            RedactionRows.deleteWithheld(handle, id);
            return filed;
        }
        List<ThemedPassage> left = redactor.passages(filed);
        Redacting.withhold(handle, id, filed, left);
        return FiledRows.over(handle, id, left);
    }
}
