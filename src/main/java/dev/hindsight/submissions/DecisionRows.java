package dev.hindsight.submissions;

import dev.hindsight.documents.Redaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What was decided about words in a submission, in SQL, within a transaction of the caller.
final class DecisionRows {
    private DecisionRows() {}

    static List<Redaction> of(Handle handle, SubmissionId submission) {
        return handle.createQuery(
                        "select * from submission_decisions where submission = :submission"
                                + " order by place, passage, start_at, mark")
                .bind("submission", submission.value())
                .map((row, _) ->
                        new Redaction(
                                Redaction.Kind.ofCode(row.getString("kind")),
                                new Redaction.Spot(
                                        Redaction.Place.ofCode(row.getString("place")),
                                        row.getString("mark"),
                                        row.getInt("passage"),
                                        row.getInt("start_at"),
                                        row.getInt("end_at")),
                                Redaction.Choice.ofCode(row.getString("choice")),
                                row.getString("words")))
                .list();
    }

    static void put(Handle handle, SubmissionId submission, Redaction one, String by, Instant at) {
        remove(handle, submission, one.spot());
        Redaction.Spot spot = one.spot();
        handle.createUpdate(
                        """
                        insert into submission_decisions (submission, place, mark, start_at, end_at,
                            passage, kind, choice, words, made_by, made_at)
                        values (:submission, :place, :mark, :start, :end, :passage, :kind, :choice,
                            :words, :by, :at)
                        """)
                .bind("submission", submission.value())
                .bind("place", spot.place().code())
                .bind("mark", spot.mark())
                .bind("start", spot.start())
                .bind("end", spot.end())
                .bind("passage", spot.passage())
                .bind("kind", one.kind().code())
                .bind("choice", one.choice().code())
                .bind("words", one.words())
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute();
    }

    static void remove(Handle handle, SubmissionId submission, Redaction.Spot spot) {
        handle.createUpdate(
                        """
                        delete from submission_decisions where submission = :submission
                            and place = :place and mark = :mark
                            and start_at = :start and end_at = :end
                        """)
                .bind("submission", submission.value())
                .bind("place", spot.place().code())
                .bind("mark", spot.mark())
                .bind("start", spot.start())
                .bind("end", spot.end())
                .execute();
    }
}
