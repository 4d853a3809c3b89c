package dev.hindsight.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Decisions about words in SQL, within a transaction of the caller: the tables that keep them
/// differ in their name and in the column that says whose words they are.
public final class DecidedRows {
    private final String table;
    private final String owner;

    /// @param table its name
    /// @param owner column with the id of the item
    public DecidedRows(String table, String owner) {
        this.table = table;
        this.owner = owner;
    }

    /// By place.
    public List<Redaction> of(Handle handle, String item) {
        return handle.createQuery(
                        "select * from "
                                + table
                                + " where "
                                + owner
                                + " = :item order by place, passage, start_at, mark")
                .bind("item", item)
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

    /// In the place of what was decided there before.
    public void put(Handle handle, String item, Redaction one, String by, Instant at) {
        boolean _ = remove(handle, item, one.spot());
        Redaction.Spot spot = one.spot();
        handle.createUpdate(
                        "insert into "
                                + table
                                + " ("
                                + owner
                                + ", place, mark, start_at, end_at, passage, kind, choice, words,"
                                + " made_by, made_at) values (:item, :place, :mark, :start, :end,"
                                + " :passage, :kind, :choice, :words, :by, :at)")
                .bind("item", item)
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

    /// Whether anything was decided there.
    public boolean remove(Handle handle, String item, Redaction.Spot spot) {
        return handle.createUpdate(
                                "delete from "
                                        + table
                                        + " where "
                                        + owner
                                        + " = :item and place = :place and mark = :mark"
                                        + " and start_at = :start and end_at = :end")
                        .bind("item", item)
                        .bind("place", spot.place().code())
                        .bind("mark", spot.mark())
                        .bind("start", spot.start())
                        .bind("end", spot.end())
                        .execute()
                > 0;
    }
}
