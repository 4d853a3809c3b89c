package dev.hindsight.accounts;

import static dev.hindsight.accounts.AccountRows.utc;

import dev.hindsight.kernel.ContentHash;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Failed attempts to sign in, in SQL, within a transaction of the caller. Names that belong to
/// nobody are counted like those that do, so that the waits tell no difference.
final class FailureRows {
    private FailureRows() {}

    /// @param count in a row
    /// @param notBefore when the next attempt is heard
    record Failures(int count, Instant latest, Instant notBefore) {}

    /// Finds and locks until the end of the transaction.
    static Optional<Failures> lock(Handle handle, String key) {
        return handle.createQuery(
                        "select failures, latest, not_before from failed_sign_ins"
                                + " where name_hash = :name for update")
                .bind("name", hash(key))
                .map((row, _) ->
                        new Failures(
                                row.getInt("failures"),
                                row.getObject("latest", OffsetDateTime.class).toInstant(),
                                row.getObject("not_before", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    static void insert(Handle handle, String key, Failures failures) {
        write(
                handle,
                key,
                failures,
                "insert into failed_sign_ins (name_hash, failures, latest, not_before)"
                        + " values (:name, :failures, :latest, :not_before)");
    }

    static void update(Handle handle, String key, Failures failures) {
        write(
                handle,
                key,
                failures,
                "update failed_sign_ins set failures = :failures, latest = :latest,"
                        + " not_before = :not_before where name_hash = :name");
    }

    private static void write(Handle handle, String key, Failures failures, String sql) {
        handle.createUpdate(sql)
                .bind("name", hash(key))
                .bind("failures", failures.count())
                .bind("latest", utc(failures.latest()))
                .bind("not_before", utc(failures.notBefore()))
                .execute();
    }

    static void forget(Handle handle, String key) {
        handle.createUpdate("delete from failed_sign_ins where name_hash = :name")
                .bind("name", hash(key))
                .execute();
    }

    static void forgetBefore(Handle handle, Instant time) {
        handle.createUpdate("delete from failed_sign_ins where latest < :time")
                .bind("time", utc(time))
                .execute();
    }

    private static String hash(String key) {
        return ContentHash.ofText(key).hex();
    }
}
