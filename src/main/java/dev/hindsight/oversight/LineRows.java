package dev.hindsight.oversight;

import dev.hindsight.audit.AuditLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Lines of the audit log in SQL, to be read only.
final class LineRows {
    private LineRows() {}

    static List<AuditLine> list(Handle handle, AuditFilter filter, long below, int limit) {
        return bound(
                        handle.createQuery(
                                "select * from audit_lines where number < :below"
                                        + where(filter)
                                        + " order by number desc fetch first "
                                        + limit
                                        + " rows only"),
                        filter)
                .bind("below", below)
                .map((row, _) -> read(row))
                .list();
    }

    static long count(Handle handle, AuditFilter filter) {
        return bound(
                        handle.createQuery(
                                "select count(*) from audit_lines where 1 = 1" + where(filter)),
                        filter)
                .mapTo(Long.class)
                .one();
    }

    static Optional<AuditLine> find(Handle handle, long number) {
        return handle.createQuery("select * from audit_lines where number = :number")
                .bind("number", number)
                .map((row, _) -> read(row))
                .findOne();
    }

    static List<String> actions(Handle handle) {
        return handle.createQuery("select distinct action from audit_lines order by action")
                .mapTo(String.class)
                .list();
    }

    /// Has somebody done this to that since then?
    static boolean has(Handle handle, String actor, String action, String item, Instant since) {
        return handle.createQuery(
                                """
                                select count(*) from audit_lines where item = :item
                                    and actor = :actor and action = :action and made_at >= :since
                                """)
                        .bind("item", item)
                        .bind("actor", actor)
                        .bind("action", action)
                        .bind("since", utc(since))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static String where(AuditFilter filter) {
        return (filter.actor().isEmpty() ? "" : " and actor = :actor")
                + (filter.action().isEmpty()
                        ? ""
                        : filter.action().contains(".")
                                ? " and action = :action"
                                : " and action like :start")
                + (filter.item().isEmpty() ? "" : " and item = :item")
                + (filter.from() == null ? "" : " and made_at >= :since")
                + (filter.to() == null ? "" : " and made_at < :until");
    }

    private static <T extends SqlStatement<T>> T bound(T statement, AuditFilter filter) {
        if (!filter.actor().isEmpty()) {
            statement.bind("actor", filter.actor());
        }
        if (filter.action().contains(".")) {
            statement.bind("action", filter.action());
        } else if (!filter.action().isEmpty()) {
            String kind = filter.action().replaceAll("[%_\\\\]", "");
            statement.bind("start", kind + ".%");
        }
        if (!filter.item().isEmpty()) {
            statement.bind("item", filter.item());
        }
        if (filter.from() != null) {
            statement.bind("since", utc(filter.from()));
        }
        if (filter.to() != null) {
            statement.bind("until", utc(filter.to()));
        }
        return statement;
    }

    private static OffsetDateTime utc(@Nullable Instant instant) {
        return OffsetDateTime.ofInstant(instant == null ? Instant.EPOCH : instant, ZoneOffset.UTC);
    }

    private static AuditLine read(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("item"),
                row.getString("was"),
                row.getString("is_now"),
                row.getString("hash"));
    }
}
