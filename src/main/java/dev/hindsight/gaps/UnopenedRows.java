package dev.hindsight.gaps;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// What was never opened, in SQL, within a transaction of the caller. It reads tables of
/// `documents`, `lessons` and `oversight` and writes to none: the page that is asked for is cut
/// where items and openings meet, so that no list is read as a whole.
final class UnopenedRows {
    private UnopenedRows() {}

    /// What readers can open of a kind.
    ///
    /// @param from tables, and which of their rows count
    /// @param id column
    /// @param title column
    /// @param label column
    /// @param order the newest first, ties by id
    private record Published(String from, String id, String title, String label, String order) {}

    private static Published of(ItemKind kind) {
        return switch (kind) {
            case DOCUMENT ->
                    new Published(
                            "documents d where 1 = 1",
                            "d.id",
                            "d.title",
                            "d.label",
                            "d.received desc, d.id");
            case LESSON ->
                    new Published(
                            "lessons l join lesson_texts t"
                                    + " on t.lesson = l.id and t.number = l.words"
                                    + " where l.validated = true",
                            "l.id",
                            "t.title",
                            "t.label",
                            "t.dated desc, l.id");
            case PRACTICE ->
                    new Published(
                            "practices p join practice_revisions r"
                                    + " on r.practice = p.id and r.number = p.revision"
                                    + " where p.withdrawn = false and r.status = 'published'",
                            "p.id",
                            "r.title",
                            "r.label",
                            "r.dated desc, p.id");
        };
    }

    /// The labels that there are.
    static List<Label> labels(Handle handle, ItemKind kind) {
        Published of = of(kind);
        return handle.createQuery("select distinct " + of.label + " from " + of.from)
                .mapTo(String.class)
                .map(Label::new)
                .list();
    }

    /// How many there are with any of the labels, opened or not.
    static long published(Handle handle, ItemKind kind, Collection<Label> labels) {
        Published of = of(kind);
        return bound(handle.createQuery("select count(*) from " + of.from + labelled(of)), labels)
                .mapTo(Long.class)
                .one();
    }

    static long count(Handle handle, ItemKind kind, Collection<Label> labels) {
        Published of = of(kind);
        String sql = "select count(*) from " + of.from + labelled(of) + unopened(of);
        return bound(handle.createQuery(sql), labels)
                .bind("kind", kind.code() + ":")
                .mapTo(Long.class)
                .one();
    }

    static List<NeverOpened.Entry> list(
            Handle handle, ItemKind kind, Collection<Label> labels, int offset, int limit) {
        Published of = of(kind);
        String sql =
                "select "
                        + of.id
                        + " as id, "
                        + of.title
                        + " as title from "
                        + of.from
                        + labelled(of)
                        + unopened(of)
                        + " order by "
                        + of.order
                        + " offset :offset rows fetch first :limit rows only";
        return bound(handle.createQuery(sql), labels)
                .bind("kind", kind.code() + ":")
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, _) -> new NeverOpened.Entry(row.getString("id"), row.getString("title")))
                .list();
    }

    private static String labelled(Published of) {
        return " and " + of.label + " in (<labels>)";
    }

    private static String unopened(Published of) {
        return " and not exists (select 1 from opened_items o where o.item = :kind || "
                + of.id
                + ")";
    }

    private static Query bound(Query query, Collection<Label> labels) {
        return query.bindList("labels", labels.stream().map(Label::value).toList());
    }
}
