package dev.hindsight.accounts;

import static dev.hindsight.accounts.AccountRows.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sessions in SQL, within a transaction of the caller.
final class SessionRows {
    private SessionRows() {}

    /// @param account its id
    /// @param seen when a request of the session last came, to the minute
    record Stored(String account, Instant seen) {}

    /// Which sessions are over.
    ///
    /// @param began those that began earlier
    /// @param seen those that were not seen since
    record Over(Instant began, Instant seen) {}

    static void insert(Handle handle, String tokenHash, String account, Instant now) {
        handle.createUpdate(
                        "insert into sessions (token_hash, account, began, seen)"
                                + " values (:token, :account, :now, :now)")
                .bind("token", tokenHash)
                .bind("account", account)
                .bind("now", utc(now))
                .execute();
    }

    static Optional<Stored> find(Handle handle, String tokenHash, Over over) {
        return handle.createQuery(
                        "select account, seen from sessions where token_hash = :token"
                                + " and began > :began and seen > :seen")
                .bind("token", tokenHash)
                .bind("began", utc(over.began()))
                .bind("seen", utc(over.seen()))
                .map((row, _) ->
                        new Stored(
                                row.getString("account"),
                                row.getObject("seen", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    static void see(Handle handle, String tokenHash, Instant now) {
        handle.createUpdate("update sessions set seen = :now where token_hash = :token")
                .bind("now", utc(now))
                .bind("token", tokenHash)
                .execute();
    }

    static void delete(Handle handle, String tokenHash) {
        handle.createUpdate("delete from sessions where token_hash = :token")
                .bind("token", tokenHash)
                .execute();
    }

    static int deleteOf(Handle handle, String account) {
        return handle.createUpdate("delete from sessions where account = :account")
                .bind("account", account)
                .execute();
    }

    static void deleteAll(Handle handle, Over over) {
        handle.createUpdate("delete from sessions where began <= :began or seen <= :seen")
                .bind("began", utc(over.began()))
                .bind("seen", utc(over.seen()))
                .execute();
    }

    static int count(Handle handle) {
        return handle.createQuery("select count(*) from sessions").mapTo(Integer.class).one();
    }
}
