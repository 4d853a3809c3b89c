package dev.hindsight.audit;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The log in SQL.
@Singleton
final class AuditRows implements Audit {
    private final Clock clock;

    AuditRows(Clock clock) {
        this.clock = clock;
    }

    /// The newest line, of which the next one carries the hash.
    record Tip(long number, String hash) {}

    @Override
    public long append(Handle handle, AuditEvent event) {
        // the row stays locked until this transaction ends: lines are written one after the other
        handle.execute("update audit_tip set newest = newest + 1 where only_row = 1");
        Tip tip = tip(handle).orElseThrow(AuditRows::noTip);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = line(tip.number(), at, event, "").hashAfter(tip.hash());
        insert(handle, line(tip.number(), at, event, hash));
        handle.createUpdate("update audit_tip set hash = :hash where only_row = 1")
                .bind("hash", hash)
                .execute();
        return tip.number();
    }

    private static IllegalStateException noTip() {
        return new IllegalStateException("The audit log has lost its tip: the row of audit_tip");
    }

    private static AuditLine line(long number, Instant at, AuditEvent event, String hash) {
        return new AuditLine(
                number,
                at,
                event.actor(),
                event.action(),
                event.item(),
                event.before(),
                event.after(),
                hash);
    }

    private static void insert(Handle handle, AuditLine line) {
        handle.createUpdate(
                        """
                        insert into audit_lines (number, made_at, actor, action, item, was, is_now, hash)
                        values (:number, :at, :actor, :action, :item, :was, :now, :hash)
                        """)
                .bind("number", line.number())
                .bind("at", OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC))
                .bind("actor", line.actor())
                .bind("action", line.action())
                .bind("item", line.item())
                .bind("was", line.before())
                .bind("now", line.after())
                .bind("hash", line.hash())
                .execute();
    }

    static Optional<Tip> tip(Handle handle) {
        return handle.createQuery("select newest, hash from audit_tip where only_row = 1")
                .map((row, _) -> new Tip(row.getLong("newest"), row.getString("hash")))
                .findOne();
    }

    /// How many rows the tip has, and the largest number of a line (0 where there is none), in one
    /// look.
    record Ends(int tips, long newest, long largest) {}

    static Ends ends(Handle handle) {
        return handle.createQuery(
                        """
                        select (select count(*) from audit_tip) as tips,
                            (select max(newest) from audit_tip) as newest,
                            (select max(number) from audit_lines) as largest
                        """)
                .map((row, _) ->
                        new Ends(row.getInt("tips"), row.getLong("newest"), row.getLong("largest")))
                .one();
    }

    /// Lines with larger numbers, ascending.
    static List<AuditLine> after(Handle handle, long number, int limit) {
        return handle.createQuery(
                        "select * from audit_lines where number > :number order by number"
                                + " fetch first "
                                + limit
                                + " rows only")
                .bind("number", number)
                .map((row, _) -> read(row))
                .list();
    }

    static Optional<String> hash(Handle handle, long number) {
        return handle.createQuery("select hash from audit_lines where number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
    }

    static AuditLine read(ResultSet row) throws SQLException {
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
