package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Documents and passages with prints in common, in SQL.
final class FamilyRows {
    private FamilyRows() {}

    /// Other documents under the given labels whose passages have prints in common with those of a
    /// document: those with the most such passages first, then by id.
    ///
    /// That short passages have no print is said to the database, too: H2 looks a null up by
    /// reading all other nulls, which took a second for a long document.
    static List<DocumentId> samePrints(
            Handle handle, DocumentId document, Collection<Label> labels, int most) {
        return handle.createQuery(
                        """
                        select common.document from (
                            select q.document, p.number
                            from passages p
                            join passages q on q.print_one = p.print_one
                            join documents d on d.id = q.document
                            where p.document = :document and p.print_one is not null
                                and q.document <> :document
                                and d.label in (<labels>)
                            union
                            select q.document, p.number
                            from passages p
                            join passages q on q.print_two = p.print_two
                            join documents d on d.id = q.document
                            where p.document = :document and p.print_two is not null
                                and q.document <> :document
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
                        select common.id from (
                            select d.id from documents own
                            join documents d on d.numbers_one = own.numbers_one
                            where own.id = :document and own.numbers_one is not null
                                and d.language <> own.language and d.label in (<labels>)
                            union
                            select d.id from documents own
                            join documents d on d.numbers_two = own.numbers_two
                            where own.id = :document and own.numbers_two is not null
                                and d.language <> own.language and d.label in (<labels>)
                        ) common
                        order by common.id
                        limit :most
                        """)
                .bind("document", document.value())
                .bind("most", most)
                .bindList("labels", labels.stream().map(Label::value).toList())
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list();
    }
}
