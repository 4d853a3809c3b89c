package dev.hindsight.submissions;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Drafts in SQL, within a transaction of the caller.
final class DraftRows {
    private DraftRows() {}

    static List<Draft> of(Handle handle, SubmissionId id, String author) {
        return handle.createQuery(
                        "select * from submission_drafts where submission = :id"
                                + " and author = :author order by number")
                .bind("id", id.value())
                .bind("author", author)
                .map((row, _) ->
                        new Draft(
                                row.getInt("number"),
                                row.getInt("revision"),
                                row.getInt("seen"),
                                row.getString("form"),
                                row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    static void insert(Handle handle, SubmissionId id, String author, Draft draft) {
        bound(
                        handle.createUpdate(
                                """
                                insert into submission_drafts
                                    (submission, author, number, revision, seen, form, saved_at)
                                values (:id, :author, :number, :revision, :seen, :form, :at)
                                """),
                        id,
                        author,
                        draft)
                .execute();
    }

    static void update(Handle handle, SubmissionId id, String author, Draft draft) {
        bound(
                        handle.createUpdate(
                                """
                                update submission_drafts
                                set revision = :revision, seen = :seen, form = :form, saved_at = :at
                                where submission = :id and author = :author and number = :number
                                """),
                        id,
                        author,
                        draft)
                .execute();
    }

    private static Update bound(Update update, SubmissionId id, String author, Draft draft) {
        return update.bind("id", id.value())
                .bind("author", author)
                .bind("number", draft.number())
                .bind("revision", draft.revision())
                .bind("seen", draft.seen())
                .bind("form", draft.form())
                .bind("at", OffsetDateTime.ofInstant(draft.at(), ZoneOffset.UTC));
    }

    static void delete(Handle handle, SubmissionId id, String author, int number) {
        handle.createUpdate(
                        "delete from submission_drafts where submission = :id"
                                + " and author = :author and number = :number")
                .bind("id", id.value())
                .bind("author", author)
                .bind("number", number)
                .execute();
    }
}
