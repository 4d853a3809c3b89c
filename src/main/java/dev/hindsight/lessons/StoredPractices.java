package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.documents.ChangeLog;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ListPart;
import dev.hindsight.lessons.PracticeRows.Standing;
import dev.hindsight.lessons.PracticeRows.Visible;
import dev.hindsight.lessons.Revision.Origin;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Practices over the database.
@Singleton
final class StoredPractices implements Practices {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final ChangeLog changes;
    private final Audit audit;
    private final Clock clock;

    StoredPractices(Jdbi jdbi, ChangeLog changes, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public SaveOutcome save(PracticeId id, PracticeText text, Viewer author, int expected) {
        if (!author.mayCurate()) {
            return new SaveOutcome.NotAllowed();
        }
        return locked(
                id,
                (handle, standing) -> {
                    int newest = standing.map(Standing::revision).orElse(NEW);
                    boolean there = standing.isPresent() && !standing.get().withdrawn();
                    if (!there && expected != NEW) {
                        return new SaveOutcome.Gone();
                    }
                    if (there && expected != newest) {
                        return new SaveOutcome.Conflict(text, stored(handle, id, newest));
                    }
                    return stored(handle, id, text, new By(name(author), Origin.SITE), standing);
                });
    }

    @Override
    public SaveOutcome restore(PracticeId id, int number, Viewer author, int expected) {
        if (!author.mayCurate()) {
            return new SaveOutcome.NotAllowed();
        }
        return locked(
                id,
                (handle, standing) -> {
                    Optional<Practice> older = PracticeRows.revision(handle, id, number);
                    if (older.isEmpty() || standing.isEmpty()) {
                        return new SaveOutcome.Gone();
                    }
                    PracticeText text = older.get().text();
                    int newest = standing.get().revision();
                    return expected == newest
                            ? stored(handle, id, text, By.restoring(name(author)), standing)
                            : new SaveOutcome.Conflict(text, stored(handle, id, newest));
                });
    }

    /// Stores what a file says, unless a person has changed the practice here since.
    ImportOutcome take(PracticeId id, PracticeText text) {
        return locked(
                id,
                (handle, standing) -> {
                    By by = new By("import", Origin.IMPORT);
                    if (standing.isEmpty()) {
                        SaveOutcome.Saved saved = stored(handle, id, text, by, standing);
                        return new ImportOutcome.Added(id, saved.change());
                    }
                    Practice stored = stored(handle, id, standing.get().revision());
                    if (standing.get().withdrawn()) {
                        return new ImportOutcome.LeftAlone(stored, true);
                    }
                    if (stored.text().equals(text)) {
                        return new ImportOutcome.Unchanged(id);
                    }
                    if (stored.revision().origin() == Origin.SITE) {
                        return new ImportOutcome.LeftAlone(stored, false);
                    }
                    SaveOutcome.Saved saved = stored(handle, id, text, by, standing);
                    return new ImportOutcome.Revised(id, saved.change());
                });
    }

    /// Who makes a revision.
    ///
    /// @param restores whether it brings back the text of an older one
    private record By(String author, Origin origin, boolean restores) {
        By(String author, Origin origin) {
            this(author, origin, false);
        }

        static By restoring(String author) {
            return new By(author, Origin.SITE, true);
        }

        String verb(PracticeText text) {
            return restores ? "restored" : text.published() ? "published" : "saved";
        }
    }

    private static String name(Viewer author) {
        return switch (author) {
            case Viewer.Anonymous() -> throw new IllegalStateException("A visitor saves nothing");
            case Viewer.Person person -> person.name();
            case Viewer.Owner() -> "owner";
        };
    }

    private <T> T locked(PracticeId id, BiFunction<Handle, Optional<Standing>, T> change) {
        Function<Handle, T> inside = handle -> change.apply(handle, PracticeRows.lock(handle, id));
        try {
            return jdbi.inTransaction(inside::apply);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                // somebody added the same practice in between: now it is there to be seen
                return jdbi.inTransaction(inside::apply);
            }
            throw e;
        }
    }

    private SaveOutcome.Saved stored(
            Handle handle, PracticeId id, PracticeText text, By by, Optional<Standing> standing) {
        int number = standing.map(Standing::revision).orElse(NEW) + 1;
        Revision revision =
                new Revision(
                        number,
                        by.author(),
                        // databases keep microseconds: what is returned now equals what is read
                        // later
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.origin());
        Practice practice = new Practice(id, text, revision);
        Optional<PracticeText> old =
                standing.filter(s -> !s.withdrawn())
                        .map(s -> stored(handle, id, s.revision()).text());
        Optional<Label> before =
                old.map(PracticeText::label).filter(label -> !label.equals(text.label()));
        if (standing.isPresent()) {
            PracticeRows.replace(handle, practice);
        } else {
            PracticeRows.add(handle, practice);
        }
        before.ifPresent(label -> append(handle, id, label));
        long change = append(handle, id, text.label());
        audit.append(
                handle,
                AuditTexts.practice(by.author(), by.verb(text), id, old.orElse(null), text));
        return new SaveOutcome.Saved(practice, change);
    }

