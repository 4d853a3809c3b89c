package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.documents.ChangeLog;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ListPart;
import dev.hindsight.lessons.LessonRows.Visible;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Lessons over the database.
@Singleton
final class StoredLessons implements Lessons {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final ChangeLog changes;
    private final Audit audit;
    private final CatalogueReferences references;
    private final Clock clock;

    StoredLessons(
            Jdbi jdbi,
            ChangeLog changes,
            Audit audit,
            CatalogueReferences references,
            Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.audit = audit;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public LessonOutcome begin(LessonId id, LessonStep.Observe step, Viewer author) {
        if (!author.mayCurate()) {
            return new LessonOutcome.Missing();
        }
        Optional<LessonFault> fault =
                step.reason().isEmpty()
                        ? Optional.of(LessonFault.REASON_MISSING)
                        : unknown(step, author);
        if (fault.isPresent()) {
            return new LessonOutcome.Refused(fault.get());
        }
        try {
            return jdbi.inTransaction(handle -> begun(handle, id, step, author));
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                // somebody added the same lesson in between: now it is there to be seen
                return jdbi.inTransaction(handle -> begun(handle, id, step, author));
            }
            throw e;
        }
    }

    private LessonOutcome begun(
            Handle handle, LessonId id, LessonStep.Observe step, Viewer author) {
        Optional<Lesson> there = LessonRows.find(handle, id);
        if (there.isPresent()) {
            return new LessonOutcome.Stale(there.get());
        }
        LessonMove move = made(1, author, step);
        Lesson lesson = new Lesson(id, step.text(), new LessonState.Observation(), List.of(move));
        LessonRows.add(handle, lesson);
        long change = append(handle, id, lesson.label());
        audit.append(handle, AuditTexts.moved(null, lesson));
        return new LessonOutcome.Moved(lesson, change);
    }

    @Override
    public LessonOutcome move(LessonId id, LessonStep step, Viewer author, int expected) {
        // outside the transaction, since the catalogue reads through a connection of its own
        Optional<LessonFault> unknown = unknown(step, author);
        return jdbi.inTransaction(handle -> {
            LessonRows.lock(handle, id);
            Optional<Lesson> found = find(handle, id, author).filter(it -> may(author, step, it));
            if (found.isEmpty()) {
                return new LessonOutcome.Missing();
            }
            Lesson lesson = found.get();
            if (lesson.version() != expected) {
                return new LessonOutcome.Stale(lesson);
            }
            Optional<LessonFault> fault = unknown.or(() -> fault(handle, lesson, step));
            return fault.isPresent()
                    ? new LessonOutcome.Refused(fault.get())
                    : moved(handle, lesson, made(expected + 1, author, step));
        });
    }

    @Override
    public LessonOutcome merge(
            LessonId gone,
            int seen,
            LessonId kept,
            LessonStep.Edit step,
            Viewer author,
            int expected) {
        Optional<LessonFault> unknown = unknown(step, author);
        return jdbi.inTransaction(handle -> {
            // always in the same order, so that two mergers do not wait for each other
            List.of(gone, kept).stream().sorted().forEach(id -> LessonRows.lock(handle, id));
            Optional<Lesson> old = find(handle, gone, author);
            Optional<Lesson> there = find(handle, kept, author);
            if (!author.mayCurate() || old.isEmpty() || there.isEmpty()) {
                return new LessonOutcome.Missing();
            }
            if (there.get().version() != expected || old.get().version() != seen) {
                boolean keptMoved = there.get().version() != expected;
                return new LessonOutcome.Stale(keptMoved ? there.get() : old.get());
            }
            LessonStep end = new LessonStep.Supersede(kept, step.reason());
            LessonMove last = made(seen + 1, author, end);
            Optional<LessonFault> fault =
                    unknown.or(() -> fault(handle, there.get(), step))
                            .or(() -> fault(handle, old.get(), end))
                            .or(() -> narrower(old.get().label(), step.text().label()))
                            .or(() -> refusal(old.get().state(), last));
            if (fault.isPresent()) {
                return new LessonOutcome.Refused(fault.get());
            }
            LessonOutcome outcome = moved(handle, there.get(), made(expected + 1, author, step));
            if (outcome instanceof LessonOutcome.Moved) {
                var _ = moved(handle, old.get(), last);
            }
            return outcome;
        });
    }

    /// What few may see does not go into what more may see.
    private static Optional<LessonFault> narrower(Label before, Label after) {
        return mayBecome(before, after) ? Optional.empty() : Optional.of(LessonFault.LABEL_WIDER);
    }

    private static Optional<LessonFault> refusal(LessonState state, LessonMove move) {
        return Life.after(state, move) instanceof Life.Turn.Refused(LessonFault fault)
                ? Optional.of(fault)
                : Optional.empty();
    }

    private LessonOutcome moved(Handle handle, Lesson before, LessonMove move) {
        return switch (Life.after(before.state(), move)) {
            case Life.Turn.Refused(LessonFault fault) -> new LessonOutcome.Refused(fault);
            case Life.Turn.To(LessonState state) -> {
                List<LessonMove> moves = new ArrayList<>(before.moves());
                moves.add(move);
                LessonText text =
                        move.step() instanceof LessonStep.Edit edit ? edit.text() : before.text();
                Lesson lesson = new Lesson(before.id(), text, state, moves);
                LessonRows.replace(handle, lesson);
                if (!lesson.label().equals(before.label())) {
                    append(handle, lesson.id(), before.label());
                }
                long change = append(handle, lesson.id(), lesson.label());
                audit.append(handle, AuditTexts.moved(before, lesson));
                yield new LessonOutcome.Moved(lesson, change);
            }
        };
    }

