package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Accounts and sessions over the database.
@Singleton
final class StoredAccounts implements Accounts {
    /// A session's last request is known to the minute: not every page costs a write.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final int LONGEST_NAME = 1_000;

    private final Jdbi jdbi;
    private final Hashing hashing;
    private final Attempts attempts;
    private final AccountSettings settings;
    private final Clock clock;

    /// Compared with when there is no such account, so that it takes as long as when there is.
    private final String decoy;

    StoredAccounts(
            Jdbi jdbi, Hashing hashing, Attempts attempts, AccountSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.hashing = hashing;
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
        this.decoy = hashing.hash(Tokens.fresh());
    }

    @Override
    public Optional<Account> add(NewAccount added) {
        Account account =
                new Account(
                        added.name(),
                        added.role(),
                        added.missions(),
                        // databases keep microseconds
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        String hash = hashing.hash(added.password().text());
        try {
            jdbi.useTransaction(handle -> AccountRows.insert(handle, account, hash));
            return Optional.of(account);
        } catch (UnableToExecuteStatementException e) {
            if (Attempts.isDuplicate(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public SignIn signIn(String name, String password) {
        String typed = shortened(name).strip();
        String key = AccountName.folded(typed);
        Optional<Duration> wait = attempts.begin(key);
        if (wait.isPresent()) {
            return new SignIn.TryLater(wait.get());
        }
        Optional<AccountRows.Stored> stored =
                AccountName.isWellFormed(typed)
                        ? jdbi.withHandle(handle -> AccountRows.find(handle, key))
                        : Optional.empty();
        if (!isRight(password, stored)) {
            return new SignIn.Refused();
        }
        attempts.succeeded(key);
        AccountRows.Stored account = stored.orElseThrow();
        return new SignIn.Welcome(jdbi.inTransaction(handle -> begin(handle, account)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /// Computes one hash, whatever it is given.
    private boolean isRight(String password, Optional<AccountRows.Stored> stored) {
        boolean possible = Password.mayBe(password);
        String typed = possible ? Password.normalised(password) : "";
        String hash = stored.map(AccountRows.Stored::passwordHash).orElse(decoy);
        return hashing.matches(typed, hash) && possible && stored.isPresent();
    }

    private Session begin(Handle handle, AccountRows.Stored stored) {
        Instant now = clock.instant();
        String token = Tokens.fresh();
        SessionRows.deleteAll(handle, over(now));
        SessionRows.insert(handle, Tokens.stored(token), stored.id(), now);
        return new Session(token, stored.account().viewer());
    }

    private SessionRows.Over over(Instant now) {
        return new SessionRows.Over(
                now.minus(settings.sessionLongest()), now.minus(settings.sessionIdle()));
    }

    @Override
    public Optional<Viewer.Person> viewer(String token) {
        return signedIn(token).map(stored -> stored.account().viewer());
    }

    @Override
    public Optional<Viewer.Person> person(String name) {
        return jdbi.withHandle(handle -> AccountRows.find(handle, AccountName.folded(name)))
                .map(stored -> stored.account().viewer());
    }

    private Optional<AccountRows.Stored> signedIn(String token) {
        if (!Tokens.isWellFormed(token)) {
            return Optional.empty();
        }
        String hash = Tokens.stored(token);
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            Optional<SessionRows.Stored> session = SessionRows.find(handle, hash, over(now));
            if (session.isPresent() && session.get().seen().isBefore(now.minus(GRAIN))) {
                SessionRows.see(handle, hash, now);
            }
            return session.flatMap(found -> AccountRows.withId(handle, found.account()));
        });
    }

    @Override
    public void signOut(String token) {
        jdbi.useTransaction(handle -> SessionRows.delete(handle, Tokens.stored(token)));
    }

    @Override
    public int signOutEverywhere(AccountName name) {
        return jdbi.inTransaction(handle ->
                AccountRows.find(handle, name.key())
                        .map(stored -> SessionRows.deleteOf(handle, stored.id()))
                        .orElse(0));
    }

    @Override
    public PasswordChange changePassword(String token, String current, Password replacement) {
        Optional<AccountRows.Stored> asking = signedIn(token);
        if (asking.isEmpty()) {
            return new PasswordChange.SignedOut();
        }
        AccountRows.Stored stored = asking.get();
        AccountName name = stored.account().name();
        replacement.checkBeside(name);
        Optional<Duration> wait = attempts.begin(name.key());
        if (wait.isPresent()) {
            return new PasswordChange.TryLater(wait.get());
        }
        if (!isRight(current, asking)) {
            return new PasswordChange.Refused();
        }
        attempts.succeeded(name.key());
        String hash = hashing.hash(replacement.text());
        return new PasswordChange.Changed(
                jdbi.inTransaction(handle -> {
                    AccountRows.setPassword(handle, stored.id(), hash);
                    SessionRows.deleteOf(handle, stored.id());
                    return begin(handle, stored);
                }));
    }

    @Override
    public boolean validForm(String token, String formToken) {
        return Tokens.isFormOf(token, formToken) && viewer(token).isPresent();
    }

    @Override
    public Optional<String> mailOf(String name) {
        return jdbi.withHandle(handle -> AccountRows.mail(handle, AccountName.folded(name)));
    }

    @Override
    public boolean setMail(AccountName name, Optional<String> address) {
        return jdbi.inTransaction(handle -> AccountRows.setMail(handle, name.key(), address));
    }
}
