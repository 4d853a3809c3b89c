package dev.hindsight.uses;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Uses in SQL, within a transaction of the caller.
final class UseRows {
    static final String SHOWN = "shown";
    static final String REMOVED = "removed";
    static final String WITHDRAWN = "withdrawn";

    private UseRows() {}

    /// All of an item that were not withdrawn, the newest first.
    static List<Use> of(Handle handle, Item item) {
        return handle.createQuery(
                        "select * from item_uses where item = :item and state <> 'withdrawn'"
                                + " order by made_at desc, id")
                .bind("item", item.key())
                .map((row, _) -> use(row, item))
                .list();
    }

    /// One that was not withdrawn; it stays locked until the transaction ends.
    static Optional<Use> find(Handle handle, Item item, String id) {
        return handle.createQuery(
                        "select * from item_uses where item = :item and id = :id"
                                + " and state <> 'withdrawn' for update")
                .bind("item", item.key())
                .bind("id", id)
                .map((row, _) -> use(row, item))
                .findOne();
    }

    static void add(Handle handle, Use use) {
        handle.createUpdate(
                        """
                        insert into item_uses (id, item, writer, made_at, used_where, used_on, done,
                            outcome, label, state, reason)
                        values (:id, :item, :writer, :at, :where, :on, :done, :outcome, :label,
                            'shown', '')
                        """)
                .bind("id", use.id())
                .bind("item", use.item().key())
                .bind("writer", use.writer())
                .bind("at", OffsetDateTime.ofInstant(use.at(), ZoneOffset.UTC))
                .bind("where", use.account().where())
                .bind("on", use.account().when().toString())
                .bind("done", use.account().done())
                .bind("outcome", use.account().result().code())
                .bind("label", use.account().label().value())
                .execute();
    }

    static void edit(Handle handle, String id, Account account) {
        handle.createUpdate(
                        """
                        update item_uses set used_where = :where, used_on = :on, done = :done,
                            outcome = :outcome, label = :label where id = :id
                        """)
                .bind("id", id)
                .bind("where", account.where())
                .bind("on", account.when().toString())
                .bind("done", account.done())
                .bind("outcome", account.result().code())
                .bind("label", account.label().value())
                .execute();
    }

    static void state(Handle handle, String id, String state, String reason) {
        handle.createUpdate("update item_uses set state = :state, reason = :reason where id = :id")
                .bind("id", id)
                .bind("state", state)
                .bind("reason", reason)
                .execute();
    }

    private static Use use(ResultSet row, Item item) throws SQLException {
        Account account =
                new Account(
                        row.getString("used_where"),
                        PartialDate.parse(row.getString("used_on")),
                        row.getString("done"),
                        Result.ofCode(row.getString("outcome")).orElseThrow(),
                        new Label(row.getString("label")));
        return new Use(
                row.getString("id"),
                item,
                row.getString("writer"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                account,
                row.getString("state").equals(REMOVED),
                row.getString("reason"));
    }
}