    private long append(Handle handle, PracticeId id, Label label) {
        return changes.append(handle, ItemKind.PRACTICE, id.value(), label);
    }

    private static Practice stored(Handle handle, PracticeId id, int number) {
        return PracticeRows.revision(handle, id, number)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The database lacks revision " + number + " of " + id));
    }

    @Override
    public Optional<Long> withdraw(PracticeId id, Viewer author) {
        if (!author.mayCurate()) {
            return Optional.empty();
        }
        return locked(
                id,
                (handle, standing) ->
                        standing.filter(s -> !s.withdrawn())
                                .map(s -> {
                                    PracticeText text = stored(handle, id, s.revision()).text();
                                    PracticeRows.withdraw(handle, id);
                                    long change = append(handle, id, text.label());
                                    audit.append(
                                            handle,
                                            AuditTexts.practice(
                                                    name(author), "withdrawn", id, text, null));
                                    return change;
                                }));
    }

    @Override
    public Optional<Practice> find(PracticeId id, Viewer viewer) {
        return jdbi.inTransaction(handle -> find(handle, id, viewer));
    }

    private static Optional<Practice> find(Handle handle, PracticeId id, Viewer viewer) {
        return PracticeRows.standing(handle, id)
                .filter(standing -> !standing.withdrawn())
                .map(standing -> stored(handle, id, standing.revision()))
                .filter(practice -> visible(practice, viewer))
                .map(practice -> counted(handle, practice, viewer));
    }

    /// With the number that it has among the revisions that the viewer may see: the stored one
    /// would tell them that there are others.
    private static Practice counted(Handle handle, Practice practice, Viewer viewer) {
        int number = seen(handle, practice.id(), viewer).indexOf(practice.revision().number()) + 1;
        return new Practice(practice.id(), practice.text(), practice.revision().numbered(number));
    }

    /// Stored numbers of the revisions that the viewer may see, the oldest first.
    private static List<Integer> seen(Handle handle, PracticeId id, Viewer viewer) {
        return PracticeRows.stages(handle, id).stream()
                .filter(stage -> visible(stage.label(), stage.published(), viewer))
                .map(PracticeRows.Stage::number)
                .toList();
    }

    private static boolean visible(Practice practice, Viewer viewer) {
        return visible(practice.label(), practice.published(), viewer);
    }

    private static boolean visible(Label label, boolean published, Viewer viewer) {
        return viewer.maySee(label) && (published || viewer.mayCurate());
    }

    @Override
    public List<Practice> list(Viewer viewer, PracticeFilter filter, int offset, int limit) {
        ListPart.check(offset, limit);
        return jdbi.inTransaction(handle ->
                visible(handle, viewer, filter)
                        .map(visible -> PracticeRows.list(handle, visible, offset, limit))
                        .orElse(List.of())
                        .stream()
                        .map(practice -> counted(handle, practice, viewer))
                        .toList());
    }

    @Override
    public long count(Viewer viewer, PracticeFilter filter) {
        return jdbi.inTransaction(handle ->
                visible(handle, viewer, filter)
                        .map(visible -> PracticeRows.count(handle, visible))
                        .orElse(0L));
    }

    /// Empty where the viewer may see no label that there is.
    private static Optional<Visible> visible(Handle handle, Viewer viewer, PracticeFilter filter) {
        List<Label> labels = PracticeRows.labels(handle).stream().filter(viewer::maySee).toList();
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Visible(labels, viewer.mayCurate(), filter));
    }

    @Override
    public List<Revision> revisions(PracticeId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                reachable(handle, id, viewer)
                        ? PracticeRows.revisions(handle, id).stream()
                                .filter(practice -> visible(practice, viewer))
                                .map(practice -> counted(handle, practice, viewer).revision())
                                .toList()
                        : List.of());
    }

    @Override
    public Optional<Practice> revision(PracticeId id, int number, Viewer viewer) {
        return jdbi.inTransaction(handle -> {
            List<Integer> seen =
                    reachable(handle, id, viewer) ? seen(handle, id, viewer) : List.of();
            return number < 1 || number > seen.size()
                    ? Optional.empty()
                    : Optional.of(
                            counted(handle, stored(handle, id, seen.get(number - 1)), viewer));
        });
    }

    /// Curators reach what was withdrawn, to bring it back.
    private static boolean reachable(Handle handle, PracticeId id, Viewer viewer) {
        return viewer.mayCurate() || find(handle, id, viewer).isPresent();
    }
}
