package dev.hindsight.accounts;

import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.mail.Letter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// Accounts of people from elsewhere, over the database. They have no password here.
@Singleton
final class StoredProvided implements ProvidedAccounts {
    private static final int LONGEST_STEM = 50;
    private final Jdbi jdbi;
    private final StoredSessions sessions;
    private final Audit audit;
    private final Clock clock;

    StoredProvided(Jdbi jdbi, StoredSessions sessions, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Session> signIn(Provided provided, Knock from) {
        try {
            return jdbi.inTransaction(handle -> signIn(handle, provided, from));
        } catch (UnableToExecuteStatementException e) {
            if (!Attempts.isDuplicate(e)) {
                throw e;
            }
            // the same person, or one of the same name, came in at the same time
            return jdbi.inTransaction(handle -> signIn(handle, provided, from));
        }
    }

    private Optional<Session> signIn(Handle handle, Provided provided, Knock from) {
        String subject = ContentHash.ofText(provided.issuer() + "\n" + provided.subject()).hex();
        Optional<AccountRows.Stored> known = AccountRows.withSubject(handle, subject);
        if (known.isEmpty()) {
            insert(handle, provided, subject);
        } else {
            renew(handle, known.get(), provided.standing());
        }
        return AccountRows.withSubject(handle, subject)
                .filter(AccountRows.Stored::active)
                .map(stored -> sessions.begin(handle, stored, from.browser()));
    }

    private void insert(Handle handle, Provided provided, String subject) {
        Standing standing = provided.standing();
        Account account =
                new Account(
                        free(handle, stem(provided.name())),
                        standing.role(),
                        standing.missions(),
                        standing.themes(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        AccountRows.insert(
                handle,
                account,
                new AccountRows.Secrets(
                        "", provided.mail().filter(Letter::isAddress), Optional.of(subject)));
        append(handle, "account.added", account.name(), null, standing.told());
    }

    private void renew(Handle handle, AccountRows.Stored stored, Standing standing) {
        Standing before = stored.account().standing();
        if (!before.equals(standing)) {
            AccountRows.setStanding(handle, stored.id(), standing);
            append(
                    handle,
                    "account.changed",
                    stored.account().name(),
                    before.told(),
                    standing.told());
        }
    }

    private void append(
            Handle handle, String action, AccountName name, @Nullable String before, String after) {
        audit.append(
                handle,
                new AuditEvent("identity provider", action, Told.item(name), before, after));
    }

    /// The name with nothing in it that no account may be called.
    static String stem(String name) {
        String plain = name.strip();
        if (!AccountName.isWellFormed(plain)) {
            plain =
                    plain.replaceAll("[^\\p{L}\\p{N}\\p{M}._@'’ -]+", " ")
                            .replaceAll("[ ._@'’-]*([ ._@'’-])", "$1")
                            .replaceAll("^[^\\p{L}\\p{N}]+|[ ._@'’-]+$", "");
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST_STEM) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST_STEM));
            plain = plain.replaceAll("[ ._@'’-]+$", "");
        }
        return AccountName.isWellFormed(plain) ? plain : "person";
    }

    private static AccountName free(Handle handle, String stem) {
        AccountName name = new AccountName(stem);
        for (int number = 2; AccountRows.find(handle, name.key()).isPresent(); number++) {
            name = new AccountName(stem + " " + number);
        }
        return name;
    }
}
