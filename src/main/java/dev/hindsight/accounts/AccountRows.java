package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.kernel.MissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Accounts in SQL, within a transaction of the caller.
final class AccountRows {
    private AccountRows() {}

    /// An account with what nobody outside needs to know.
    ///
    /// @param passwordHash as [Hashing#hash] made it
    record Stored(String id, Account account, String passwordHash) {}

    static void insert(Handle handle, Account account, String passwordHash) {
        handle.createUpdate(
                        """
                        insert into accounts (id, name, name_key, role, missions, password, added)
                        values (:id, :name, :key, :role, :missions, :password, :added)
                        """)
                .bind("id", UUID.randomUUID().toString())
                .bind("name", account.name().value())
                .bind("key", account.name().key())
                .bind("role", account.role().code())
                .bind("missions", lines(account.missions()))
                .bind("password", passwordHash)
                .bind("added", utc(account.added()))
                .execute();
    }

    private static String lines(Set<MissionId> missions) {
        return missions.stream().sorted().map(MissionId::value).collect(Collectors.joining("\n"));
    }

    static Optional<Stored> find(Handle handle, String key) {
        return handle.createQuery("select * from accounts where name_key = :key")
                .bind("key", key)
                .map((row, _) -> stored(row))
                .findOne();
    }

    static Optional<Stored> withId(Handle handle, String id) {
        return handle.createQuery("select * from accounts where id = :id")
                .bind("id", id)
                .map((row, _) -> stored(row))
                .findOne();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Account account =
                new Account(
                        new AccountName(row.getString("name")),
                        Role.ofCode(row.getString("role")).orElseThrow(),
                        row.getString("missions")
                                .lines()
                                .map(MissionId::new)
                                .collect(Collectors.toSet()),
                        row.getObject("added", OffsetDateTime.class).toInstant());
        return new Stored(row.getString("id"), account, row.getString("password"));
    }

    static void setPassword(Handle handle, String id, String passwordHash) {
        handle.createUpdate("update accounts set password = :password where id = :id")
                .bind("password", passwordHash)
                .bind("id", id)
                .execute();
    }

    static Optional<String> mail(Handle handle, String key) {
        return handle.createQuery(
                        "select mail from accounts where name_key = :key and mail is not null")
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    static boolean setMail(Handle handle, String key, Optional<String> address) {
        return handle.createUpdate("update accounts set mail = :mail where name_key = :key")
                        .bind("mail", address.orElse(null))
                        .bind("key", key)
                        .execute()
                > 0;
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