    /// Curators make every step, whoever owns an action reports on it.
    private static boolean may(Viewer author, LessonStep step, Lesson lesson) {
        return author.mayCurate()
                || (author instanceof Viewer.Person person
                        && step instanceof LessonStep.Report report
                        && lesson.state().actions().stream()
                                .anyMatch(action ->
                                        action.number() == report.action()
                                                && action.ownedBy(person.name())));
    }

    /// Does a reference lead nowhere that its author may see?
    Optional<LessonFault> unknown(LessonStep step, Viewer author) {
        References known = references.of(author);
        boolean missing =
                proofs(step).stream()
                        .anyMatch(proof ->
                                proof instanceof Proof.Place place
                                        && !leads(known.resolve(place.reference())));
        return missing ? Optional.of(LessonFault.EVIDENCE_UNKNOWN) : Optional.empty();
    }

    private static boolean leads(References.Target target) {
        return switch (target) {
            case References.Target.Held held -> held.placeFound();
            case References.Target.Described _ -> true;
            case References.Target.Unknown _ -> false;
        };
    }

    /// What a step cites.
    static List<Proof> proofs(LessonStep step) {
        return switch (step) {
            case LessonStep.Observe observe -> observe.text().sources();
            case LessonStep.Edit edit -> edit.text().sources();
            case LessonStep.Report report -> report.evidence();
            case LessonStep.Implement implement -> implement.evidence();
            case LessonStep.Validate _,
                    LessonStep.Assign _,
                    LessonStep.Embed _,
                    LessonStep.Reject _,
                    LessonStep.Supersede _,
                    LessonStep.Overtake _,
                    LessonStep.Reopen _ ->
                    List.of();
        };
    }

    private static Optional<LessonFault> fault(Handle handle, Lesson lesson, LessonStep step) {
        if (step instanceof LessonStep.Edit edit
                && !mayBecome(lesson.label(), edit.text().label())) {
            return Optional.of(LessonFault.LABEL_WIDER);
        }
        return step instanceof LessonStep.Supersede supersede
                        && !mayFollow(handle, supersede.by(), lesson.id())
                ? Optional.of(LessonFault.SUCCESSOR_UNKNOWN)
                : Optional.empty();
    }

    /// What happened under a label is shown with the lesson, so the label can only become narrower.
    static boolean mayBecome(Label before, Label after) {
        return before.equals(after)
                || before.equals(Label.PUBLIC)
                || (before.equals(Label.INTERNAL) && after.mission().isPresent());
    }

    /// Is there such a lesson, and does it not itself give way to the other in the end?
    private static boolean mayFollow(Handle handle, LessonId successor, LessonId lesson) {
        Set<LessonId> seen = new HashSet<>();
        Optional<LessonId> next = Optional.of(successor);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(lesson)) {
                return false;
            }
            next = LessonRows.successor(handle, next.get());
        }
        return LessonRows.find(handle, successor).isPresent();
    }

    private LessonMove made(int number, Viewer author, LessonStep step) {
        // databases keep microseconds: what is returned now equals what is read later
        return new LessonMove(
                number, name(author), clock.instant().truncatedTo(ChronoUnit.MICROS), step);
    }

    private static String name(Viewer author) {
        return switch (author) {
            case Viewer.Anonymous() -> throw new IllegalStateException("A visitor moves nothing");
            case Viewer.Person person -> person.name();
            case Viewer.Owner() -> "owner";
        };
    }

    private long append(Handle handle, LessonId id, Label label) {
        return changes.append(handle, ItemKind.LESSON, id.value(), label);
    }

    @Override
    public Optional<Lesson> find(LessonId id, Viewer viewer) {
        return jdbi.inTransaction(handle -> find(handle, id, viewer));
    }

    private static Optional<Lesson> find(Handle handle, LessonId id, Viewer viewer) {
        return LessonRows.find(handle, id)
                .filter(lesson -> viewer.maySee(lesson.label()))
                .filter(lesson -> lesson.state().validated() || viewer.mayCurate());
    }

    @Override
    public List<Lesson> list(Viewer viewer, LessonFilter filter, int offset, int limit) {
        ListPart.check(offset, limit);
        return jdbi.inTransaction(handle ->
                visible(handle, viewer, filter)
                        .map(visible -> LessonRows.list(handle, visible, offset, limit))
                        .orElse(List.of()));
    }

    @Override
    public long count(Viewer viewer, LessonFilter filter) {
        return stages(viewer, filter).values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Map<Stage, Long> stages(Viewer viewer, LessonFilter filter) {
        return jdbi.inTransaction(handle ->
                visible(handle, viewer, filter)
                        .map(visible -> LessonRows.stages(handle, visible))
                        .orElse(Map.of()));
    }

    /// Empty where the viewer may see no label that there is.
    private Optional<Visible> visible(Handle handle, Viewer viewer, LessonFilter filter) {
        List<Label> labels = LessonRows.labels(handle).stream().filter(viewer::maySee).toList();
        if (labels.isEmpty() || (filter.overdue() && viewer instanceof Viewer.Anonymous)) {
            return Optional.empty();
        }
        Optional<String> owner =
                viewer instanceof Viewer.Person person && !viewer.mayCurate()
                        ? Optional.of(LessonAction.key(person.name()))
                        : Optional.empty();
        return Optional.of(
                new Visible(labels, viewer.mayCurate(), filter, today(), owner.orElse(null)));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
