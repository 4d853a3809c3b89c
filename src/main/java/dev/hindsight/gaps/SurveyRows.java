package dev.hindsight.gaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Surveys in SQL, within a transaction of the caller.
final class SurveyRows {
    private SurveyRows() {}

    static List<Survey> all(Handle handle) {
        return handle.createQuery(
                        """
                        select * from survey_requests
                        order by case when state = 'open' then 0 else 1 end,
                            case when state = 'open' then due end, asked_at desc, id
                        """)
                .map((row, _) -> survey(row))
                .list();
    }

    /// One; it stays locked until the transaction ends.
    static Optional<Survey> find(Handle handle, String id) {
        return handle.createQuery("select * from survey_requests where id = :id for update")
                .bind("id", id)
                .map((row, _) -> survey(row))
                .findOne();
    }

    static void add(Handle handle, Survey survey) {
        handle.createUpdate(
                        """
                        insert into survey_requests (id, words, question, owner, due, asked_by,
                            asked_at, state, answer, reason)
                        values (:id, :words, :question, :owner, :due, :by, :at, :state, '', '')
                        """)
                .bind("id", survey.id())
                .bind("words", survey.wanted().words())
                .bind("question", survey.wanted().question())
                .bind("owner", survey.wanted().owner())
                .bind("due", survey.wanted().due())
                .bind("by", survey.asker())
                .bind("at", OffsetDateTime.ofInstant(survey.at(), ZoneOffset.UTC))
                .bind("state", survey.state().code())
                .execute();
    }

    static void state(Handle handle, String id, Survey.State state, String answer, String reason) {
        handle.createUpdate(
                        "update survey_requests set state = :state, answer = :answer,"
                                + " reason = :reason where id = :id")
                .bind("id", id)
                .bind("state", state.code())
                .bind("answer", answer)
                .bind("reason", reason)
                .execute();
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getString("id"),
                new Survey.Wanted(
                        row.getString("words"),
                        row.getString("question"),
                        row.getString("owner"),
                        row.getObject("due", LocalDate.class)),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Survey.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                row.getString("reason"));
    }
}
