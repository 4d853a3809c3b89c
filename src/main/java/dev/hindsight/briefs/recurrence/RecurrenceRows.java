package dev.hindsight.briefs.recurrence;

import dev.hindsight.lessons.LessonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What curators say of pairs of lessons in SQL, within a transaction of the caller.
final class RecurrenceRows {
    private RecurrenceRows() {}

    /// Keeps the first lesson locked until the transaction ends, so that numbers have no gap.
    static void lock(Handle handle, Pair pair) {
        var _ =
                handle.createQuery("select version from lessons where id = :id for update")
                        .bind("id", pair.one().value())
                        .mapTo(Integer.class)
                        .findOne();
    }

    /// All that was said of one pair, the oldest first.
    static List<Judgement> of(Handle handle, Pair pair) {
        return handle.createQuery(
                        "select * from lesson_pairs where one = :one and other = :other"
                                + " order by number")
                .bind("one", pair.one().value())
                .bind("other", pair.other().value())
                .map((row, _) -> judgement(row))
                .list();
    }

    /// All that was said of any pair, for each the oldest first.
    static List<Judgement> all(Handle handle) {
        return handle.createQuery("select * from lesson_pairs order by one, other, number")
                .map((row, _) -> judgement(row))
                .list();
    }

    static void add(Handle handle, Judgement judgement) {
        handle.createUpdate(
                        """
                        insert into lesson_pairs (one, other, number, verdict, actor, made_at, reason)
                        values (:one, :other, :number, :verdict, :actor, :made_at, :reason)
                        """)
                .bind("one", judgement.pair().one().value())
                .bind("other", judgement.pair().other().value())
                .bind("number", judgement.number())
                .bind("verdict", judgement.verdict().code())
                .bind("actor", judgement.actor())
                .bind("made_at", OffsetDateTime.ofInstant(judgement.at(), ZoneOffset.UTC))
                .bind("reason", judgement.reason())
                .execute();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                new Pair(new LessonId(row.getString("one")), new LessonId(row.getString("other"))),
                row.getInt("number"),
                Verdict.ofCode(row.getString("verdict")).orElseThrow(),
                row.getString("actor"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
