package dev.hindsight.accounts;

import static dev.hindsight.accounts.AccountRows.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sessions in SQL, within a transaction of the caller.
final class SessionRows {
    private static final int MARK = 16;

    private SessionRows() {}

    /// @param account its id
    /// @param seen when a request of the session last came, to the minute
    record Stored(String account, Instant seen) {}

    /// Which sessions are over.
    ///
    /// @param began those that began earlier
    /// @param seen those that were not seen since
    record Over(Instant began, Instant seen) {}

    static void insert(
            Handle handle, String tokenHash, String account, String browser, Instant now) {
        handle.createUpdate(
                        "insert into sessions (token_hash, account, browser, began, seen)"
                                + " values (:token, :account, :browser, :now, :now)")
                .bind("token", tokenHash)
                .bind("account", account)
                .bind("browser", browser)
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

    static boolean delete(Handle handle, String tokenHash) {
        return handle.createUpdate("delete from sessions where token_hash = :token")
                        .bind("token", tokenHash)
                        .execute()
                > 0;
    }

    static boolean isMark(String text) {
        return text.matches("[0-9a-f]{" + MARK + "}");
    }

    /// @param here hash of the token of the session that asks
    static List<OwnSession> of(Handle handle, String account, String here, Over over) {
        return handle.createQuery(
                        "select token_hash, browser, began, seen from sessions"
                                + " where account = :account and began > :began and seen > :seen"
                                + " order by began desc, token_hash")
                .bind("account", account)
                .bind("began", utc(over.began()))
                .bind("seen", utc(over.seen()))
                .map((row, _) ->
                        new OwnSession(
                                row.getString("token_hash").substring(0, MARK),
                                row.getString("browser"),
                                row.getObject("began", OffsetDateTime.class).toInstant(),
                                row.getObject("seen", OffsetDateTime.class).toInstant(),
                                row.getString("token_hash").equals(here)))
                .list();
    }

    /// @param mark checked with [#isMark]
    static int deleteMarked(Handle handle, String account, String mark) {
        return handle.createUpdate(
                        "delete from sessions where account = :account and token_hash like :mark")
                .bind("account", account)
                .bind("mark", mark + "%")
                .execute();
    }

    static int deleteOthers(Handle handle, String account, String here) {
        return handle.createUpdate(
                        "delete from sessions where account = :account and token_hash <> :here")
                .bind("account", account)
                .bind("here", here)
                .execute();
    }

    static String browser(Handle handle, String tokenHash) {
        return handle.createQuery("select browser from sessions where token_hash = :token")
                .bind("token", tokenHash)
                .mapTo(String.class)
                .findOne()
                .orElse("");
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
