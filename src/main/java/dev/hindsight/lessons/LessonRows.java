package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.LessonMoveRows.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Lessons in SQL, within a transaction of the caller.
final class LessonRows {
    private static final String NOW =
            " from lessons l join lesson_texts t on t.lesson = l.id and t.number = l.words";

    private LessonRows() {}

    /// Which lessons a listing is about.
    ///
    /// @param labels at least one
    /// @param unvalidated whether also those that no curator has validated
    /// @param owner whose overdue actions count; null for everybody's
    record Visible(
            Collection<Label> labels,
            boolean unvalidated,
            LessonFilter filter,
            LocalDate today,
            @Nullable String owner) {}

    /// Keeps the row locked until the transaction ends.
    static void lock(Handle handle, LessonId id) {
        var _ =
                handle.createQuery("select version from lessons where id = :id for update")
                        .bind("id", id.value())
                        .mapTo(Integer.class)
                        .findOne();
    }

    static Optional<Lesson> find(Handle handle, LessonId id) {
        return lessons(handle, List.of(id.value())).stream().findFirst();
    }

    /// @param ids of lessons; what is no lesson's is left out
    private static List<Lesson> lessons(Handle handle, List<String> ids) {
        Map<String, Told> told = LessonMoveRows.read(handle, ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(told.get(id)).map(it -> lesson(id, it)).stream())
                .toList();
    }

    private static Lesson lesson(String id, Told told) {
        return new Lesson(new LessonId(id), told.text(), Life.of(told.moves()), told.moves());
    }

    /// @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException when somebody else has
    ///   just added the same id
    static void add(Handle handle, Lesson lesson) {
        bound(
                handle,
                "insert into lessons (id, version, words, stage, validated)"
                        + " values (:id, :version, :words, :stage, :validated)",
                lesson);
        LessonMoveRows.insert(handle, lesson.id(), lesson.moves().getLast());
    }

    /// Stores the newest move and what has become of the lesson by it.
    static void replace(Handle handle, Lesson lesson) {
        LessonMoveRows.insert(handle, lesson.id(), lesson.moves().getLast());
        bound(
                handle,
                "update lessons set version = :version, words = :words, stage = :stage,"
                        + " validated = :validated where id = :id",
                lesson);
        actions(handle, lesson);
    }

    private static void bound(Handle handle, String sql, Lesson lesson) {
        handle.createUpdate(sql)
                .bind("id", lesson.id().value())
                .bind("version", lesson.version())
                .bind("words", LessonMoveRows.words(lesson.moves()))
                .bind("stage", lesson.stage().code())
                .bind("validated", lesson.state().validated())
                .execute();
    }

    /// Nobody is late with a lesson that is closed.
    private static void actions(Handle handle, Lesson lesson) {
        handle.createUpdate("delete from lesson_actions where lesson = :id")
                .bind("id", lesson.id().value())
                .execute();
        List<LessonAction> actions =
                lesson.state() instanceof LessonState.Live live ? live.actions() : List.of();
        if (actions.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        "insert into lesson_actions (lesson, number, owner, due, unfinished)"
                                + " values (:lesson, :number, :owner, :due, :unfinished)");
        for (LessonAction action : actions) {
            batch.bind("lesson", lesson.id().value())
                    .bind("number", action.number())
                    .bind("owner", LessonAction.key(action.owner()))
                    .bind("due", action.due())
                    .bind("unfinished", action.open())
                    .add();
        }
        batch.execute();
    }

    /// The lesson that took the place of another one.
    static Optional<LessonId> successor(Handle handle, LessonId id) {
        return handle.createQuery(
                        "select m.successor from lessons l join lesson_moves m on m.lesson = l.id"
                                + " where l.id = :id and l.stage = :stage"
                                + " and m.successor is not null"
                                + " order by m.number desc fetch first 1 rows only")
                .bind("id", id.value())
                .bind("stage", Stage.SUPERSEDED.code())
                .mapTo(String.class)
                .findOne()
                .map(LessonId::new);
    }

    static List<Label> labels(Handle handle) {
        return handle.createQuery("select distinct t.label" + NOW)
                .mapTo(String.class)
                .map(Label::new)
                .list();
    }

    static List<Lesson> list(Handle handle, Visible visible, int offset, int limit) {
        String sql =
                "select l.id"
                        + NOW
                        + where(visible)
                        + " order by t.dated desc, l.id offset "
                        + offset
                        + " rows fetch first "
                        + limit
                        + " rows only";
        List<String> ids = bound(handle.createQuery(sql), visible).mapTo(String.class).list();
        // somebody may have made a label narrower since
        return lessons(handle, ids).stream()
                .filter(lesson -> visible.labels().contains(lesson.label()))
                .toList();
    }

    static Map<Stage, Long> stages(Handle handle, Visible visible) {
        String sql =
                "select l.stage as stage, count(*) as lessons"
                        + NOW
                        + where(visible)
                        + " group by l.stage";
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        bound(handle.createQuery(sql), visible)
                .map((row, _) ->
                        Map.entry(
                                Stage.ofCode(row.getString("stage")).orElseThrow(),
                                row.getLong("lessons")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static String where(Visible visible) {
        LessonFilter filter = visible.filter();
        return " where t.label in (<labels>)"
                + (visible.unvalidated() ? "" : " and l.validated = true")
                + (filter.stages().isEmpty() ? "" : " and l.stage in (<stages>)")
                + anyOf("t.themes", "theme", filter.themes().size())
                + anyOf("t.missions", "mission", filter.missions().size())
                + (filter.overdue() ? overdue(visible) : "");
    }

    private static String overdue(Visible visible) {
        return " and exists (select 1 from lesson_actions a where a.lesson = l.id"
                + " and a.unfinished = true and a.due < :today"
                + (visible.owner() == null ? ")" : " and a.owner = :owner)");
    }

    private static String anyOf(String column, String name, int values) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            terms.add("'\n' || " + column + " || '\n' like :" + name + i);
        }
        return terms.isEmpty() ? "" : " and (" + String.join(" or ", terms) + ")";
    }

    private static Query bound(Query query, Visible visible) {
        LessonFilter filter = visible.filter();
        query.bindList("labels", visible.labels().stream().map(Label::value).toList());
        if (!filter.stages().isEmpty()) {
            query.bindList("stages", filter.stages().stream().map(Stage::code).toList());
        }
        bindEach(query, "theme", filter.themes());
        bindEach(query, "mission", filter.missions());
        if (filter.overdue()) {
            query.bind("today", visible.today());
            if (visible.owner() != null) {
                query.bind("owner", visible.owner());
            }
        }
        return query;
    }

    private static void bindEach(Query query, String name, Collection<?> values) {
        int i = 0;
        for (Object value : values) {
            query.bind(name + i, "%\n" + value + "\n%");
            i++;
        }
    }
}
