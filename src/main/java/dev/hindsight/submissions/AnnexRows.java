package dev.hindsight.submissions;

import dev.hindsight.documents.Original;
import dev.hindsight.kernel.ContentHash;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Annexes in SQL, within a transaction of the caller. One that is removed stays in the record.
final class AnnexRows {
    private AnnexRows() {}

    static List<Annex> of(Handle handle, SubmissionId id) {
        return handle.createQuery(
                        "select * from submission_annexes where submission = :id and not removed"
                                + " order by position, number")
                .bind("id", id.value())
                .map((row, _) ->
                        new Annex(
                                row.getInt("number"),
                                new Original(
                                        new ContentHash(row.getString("hash")),
                                        row.getString("file_name"),
                                        row.getString("media_type"),
                                        row.getLong("byte_size")),
                                row.getInt("passages")))
                .list();
    }

    /// The number that the next one gets.
    static int next(Handle handle, SubmissionId id) {
        return handle.createQuery(
                        "select coalesce(max(number), 0) + 1 from submission_annexes"
                                + " where submission = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one();
    }

    /// Puts it behind the others.
    static void insert(Handle handle, SubmissionId id, Annex annex) {
        handle.createUpdate(
                        """
                        insert into submission_annexes (submission, number, position, hash,
                            file_name, media_type, byte_size, passages, removed)
                        values (:id, :number, :number, :hash, :name, :type, :size, :passages, false)
                        """)
                .bind("id", id.value())
                .bind("number", annex.number())
                .bind("hash", annex.file().hash().hex())
                .bind("name", annex.file().name())
                .bind("type", annex.file().mediaType())
                .bind("size", annex.file().size())
                .bind("passages", annex.passages())
                .execute();
    }

    static int remove(Handle handle, SubmissionId id, int number) {
        return handle.createUpdate(
                        "update submission_annexes set removed = true"
                                + " where submission = :id and number = :number and not removed")
                .bind("id", id.value())
                .bind("number", number)
                .execute();
    }

    /// Gives them the places 1, 2, 3 and so on.
    static void order(Handle handle, SubmissionId id, List<Annex> annexes) {
        for (int i = 0; i < annexes.size(); i++) {
            handle.createUpdate(
                            "update submission_annexes set position = :position"
                                    + " where submission = :id and number = :number")
                    .bind("id", id.value())
                    .bind("number", annexes.get(i).number())
                    .bind("position", i + 1)
                    .execute();
        }
    }
}
