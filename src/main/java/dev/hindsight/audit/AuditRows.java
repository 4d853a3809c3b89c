package dev.hindsight.audit;

import dev.hindsight.kernel.ContentHash;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The log in SQL.
@Singleton
final class AuditRows implements Audit {
    private final Clock clock;

    AuditRows(Clock clock) {
        this.clock = clock;
    }

    /// The newest line, of which the next one carries the hash.
    private record Tip(long number, String hash) {}

    @Override
    public long append(Handle handle, AuditEvent event) {
        // the row stays locked until this transaction ends: lines are written one after the other
        handle.execute("update audit_tip set newest = newest + 1 where only_row = 1");
        Tip tip =
                handle.createQuery("select newest, hash from audit_tip where only_row = 1")
                        .map((row, _) -> new Tip(row.getLong("newest"), row.getString("hash")))
                        .one();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = hash(tip, at, event);
        handle.createUpdate(
                        """
                        insert into audit_lines (number, made_at, actor, action, item, was, is_now, hash)
                        values (:number, :at, :actor, :action, :item, :was, :now, :hash)
                        """)
                .bind("number", tip.number())
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .bind("actor", event.actor())
                .bind("action", event.action())
                .bind("item", event.item())
                .bind("was", event.before())
                .bind("now", event.after())
                .bind("hash", hash)
                .execute();
        handle.createUpdate("update audit_tip set hash = :hash where only_row = 1")
                .bind("hash", hash)
                .execute();
        return tip.number();
    }

    /// SHA-256 over the hash of the line before and every field with its length, so that no two
    /// lines have the same text.
    private static String hash(Tip tip, Instant at, AuditEvent event) {
        StringBuilder text = new StringBuilder(tip.hash());
        for (String field :
                new String[] {
                    Long.toString(tip.number()),
                    at.toString(),
                    event.actor(),
                    event.action(),
                    event.item(),
                    told(event.before()),
                    told(event.after())
                }) {
            text.append('\n').append(field.length()).append(':').append(field);
        }
        return ContentHash.ofText(text.toString()).hex();
    }

    /// Nothing differs from an empty text.
    private static String told(@Nullable String text) {
        return text == null ? "-" : "+" + text;
    }
}
