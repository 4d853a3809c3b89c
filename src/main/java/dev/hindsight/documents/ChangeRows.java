package dev.hindsight.documents;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The change log in SQL.
@Singleton
final class ChangeRows implements Changes, ChangeLog {
    private final Jdbi jdbi;
    private final Clock clock;

    ChangeRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Gives a new database its counter and its id; leaves any other as it is.
    static void begin(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            boolean fresh =
                    handle.createQuery("select count(*) from change_counter")
                                    .mapTo(Integer.class)
                                    .one()
                            == 0;
            if (fresh) {
                handle.createUpdate(
                                "insert into change_counter (only_row, newest, installation)"
                                        + " values (1, 0, :id)")
                        .bind("id", UUID.randomUUID().toString())
                        .execute();
            }
        });
    }

    @Override
    public long append(Handle handle, ItemKind kind, String item, Label label) {
        // the row stays locked until this transaction ends: whoever gets a later number commits
        // later
        handle.execute("update change_counter set newest = newest + 1 where only_row = 1");
        long number = newest(handle);
        handle.createUpdate(
                        "insert into changes (number, kind, item, label, made_at)"
                                + " values (:number, :kind, :item, :label, :at)")
                .bind("number", number)
                .bind("kind", kind.code())
                .bind("item", item)
                .bind("label", label.value())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
        return number;
    }

    /// As [#latest], within a transaction of the caller.
    static long newest(Handle handle) {
        return handle.createQuery("select newest from change_counter where only_row = 1")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<Change> after(long number, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("At least one change has to be asked for: " + limit);
        }
        return jdbi.withHandle(handle -> after(handle, number, limit));
    }

    /// As [#after(long, int)], within a transaction of the caller.
    static List<Change> after(Handle handle, long number, int limit) {
        return handle.createQuery(
                        "select number, kind, item, label from changes"
                                + " where number > :number order by number"
                                + " fetch first "
                                + limit
                                + " rows only")
                .bind("number", number)
                .map((row, _) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("number"),
                ItemKind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("item"),
                new Label(row.getString("label")));
    }

    @Override
    public long latest() {
        return jdbi.withHandle(ChangeRows::newest);
    }

    @Override
    public String installation() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select installation from change_counter")
                        .mapTo(String.class)
                        .one());
    }
}
