package dev.hindsight.maildrop;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Secret addresses and mails that were taken, in SQL, within a transaction of the caller.
final class MailRows {
    private MailRows() {}

    static Optional<String> token(Handle handle, String account) {
        return handle.createQuery("select token from mail_tokens where account = :account")
                .bind("account", account)
                .mapTo(String.class)
                .findOne();
    }

    static void setToken(Handle handle, String account, String token, Instant now) {
        handle.createUpdate("delete from mail_tokens where account = :account")
                .bind("account", account)
                .execute();
        handle.createUpdate(
                        "insert into mail_tokens (account, token, made_at)"
                                + " values (:account, :token, :now)")
                .bind("account", account)
                .bind("token", token)
                .bind("now", utc(now))
                .execute();
    }

    static Optional<String> account(Handle handle, String token) {
        return handle.createQuery("select account from mail_tokens where token = :token")
                .bind("token", token)
                .mapTo(String.class)
                .findOne();
    }

    static boolean wasTaken(Handle handle, String account, String message) {
        return handle.createQuery(
                                "select count(*) from dropped_mails"
                                        + " where account = :account and message = :message")
                        .bind("account", account)
                        .bind("message", message)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static void taken(
            Handle handle,
            String account,
            String message,
            @Nullable String submission,
            Instant now) {
        handle.createUpdate(
                        "insert into dropped_mails (account, message, submission, taken_at)"
                                + " values (:account, :message, :submission, :now)")
                .bind("account", account)
                .bind("message", message)
                .bind("submission", submission)
                .bind("now", utc(now))
                .execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
