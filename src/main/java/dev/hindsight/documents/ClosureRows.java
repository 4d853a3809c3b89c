package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Closures and moves of documents in SQL, within a transaction of the caller.
final class ClosureRows {
    private ClosureRows() {}

    static Optional<Closure> find(Handle handle, DocumentId id) {
        return handle.createQuery("select * from document_closures where document = :id")
                .bind("id", id.value())
                .map((row, _) -> {
                    String opens = row.getString("opens");
                    return new Closure(
                            row.getString("closed_why"),
                            opens == null ? null : LocalDate.parse(opens));
                })
                .findOne();
    }

    static void put(Handle handle, DocumentId id, Closure closure) {
        delete(handle, id);
        LocalDate opens = closure.opens();
        handle.createUpdate(
                        "insert into document_closures (document, closed_why, opens)"
                                + " values (:id, :why, :opens)")
                .bind("id", id.value())
                .bind("why", closure.why())
                .bind("opens", opens == null ? null : opens.toString())
                .execute();
    }

    static void delete(Handle handle, DocumentId id) {
        handle.createUpdate("delete from document_closures where document = :id")
                .bind("id", id.value())
                .execute();
    }

    /// Documents whose day has come, the earliest first.
    static List<DocumentId> due(Handle handle, LocalDate today) {
        return handle.createQuery(
                        "select document from document_closures where opens <= :today"
                                + " order by opens, document")
                .bind("today", today.toString())
                .mapTo(String.class)
                .map(DocumentId::new)
                .list();
    }

    /// Where a document went, and under which label it stood before.
    record Move(Label before, DocumentId to) {}

    static Optional<Move> move(Handle handle, DocumentId from) {
        return handle.createQuery("select * from document_moves where old_id = :id")
                .bind("id", from.value())
                .map((row, _) ->
                        new Move(
                                new Label(row.getString("old_label")),
                                new DocumentId(row.getString("new_id"))))
                .findOne();
    }

    /// The ids from which documents went straight to this one.
    static List<DocumentId> before(Handle handle, DocumentId to) {
        return handle.createQuery(
                        "select old_id from document_moves where new_id = :id order by old_id")
                .bind("id", to.value())
                .mapTo(String.class)
                .map(DocumentId::new)
                .list();
    }

    /// Notes that a document has moved; a way back to where it once stood ends there.
    static void moved(Handle handle, DocumentId from, Label before, DocumentId to) {
        handle.createUpdate("delete from document_moves where old_id in (:from, :to)")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
        handle.createUpdate(
                        "insert into document_moves (old_id, old_label, new_id)"
                                + " values (:from, :before, :to)")
                .bind("from", from.value())
                .bind("before", before.value())
                .bind("to", to.value())
                .execute();
    }
}
