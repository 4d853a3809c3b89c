package dev.hindsight.briefs.recurrence;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.ChangeLog;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.recurrence.SameLesson;
import dev.hindsight.lessons.recurrence.Saying;
import dev.hindsight.meaning.Meaning;
import io.micronaut.context.annotation.Bean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Recurrences over the database.
@Singleton
@Bean(typed = Recurrences.class)
final class StoredRecurrences implements Recurrences {
    private static final int LONGEST_TEXT = 10_000;

    /// So many of the nearest are read closely.
    private static final int READ_CLOSELY = 10;

    private static final Comparator<Alike> SUREST_FIRST =
            Comparator.comparingDouble((Alike alike) -> -alike.score())
                    .thenComparing(alike -> alike.said().id());

    private final Jdbi jdbi;
    private final ChangeLog log;
    private final Audit audit;
    private final Lessons lessons;
    private final SameLesson same;
    private final Meaning meaning;
    private final Clock clock;
    private final Atlas atlas;

    StoredRecurrences(
            Jdbi jdbi,
            ChangeLog log,
            Audit audit,
            Changes changes,
            Lessons lessons,
            SameLesson same,
            Meaning meaning,
            Clock clock) {
        this.jdbi = jdbi;
        this.log = log;
        this.audit = audit;
        this.lessons = lessons;
        this.same = same;
        this.meaning = meaning;
        this.clock = clock;
        this.atlas =
                new Atlas(
                        lessons,
                        changes,
                        same,
                        meaning,
                        () -> jdbi.inTransaction(RecurrenceRows::all));
    }

    @Override
    public Optional<TimeLine> of(LessonId id, Viewer viewer) {
        View view = atlas.now().view(viewer);
        return Optional.ofNullable(view.groups().get(id))
                .map(group -> {
                    Map<LessonId, Tie> ties = new HashMap<>();
                    view.ties()
                            .forEach((pair, tie) -> {
                                if (pair.has(id) && group.has(pair.besides(id))) {
                                    ties.put(pair.besides(id), tie);
                                }
                            });
                    List<Judgement> apart =
                            viewer.mayCurate()
                                    ? view.apart().values().stream()
                                            .filter(it -> it.pair().has(id))
                                            .sorted(Comparator.comparing(Judgement::pair))
                                            .toList()
                                    : List.of();
                    return new TimeLine(group, ties, apart);
                });
    }

    @Override
    public Optional<Compared> compare(LessonId a, LessonId b, Viewer viewer) {
        if (!viewer.mayCurate() || a.equals(b)) {
            return Optional.empty();
        }
        Snapshot now = atlas.now();
        View view = now.view(viewer);
        if (!view.groups().containsKey(a) || !view.groups().containsKey(b)) {
            return Optional.empty();
        }
        Pair pair = Pair.of(a, b);
        double score = same.score(closely(now.node(a)), closely(now.node(b)));
        return Optional.of(
                new Compared(
                        Optional.ofNullable(view.ties().get(pair)),
                        score,
                        jdbi.inTransaction(handle -> RecurrenceRows.of(handle, pair))));
    }

