package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Documents and passages with prints in common, in SQL.
final class FamilyRows {
    private FamilyRows() {}

    /// Other documents under the given labels whose passages have prints in common with those of a
    /// document: those with the most such passages first, then by id.
    static List<DocumentId> samePrints(
            Handle handle, DocumentId document, Collection<Label> labels, int most) {
        return handle.createQuery(
                        """
                        select common.document from (
                            select q.document, p.number
                            from passages p
                            join passages q on q.print_one = p.print_one
                            join documents d on d.id = q.document
                            where p.document = :document and q.document <> :document
                                and d.label in (<labels>)
                            union
                            select q.document, p.number
                            from passages p
                            join passages q on q.print_two = p.print_two
                            join documents d on d.id = q.document
                            where p.document = :document and q.document <> :document
                                and d.label in (<labels>)
                        ) common
                        group by common.document
                        order by count(*) desc, common.document
                        limit :most
                        """)
                .bind("document", document.value())
                .bind("most", most)
                .bindList("labels", labels.stream().map(Label::value).toList())
                .map((row, _) -> new DocumentId(row.getString("document")))
                .list();
    }

    /// The numbers and texts of a document's passages that have prints.
    static Map<Integer, String> printed(Handle handle, DocumentId document) {
        Map<Integer, String> texts = new TreeMap<>();
        handle.createQuery(
                        "select number, text from passages where document = :document"
                                + " and print_one is not null")
                .bind("document", document.value())
                .map((row, _) -> Map.entry(row.getInt("number"), row.getString("text")))
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
        return texts;
    }

    /// Keeps the prints of a document's numbers; those of one with too few are null.
    static void print(Handle handle, DocumentId document, List<ThemedPassage> passages) {
        Optional<Prints> prints = Numbers.prints(passages);
        handle.createUpdate(
                        "update documents set numbers_one = :one, numbers_two = :two where id = :id")
                .bind("one", prints.map(Prints::one).orElse(null))
                .bind("two", prints.map(Prints::two).orElse(null))
                .bind("id", document.value())
                .execute();
    }

    /// Documents in other languages under the given labels with a print of numbers in common.
    static List<DocumentId> sameNumbers(
            Handle handle, DocumentId document, Collection<Label> labels, int most) {
        return handle.createQuery(
                        """
                        select d.id from documents own
                        join documents d on d.numbers_one = own.numbers_one
                            or d.numbers_two = own.numbers_two
                        where own.id = :document and d.language <> own.language
                            and d.label in (<labels>)
                        order by d.id
                        limit :most
                        """)
                .bind("document", document.value())
                .bind("most", most)
                .bindList("labels", labels.stream().map(Label::value).toList())
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list();
    }
}
