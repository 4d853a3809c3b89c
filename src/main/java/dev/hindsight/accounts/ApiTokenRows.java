package dev.hindsight.accounts;

import static dev.hindsight.accounts.AccountRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// API tokens in SQL, within a transaction of the caller.
final class ApiTokenRows {
    private ApiTokenRows() {}

    /// @param account its id
    record Stored(String account, ApiToken token) {}

    static void insert(Handle handle, String tokenHash, Stored stored) {
        ApiToken token = stored.token();
        handle.createUpdate(
                        """
                        insert into api_tokens (id, token_hash, account, name, scope, made, expires)
                        values (:id, :hash, :account, :name, :scope, :made, :expires)
                        """)
                .bind("id", token.id())
                .bind("hash", tokenHash)
                .bind("account", stored.account())
                .bind("name", token.name())
                .bind("scope", token.scope().code())
                .bind("made", utc(token.made()))
                .bind("expires", utc(token.expires()))
                .execute();
    }

    static Optional<Stored> find(Handle handle, String tokenHash, Instant now) {
        return handle.createQuery(
                        "select * from api_tokens where token_hash = :hash and expires > :now")
                .bind("hash", tokenHash)
                .bind("now", utc(now))
                .map((row, _) -> stored(row))
                .findOne();
    }

    static List<ApiToken> of(Handle handle, String account, Instant now) {
        return handle.createQuery(
                        "select * from api_tokens where account = :account and expires > :now"
                                + " order by made desc, id")
                .bind("account", account)
                .bind("now", utc(now))
                .map((row, _) -> stored(row).token())
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("account"),
                new ApiToken(
                        row.getString("id"),
                        row.getString("name"),
                        Scope.ofCode(row.getString("scope")).orElseThrow(),
                        row.getObject("made", OffsetDateTime.class).toInstant(),
                        row.getObject("expires", OffsetDateTime.class).toInstant()));
    }

    static boolean delete(Handle handle, String id, String account) {
        return handle.createUpdate("delete from api_tokens where id = :id and account = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .execute()
                > 0;
    }

    static void deleteOf(Handle handle, String account) {
        handle.createUpdate("delete from api_tokens where account = :account")
                .bind("account", account)
                .execute();
    }

    static void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("delete from api_tokens where expires <= :now")
                .bind("now", utc(now))
                .execute();
    }
}
