package dev.hindsight.accounts;

import static dev.hindsight.accounts.AccountRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Links that work once, in SQL, within a transaction of the caller.
final class LinkRows {
    static final String INVITATION = "invitation";
    static final String RESET = "reset";

    private LinkRows() {}

    /// @param account whose password is reset
    /// @param standing of whom is invited
    record Stored(
            String kind,
            @Nullable String account,
            @Nullable String address,
            @Nullable Standing standing,
            String madeBy) {}

    static void insert(
            Handle handle, String tokenHash, Stored link, Instant made, Instant expires) {
        Standing standing = link.standing();
        handle.createUpdate(
                        """
                        insert into one_time_links (token_hash, kind, account, address, role,
                            missions, themes, made_by, made, expires)
                        values (:token, :kind, :account, :address, :role,
                            :missions, :themes, :by, :made, :expires)
                        """)
                .bind("token", tokenHash)
                .bind("kind", link.kind())
                .bind("account", link.account())
                .bind("address", link.address())
                .bind("role", standing == null ? null : standing.role().code())
                .bind("missions", standing == null ? "" : AccountRows.missions(standing))
                .bind("themes", standing == null ? "" : AccountRows.themes(standing))
                .bind("by", link.madeBy())
                .bind("made", utc(made))
                .bind("expires", utc(expires))
                .execute();
    }

    static Optional<Stored> find(Handle handle, String kind, String tokenHash, Instant now) {
        return handle.createQuery(
                        "select * from one_time_links where token_hash = :token and kind = :kind"
                                + " and expires > :now")
                .bind("token", tokenHash)
                .bind("kind", kind)
                .bind("now", utc(now))
                .map((row, _) -> stored(row))
                .findOne();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("kind"),
                row.getString("account"),
                row.getString("address"),
                row.getString("role") == null ? null : AccountRows.standing(row),
                row.getString("made_by"));
    }

    /// Uses a link up.
    ///
    /// @return whether it was there: of two who come at the same time only one is told so
    static boolean use(Handle handle, String tokenHash) {
        return handle.createUpdate("delete from one_time_links where token_hash = :token")
                        .bind("token", tokenHash)
                        .execute()
                == 1;
    }

    static boolean anySince(Handle handle, String account, Instant made) {
        return handle.createQuery(
                                "select count(*) from one_time_links where account = :account"
                                        + " and made > :made")
                        .bind("account", account)
                        .bind("made", utc(made))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static void deleteOf(Handle handle, String account) {
        handle.createUpdate("delete from one_time_links where account = :account")
                .bind("account", account)
                .execute();
    }

    static void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("delete from one_time_links where expires <= :now")
                .bind("now", utc(now))
                .execute();
    }
}
