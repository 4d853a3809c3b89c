package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Past corrections in SQL, within a transaction of the caller.
final class CorrectionRows {
    private CorrectionRows() {}

    static void insert(Handle handle, DocumentId document, PastCorrection correction) {
        handle.createUpdate(
                        """
                        insert into corrections (document, number, field, value_before, said_before,
                            value_after, said_after, made_by, made_at)
                        values (:document, :number, :field, :value_before, :said_before,
                            :value_after, :said_after, :made_by, :made_at)
                        """)
                .bind("document", document.value())
                .bind("number", correction.number())
                .bind("field", correction.field().code())
                .bind("value_before", Lines.join(correction.before().values()))
                .bind("said_before", correction.before().said())
                .bind("value_after", Lines.join(correction.after().values()))
                .bind("said_after", correction.after().said())
                .bind("made_by", correction.by())
                .bind("made_at", OffsetDateTime.ofInstant(correction.at(), ZoneOffset.UTC))
                .execute();
    }

    /// The newest first.
    static List<PastCorrection> of(Handle handle, DocumentId document) {
        return handle.createQuery(
                        "select * from corrections where document = :document order by number desc")
                .bind("document", document.value())
                .map((row, _) -> correction(row))
                .list();
    }

    private static PastCorrection correction(ResultSet row) throws SQLException {
        return new PastCorrection(
                row.getInt("number"),
                Field.ofCode(row.getString("field")).orElseThrow(),
                state(row, "before"),
                state(row, "after"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static PastCorrection.State state(ResultSet row, String when) throws SQLException {
        return new PastCorrection.State(
                Lines.split(row.getString("value_" + when), String::valueOf),
                row.getBoolean("said_" + when));
    }

    static void move(Handle handle, DocumentId from, DocumentId to) {
        handle.createUpdate("update corrections set document = :to where document = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }

    static void delete(Handle handle, DocumentId document) {
        handle.createUpdate("delete from corrections where document = :document")
                .bind("document", document.value())
                .execute();
    }
}
