package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What was decided about words in documents, in SQL, within a transaction of the caller.
final class RedactionRows {
    private static final DecidedRows DECIDED = new DecidedRows("document_decisions", "document");

    private RedactionRows() {}

    /// By place.
    static List<Redaction> of(Handle handle, DocumentId document) {
        return DECIDED.of(handle, document.value());
    }

    static void put(Handle handle, DocumentId document, Redaction one, String by, Instant at) {
        DECIDED.put(handle, document.value(), one, by, at);
    }

    static boolean remove(Handle handle, DocumentId document, Redaction.Spot spot) {
        return DECIDED.remove(handle, document.value(), spot);
    }

    static void removeAll(Handle handle, DocumentId document) {
        handle.createUpdate("delete from document_decisions where document = :document")
                .bind("document", document.value())
                .execute();
    }

    /// Lets the decisions about one text hold for another document instead.
    static void hand(Handle handle, DocumentId from, DocumentId to, String mark) {
        handle.createUpdate(
                        """
                        delete from document_decisions
                        where document = :to and place = 'passage' and mark = :mark
                        """)
                .bind("to", to.value())
                .bind("mark", mark)
                .execute();
        handle.createUpdate(
                        """
                        update document_decisions set document = :to
                        where document = :from and place = 'passage' and mark = :mark
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .bind("mark", mark)
                .execute();
    }

    /// What was decided of a document holds of it under its other label, too; what was decided
    /// there before stays.
    static void copyAll(Handle handle, DocumentId from, DocumentId to) {
        handle.createUpdate(
                        """
                        insert into document_decisions (document, place, mark, start_at, end_at,
                            passage, kind, choice, words, made_by, made_at)
                        select cast(:to as varchar(20)), place, mark, start_at, end_at,
                            passage, kind, choice, words, made_by, made_at
                        from document_decisions f where document = :from and not exists (
                            select 1 from document_decisions t where t.document = :to
                                and t.place = f.place and t.mark = f.mark
                                and t.start_at = f.start_at and t.end_at = f.end_at)
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
        handle.createUpdate(
                        """
                        insert into withheld_passages (document, number, section, text)
                        select cast(:to as varchar(20)), number, section, text
                        from withheld_passages where document = :from
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }

    /// A passage as it was read.
    record Whole(List<String> section, String text) {}

    static Map<Integer, Whole> withheld(Handle handle, DocumentId document) {
        Map<Integer, Whole> all = new HashMap<>();
        handle.createQuery("select * from withheld_passages where document = :document")
                .bind("document", document.value())
                .map((row, _) ->
                        Map.entry(
                                row.getInt("number"),
                                new Whole(
                                        Lines.split(row.getString("section"), String::valueOf),
                                        row.getString("text"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    static void withhold(Handle handle, DocumentId document, int number, Whole whole) {
        handle.createUpdate(
                        "insert into withheld_passages (document, number, section, text)"
                                + " values (:document, :number, :section, :text)")
                .bind("document", document.value())
                .bind("number", number)
                .bind("section", Lines.join(whole.section()))
                .bind("text", whole.text())
                .execute();
    }

    static void deleteWithheld(Handle handle, DocumentId document) {
        handle.createUpdate("delete from withheld_passages where document = :document")
                .bind("document", document.value())
                .execute();
    }

    static boolean hasRemoved(Handle handle, DocumentId document) {
        return handle.createQuery(
                                "select count(*) from document_decisions"
                                        + " where document = :document and choice = 'removed'")
                        .bind("document", document.value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static void rename(Handle handle, DocumentId document, String fileName) {
        handle.createUpdate("update documents set file_name = :name where id = :id")
                .bind("name", fileName)
                .bind("id", document.value())
                .execute();
    }
}