    @Override
    public List<Alike> before(String title, String text, Viewer viewer, int most) {
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("From 1 to 100 lessons can be asked for: " + most);
        }
        String read = text.strip();
        if (read.isEmpty()) {
            return List.of();
        }
        String within = read.substring(0, Math.min(read.length(), LONGEST_TEXT));
        meaning.learn(same.texts(title, within));
        Saying typed = same.read(title, within, meaning::known);
        Snapshot now = atlas.now();
        Map<LessonId, Group> groups = now.view(viewer).groups();
        List<Alike> nearest =
                groups.entrySet().stream()
                        .map(it -> {
                            Snapshot.Node node = now.node(it.getKey());
                            return new Alike(
                                    node.said(), same.perhaps(typed, node.saying()), it.getValue());
                        })
                        .filter(alike -> alike.score() > 0)
                        .sorted(SUREST_FIRST)
                        .limit(Math.max(most, READ_CLOSELY))
                        .toList();
        Saying closely = same.closely(typed, meaning::pieces);
        return nearest.stream()
                .map(alike -> {
                    Saying other = closely(now.node(alike.said().id()));
                    return new Alike(alike.said(), same.score(closely, other), alike.group());
                })
                .filter(alike -> alike.score() >= SameLesson.SAME)
                .sorted(SUREST_FIRST)
                .limit(most)
                .toList();
    }

    /// Reading a lesson closely takes the model a tenth of a second, unless it was read lately.
    private Saying closely(Snapshot.Node node) {
        return same.closely(node.saying(), meaning::pieces);
    }

    @Override
    public Outcome judge(
            LessonId a, LessonId b, Verdict verdict, String reason, Viewer author, int expected) {
        return said(a, b, verdict, reason, author, expected);
    }

    @Override
    public Outcome state(LessonId a, LessonId b, String reason, Viewer author) {
        return said(a, b, Verdict.SAME, reason, author, null);
    }

    /// @param expected null where the word counts only if nobody has said any
    private Outcome said(
            LessonId a,
            LessonId b,
            Verdict verdict,
            String reason,
            Viewer author,
            @Nullable Integer expected) {
        if (!author.mayCurate()) {
            return new Outcome.Missing();
        }
        String why = reason.strip();
        Optional<Outcome.Fault> fault = fault(a, b, why);
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        Pair pair = Pair.of(a, b);
        Optional<Lesson> one = lessons.find(pair.one(), author);
        Optional<Lesson> other = lessons.find(pair.other(), author);
        if (one.isEmpty() || other.isEmpty()) {
            return new Outcome.Missing();
        }
        return jdbi.inTransaction(handle -> {
            RecurrenceRows.lock(handle, pair);
            List<Judgement> before = RecurrenceRows.of(handle, pair);
            Judgement made = made(pair, before.size() + 1, verdict, why, author);
            Optional<Outcome> not = not(before, made, expected);
            if (not.isPresent()) {
                return not.get();
            }
            RecurrenceRows.add(handle, made);
            append(handle, one.get());
            long change = append(handle, other.get());
            write(handle, before, made);
            return new Outcome.Judged(made, change);
        });
    }

    /// A line for each of the two.
    private void write(Handle handle, List<Judgement> before, Judgement made) {
        Pair pair = made.pair();
        for (LessonId id : List.of(pair.one(), pair.other())) {
            audit.append(
                    handle,
                    new AuditEvent(
                            made.actor(),
                            "recurrence.said",
                            "lesson:" + id,
                            before.isEmpty() ? null : told(before.getLast()),
                            told(made)));
        }
    }

    private static String told(Judgement one) {
        return one.verdict().code()
                + "\nlessons: "
                + one.pair().one()
                + "; "
                + one.pair().other()
                + "\nreason: "
                + one.reason();
    }

    private static Optional<Outcome.Fault> fault(LessonId a, LessonId b, String why) {
        if (a.equals(b)) {
            return Optional.of(Outcome.Fault.SAME_LESSON);
        }
        if (why.isEmpty()) {
            return Optional.of(Outcome.Fault.REASON_MISSING);
        }
        return why.length() > Judgement.LONGEST_REASON
                ? Optional.of(Outcome.Fault.REASON_LONG)
                : Optional.empty();
    }

    private Judgement made(Pair pair, int number, Verdict verdict, String why, Viewer author) {
        // databases keep microseconds: what is returned now equals what is read later
        return new Judgement(
                pair,
                number,
                verdict,
                name(author),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                why);
    }

    /// Why it is not said, if it is not.
    private static Optional<Outcome> not(
            List<Judgement> before, Judgement made, @Nullable Integer expected) {
        if (before.isEmpty()) {
            if (made.verdict() == Verdict.WITHDRAWN) {
                return Optional.of(new Outcome.Refused(Outcome.Fault.NOTHING_SAID));
            }
            return Optional.empty();
        }
        Judgement last = before.getLast();
        if (expected == null || (last.verdict() == made.verdict() && expected == last.number())) {
            return Optional.of(new Outcome.Already(last));
        }
        return expected == last.number() ? Optional.empty() : Optional.of(new Outcome.Stale(last));
    }

    private long append(Handle handle, Lesson lesson) {
        Label label = lesson.label();
        return log.append(handle, ItemKind.LESSON, lesson.id().value(), label);
    }

    private static String name(Viewer author) {
        return switch (author) {
            case Viewer.Anonymous() -> throw new IllegalStateException("A visitor judges nothing");
            case Viewer.Person person -> person.name();
            case Viewer.Owner() -> "owner";
        };
    }

    @Override
    public NotLearned notLearned(
            Viewer viewer,
            Set<ThemeId> themes,
            @Nullable MissionId mission,
            int offset,
            int limit) {
        LocalDate today = lessons.today();
        return atlas.now().view(viewer).unlearned(today).page(themes, mission, offset, limit);
    }

    @Override
    public boolean settle() {
        return atlas.settle();
    }

    @PreDestroy
    void close() {
        atlas.close();
    }
}
