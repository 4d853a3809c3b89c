package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Links between documents and what is attached to them, in SQL, within a transaction of the
/// caller.
final class AttachmentRows {
    private static final int LONGEST_NAME = 1_000;

    private AttachmentRows() {}

    static void insert(
            Handle handle, DocumentId parent, int position, DocumentId document, String name) {
        handle.createUpdate(
                        """
                        insert into attachments (parent, position, document, name)
                        values (:parent, :position, :document, :name)
                        """)
                .bind("parent", parent.value())
                .bind("position", position)
                .bind("document", document.value())
                .bind("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .execute();
    }

    /// A link from a parent.
    record Row(int position, DocumentId document, String name) {}

    static List<Row> of(Handle handle, DocumentId parent) {
        return handle.createQuery(
                        "select * from attachments where parent = :parent order by position")
                .bind("parent", parent.value())
                .map((row, _) ->
                        new Row(
                                row.getInt("position"),
                                new DocumentId(row.getString("document")),
                                row.getString("name")))
                .list();
    }

    static List<Attachments.Link> attachments(Handle handle, DocumentId parent, Viewer viewer) {
        return links(
                handle.createQuery(
                                """
                                select d.id, d.label, d.title, a.name
                                from attachments a join documents d on d.id = a.document
                                where a.parent = :id order by a.position
                                """)
                        .bind("id", parent.value()),
                viewer);
    }

    static List<Attachments.Link> parents(Handle handle, DocumentId document, Viewer viewer) {
        return links(
                handle.createQuery(
                                """
                                select d.id, d.label, d.title, min(a.name) as name
                                from attachments a join documents d on d.id = a.parent
                                where a.document = :id
                                group by d.id, d.label, d.title, d.received
                                order by d.received, d.id
                                """)
                        .bind("id", document.value()),
                viewer);
    }

    private static List<Attachments.Link> links(Query query, Viewer viewer) {
        return query
                .map((row, _) -> {
                    boolean seen = viewer.maySee(new Label(row.getString("label")));
                    return new Found(
                            seen,
                            new Attachments.Link(
                                    new DocumentId(row.getString("id")),
                                    row.getString("name"),
                                    row.getString("title")));
                })
                .stream()
                .filter(Found::seen)
                .map(Found::link)
                .toList();
    }

    private record Found(boolean seen, Attachments.Link link) {}

    static boolean hasParent(Handle handle, DocumentId document) {
        return handle.createQuery("select count(*) from attachments where document = :document")
                        .bind("document", document.value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static void deleteOfParent(Handle handle, DocumentId parent) {
        handle.createUpdate("delete from attachments where parent = :parent")
                .bind("parent", parent.value())
                .execute();
    }

    static void deleteOfDocument(Handle handle, DocumentId document) {
        handle.createUpdate("delete from attachments where document = :document")
                .bind("document", document.value())
                .execute();
    }

    /// Lets the links to a document lead to another one.
    static void repoint(Handle handle, DocumentId from, DocumentId to) {
        handle.createUpdate("update attachments set document = :to where document = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }

    /// Whether a document is here only because it is attached to another one.
    static boolean isAttached(Handle handle, DocumentId document) {
        return handle.createQuery("select attached from documents where id = :document")
                .bind("document", document.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    static void setAttached(Handle handle, DocumentId document, boolean attached) {
        handle.createUpdate("update documents set attached = :attached where id = :document")
                .bind("attached", attached)
                .bind("document", document.value())
                .execute();
    }

    /// Documents that are here only because they are attached to another one, and are attached to
    /// none under their own label.
    static List<DocumentId> adrift(Handle handle) {
        return handle.createQuery(
                        """
                        select d.id from documents d
                        where d.attached and not exists (
                            select 1 from attachments a join documents p on p.id = a.parent
                            where a.document = d.id and p.label = d.label)
                        order by d.id
                        """)
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list();
    }
}
