package dev.hindsight.uses;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.Practices;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Uses over the database.
@Singleton
final class StoredUses implements UseBook {
    private static final int LONGEST_REASON = 1000;

    private final Jdbi jdbi;
    private final Lessons lessons;
    private final Practices practices;
    private final Audit audit;
    private final Clock clock;

    StoredUses(Jdbi jdbi, Lessons lessons, Practices practices, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.lessons = lessons;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    /// The label of an item; empty where the viewer may not see it.
    private Optional<Label> label(Item item, Viewer viewer) {
        return switch (item) {
            case Item.OfLesson lesson -> lessons.find(lesson.id(), viewer).map(Lesson::label);
            case Item.OfPractice practice ->
                    practices.find(practice.id(), viewer).map(Practice::label);
        };
    }

    @Override
    public List<Use> of(Item item, Viewer viewer) {
        if (label(item, viewer).isEmpty()) {
            return List.of();
        }
        return jdbi.inTransaction(handle -> UseRows.of(handle, item)).stream()
                .filter(use -> shown(use, viewer))
                .toList();
    }

    private static boolean shown(Use use, Viewer viewer) {
        return viewer.maySee(use.account().label()) && (!use.removed() || viewer.mayCurate());
    }

    @Override
    public UseOutcome add(Item item, Account account, Viewer viewer) {
        Optional<Label> label = label(item, viewer);
        if (label.isEmpty() || !(viewer instanceof Viewer.Person person)) {
            return new UseOutcome.Missing();
        }
        if (!AccountForm.labels(label.get()).contains(account.label())) {
            return new UseOutcome.WrongLabel();
        }
        Use use =
                new Use(
                        UUID.randomUUID().toString(),
                        item,
                        person.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        account,
                        false,
                        "");
        jdbi.useTransaction(handle -> {
            UseRows.add(handle, use);
            tell(handle, person, "use.added", item, use.id());
        });
        return new UseOutcome.Kept(use.id());
    }

    @Override
    public UseOutcome edit(Item item, String id, Account account, Viewer viewer) {
        Optional<Label> label = label(item, viewer);
        if (label.isPresent() && !AccountForm.labels(label.get()).contains(account.label())) {
            return new UseOutcome.WrongLabel();
        }
        return step(
                item,
                id,
                viewer,
                "use.edited",
                own(viewer),
                handle -> UseRows.edit(handle, id, account));
    }

    @Override
    public UseOutcome withdraw(Item item, String id, Viewer viewer) {
        return step(
                item,
                id,
                viewer,
                "use.withdrawn",
                own(viewer),
                handle -> UseRows.state(handle, id, UseRows.WITHDRAWN, ""));
    }

    @Override
    public UseOutcome remove(Item item, String id, boolean away, String reason, Viewer viewer) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to 1000 characters");
        }
        return step(
                item,
                id,
                viewer,
                away ? "use.removed" : "use.restored",
                use -> viewer.mayCurate() && use.removed() != away,
                handle ->
                        UseRows.state(
                                handle,
                                id,
                                away ? UseRows.REMOVED : UseRows.SHOWN,
                                away ? reason.strip() : ""));
    }

    private static Predicate<Use> own(Viewer viewer) {
        return use ->
                !use.removed()
                        && viewer instanceof Viewer.Person person
                        && person.name().equals(use.writer());
    }

    /// What changes a use.
    private interface Writing {
        void write(Handle handle);
    }

    private UseOutcome step(
            Item item,
            String id,
            Viewer viewer,
            String action,
            Predicate<Use> allowed,
            Writing writing) {
        if (label(item, viewer).isEmpty() || !(viewer instanceof Viewer.Person person)) {
            return new UseOutcome.Missing();
        }
        return jdbi.inTransaction(handle -> {
            if (UseRows.find(handle, item, id)
                    .filter(use -> shown(use, viewer))
                    .filter(allowed)
                    .isEmpty()) {
                return new UseOutcome.Missing();
            }
            writing.write(handle);
            tell(handle, person, action, item, id);
            return new UseOutcome.Kept(id);
        });
    }

    private void tell(Handle handle, Viewer.Person person, String action, Item item, String id) {
        long _ =
                audit.append(
                        handle,
                        new AuditEvent(person.name(), action, item.key(), null, "use " + id));
    }
}
