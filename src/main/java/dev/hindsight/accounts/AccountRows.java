package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Accounts in SQL, within a transaction of the caller.
final class AccountRows {
    private AccountRows() {}

    /// An account with what nobody outside needs to know.
    ///
    /// @param passwordHash as [Hashing#hash] made it; empty for who signs in elsewhere
    /// @param mail null for nowhere
    record Stored(
            String id,
            Account account,
            String passwordHash,
            boolean active,
            @Nullable String mail) {
        Person person() {
            return new Person(account, Optional.ofNullable(mail), active, passwordHash.isEmpty());
        }
    }

    /// What an account has beside what everybody sees.
    ///
    /// @param passwordHash empty for who signs in elsewhere
    record Secrets(String passwordHash, Optional<String> mail, Optional<String> subject) {}

    static void insert(Handle handle, Account account, Secrets secrets) {
        handle.createUpdate(
                        """
                        insert into accounts (id, name, name_key, role, missions, themes, password,
                            mail, subject, added)
                        values (:id, :name, :key, :role, :missions, :themes, :password,
                            :mail, :subject, :added)
                        """)
                .bind("id", UUID.randomUUID().toString())
                .bind("name", account.name().value())
                .bind("key", account.name().key())
                .bind("role", account.role().code())
                .bind("missions", missions(account.standing()))
                .bind("themes", themes(account.standing()))
                .bind("password", secrets.passwordHash())
                .bind("mail", secrets.mail().orElse(null))
                .bind("subject", secrets.subject().orElse(null))
                .bind("added", utc(account.added()))
                .execute();
    }

    static String missions(Standing standing) {
        return lines(standing.missions().stream().map(MissionId::value));
    }

    static String themes(Standing standing) {
        return lines(standing.themes().stream().map(ThemeId::value));
    }

    private static String lines(Stream<String> values) {
        return values.sorted().collect(Collectors.joining("\n"));
    }

    /// Reads the columns `role`, `missions` and `themes`.
    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Role.ofCode(row.getString("role")).orElseThrow(),
                row.getString("missions").lines().map(MissionId::new).collect(Collectors.toSet()),
                row.getString("themes").lines().map(ThemeId::new).collect(Collectors.toSet()));
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

    static Optional<Stored> withSubject(Handle handle, String subject) {
        return handle.createQuery("select * from accounts where subject = :subject")
                .bind("subject", subject)
                .map((row, _) -> stored(row))
                .findOne();
    }

    /// The only account with an address, in capitals or small letters; nobody where several have
    /// it.
    static Optional<Stored> withMail(Handle handle, String address) {
        List<Stored> found =
                handle.createQuery("select * from accounts where lower(mail) = lower(:mail)")
                        .bind("mail", address)
                        .map((row, _) -> stored(row))
                        .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Standing standing = standing(row);
        Account account =
                new Account(
                        new AccountName(row.getString("name")),
                        standing.role(),
                        standing.missions(),
                        standing.themes(),
                        row.getObject("added", OffsetDateTime.class).toInstant());
        return new Stored(
                row.getString("id"),
                account,
                row.getString("password"),
                row.getBoolean("active"),
                row.getString("mail"));
    }

    /// @param like a pattern of `like` in small letters, with `!` before what is no wild card
    static List<Stored> page(Handle handle, String like, int from, int size) {
        return handle.createQuery(
                        "select * from accounts where name_key like :like escape '!'"
                                + " or lower(mail) like :like escape '!'"
                                + " order by name_key limit :size offset :from")
                .bind("like", like)
                .bind("size", size)
                .bind("from", from)
                .map((row, _) -> stored(row))
                .list();
    }

    static long count(Handle handle, String like) {
        return handle.createQuery(
                        "select count(*) from accounts where name_key like :like escape '!'"
                                + " or lower(mail) like :like escape '!'")
                .bind("like", like)
                .mapTo(Long.class)
                .one();
    }

    /// Locks all active admins until the end of the transaction: two who remove each other come one
    /// after the other.
    static List<String> lockAdmins(Handle handle) {
        return handle.createQuery(
                        "select id from accounts where role = 'admin' and active order by id"
                                + " for update")
                .mapTo(String.class)
                .list();
    }

    static void setStanding(Handle handle, String id, Standing standing) {
        handle.createUpdate(
                        "update accounts set role = :role, missions = :missions, themes = :themes"
                                + " where id = :id")
                .bind("role", standing.role().code())
                .bind("missions", missions(standing))
                .bind("themes", themes(standing))
                .bind("id", id)
                .execute();
    }

    static void setActive(Handle handle, String id, boolean active) {
        handle.createUpdate("update accounts set active = :active where id = :id")
                .bind("active", active)
                .bind("id", id)
                .execute();
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

    static Optional<Language> language(Handle handle, String key) {
        return handle.createQuery(
                        "select language from accounts"
                                + " where name_key = :key and language is not null")
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .flatMap(Language::ofCode);
    }

    static boolean setLanguage(Handle handle, String key, Language language) {
        return handle.createUpdate("update accounts set language = :language where name_key = :key")
                        .bind("language", language.code())
                        .bind("key", key)
                        .execute()
                > 0;
    }

    /// Sets it where none is kept yet.
    static boolean setFirstLanguage(Handle handle, String key, Language language) {
        return handle.createUpdate(
                                "update accounts set language = :language"
                                        + " where name_key = :key and language is null")
                        .bind("language", language.code())
                        .bind("key", key)
                        .execute()
                > 0;
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
