package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Accounts over the database.
@Singleton
final class StoredAccounts implements Accounts {
    private static final int LONGEST_NAME = 1_000;

    private final Jdbi jdbi;
    private final Hashing hashing;
    private final Attempts attempts;
    private final StoredSessions sessions;
    private final Audit audit;
    private final Clock clock;

    /// Compared with when there is no such account, so that it takes as long as when there is.
    private final String decoy;

    StoredAccounts(
            Jdbi jdbi,
            Hashing hashing,
            Attempts attempts,
            StoredSessions sessions,
            Audit audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.hashing = hashing;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.decoy = hashing.hash(Tokens.fresh());
    }

    /// What is stored of a password.
    String hash(Password password) {
        return hashing.hash(password.text());
    }

    /// Attempts that failed under a name wait no more.
    void forgive(AccountName name) {
        attempts.succeeded(name.key());
    }

    @Override
    public Optional<Account> add(NewAccount added) {
        String hash = hash(added.password());
        try {
            return Optional.of(jdbi.inTransaction(handle -> add(handle, added, hash, "owner")));
        } catch (UnableToExecuteStatementException e) {
            if (Attempts.isDuplicate(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Account add(Handle handle, NewAccount added, String hash, String actor) {
        Account account =
                new Account(
                        added.name(),
                        added.role(),
                        added.missions(),
                        added.standing().themes(),
                        // databases keep microseconds
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        AccountRows.insert(
                handle, account, new AccountRows.Secrets(hash, added.mail(), Optional.empty()));
        append(handle, actor, "account.added", added.name(), account.standing().told());
        return account;
    }

    private void append(
            Handle handle, String actor, String action, AccountName name, String after) {
        audit.append(handle, new AuditEvent(actor, action, Told.item(name), null, after));
    }

    /// Adds an account.
    ///
    /// @param actor who adds it
    AccountRows.Stored insert(Handle handle, NewAccount added, String hash, String actor) {
        Account account = add(handle, added, hash, actor);
        return AccountRows.find(handle, account.name().key()).orElseThrow();
    }

    /// Adds an account and begins a session of its person.
    ///
    /// @param actor who has invited them
    Session join(Handle handle, NewAccount added, String hash, String actor, Knock from) {
        return sessions.begin(handle, insert(handle, added, hash, actor), from.browser());
    }

    @Override
    public SignIn signIn(String name, String password) {
        return signIn(name, password, Knock.UNKNOWN);
    }

    @Override
    public SignIn signIn(String name, String password, Knock from) {
        String typed = shortened(name).strip();
        String key = AccountName.folded(typed);
        String network = from.counted();
        Optional<Duration> wait =
                attempts.beginFrom(network)
                        .or(() -> {
                            Optional<Duration> byName = attempts.begin(key);
                            byName.ifPresent(_ -> attempts.takeBack(network));
                            return byName;
                        });
        if (wait.isPresent()) {
            return new SignIn.TryLater(wait.get());
        }
        Optional<AccountRows.Stored> stored =
                AccountName.isWellFormed(typed)
                        ? jdbi.withHandle(handle -> AccountRows.find(handle, key))
                        : Optional.empty();
        if (!isRight(password, stored)) {
            refused(key, stored);
            return new SignIn.Refused();
        }
        attempts.succeeded(key);
        attempts.takeBack(network);
        AccountRows.Stored account = stored.orElseThrow();
        return new SignIn.Welcome(
                jdbi.inTransaction(handle -> sessions.begin(handle, account, from.browser())));
    }

    /// Writes as much for a name that belongs to nobody as for one that does.
    private void refused(String key, Optional<AccountRows.Stored> stored) {
        String item =
                stored.map(found -> Told.item(found.account().name()))
                        .orElseGet(() -> Told.unknown(key));
        jdbi.useTransaction(handle ->
                audit.append(
                        handle, new AuditEvent("anonymous", "session.refused", item, null, null)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /// Computes one hash, whatever it is given. Who signs in elsewhere has no password, and who is
    /// deactivated none that is right.
    private boolean isRight(String password, Optional<AccountRows.Stored> stored) {
        boolean possible = Password.mayBe(password);
        String typed = possible ? Password.normalised(password) : "";
        Optional<AccountRows.Stored> known =
                stored.filter(AccountRows.Stored::active)
                        .filter(found -> !found.passwordHash().isEmpty());
        String hash = known.map(AccountRows.Stored::passwordHash).orElse(decoy);
        return hashing.matches(typed, hash) && possible && known.isPresent();
    }

    @Override
    public Optional<Viewer.Person> viewer(String token) {
        return sessions.signedIn(token).map(stored -> stored.account().viewer());
    }

    @Override
    public void signOut(String token) {
        sessions.signOut(token);
    }

    @Override
    public int signOutEverywhere(AccountName name) {
        return jdbi.inTransaction(handle -> {
            int ended =
                    AccountRows.find(handle, name.key())
                            .map(stored -> SessionRows.deleteOf(handle, stored.id()))
                            .orElse(0);
            if (ended > 0) {
                append(handle, name.value(), "session.ended", name, "all");
            }
            return ended;
        });
    }

    @Override
    public PasswordChange changePassword(String token, String current, Password replacement) {
        Optional<AccountRows.Stored> asking = sessions.signedIn(token);
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
        String hash = hash(replacement);
        return new PasswordChange.Changed(
                jdbi.inTransaction(handle -> {
                    String browser = SessionRows.browser(handle, Tokens.stored(token));
                    AccountRows.setPassword(handle, stored.id(), hash);
                    SessionRows.deleteOf(handle, stored.id());
                    LinkRows.deleteOf(handle, stored.id());
                    append(handle, name.value(), "password.changed", name, "changed");
                    return sessions.begin(handle, stored, browser);
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
        return jdbi.inTransaction(handle -> {
            boolean known = AccountRows.setMail(handle, name.key(), address);
            if (known) {
                append(handle, name.value(), "account.mail", name, address.orElse(""));
            }
            return known;
        });
    }

    @Override
    public Optional<Language> languageOf(String name) {
        return jdbi.withHandle(handle -> AccountRows.language(handle, AccountName.folded(name)));
    }

    @Override
    public boolean setLanguage(AccountName name, Language language) {
        check(language);
        return jdbi.inTransaction(handle -> {
            boolean known = AccountRows.setLanguage(handle, name.key(), language);
            if (known) {
                append(handle, name.value(), "account.language", name, language.code());
            }
            return known;
        });
    }

    private static void check(Language language) {
        if (language != Language.ENGLISH && language != Language.FRENCH) {
            throw new IllegalArgumentException(
                    "Letters are written in English or French, not in " + language.code());
        }
    }

    @Override
    public void cameIn(String name, Language language) {
        check(language);
        jdbi.useTransaction(handle ->
                AccountRows.find(handle, AccountName.folded(name))
                        .map(stored -> stored.account().name())
                        .filter(known ->
                                AccountRows.setFirstLanguage(handle, known.key(), language))
                        .ifPresent(known ->
                                append(
                                        handle,
                                        known.value(),
                                        "account.language",
                                        known,
                                        language.code())));
    }

    @Override
    public Optional<Account> known(AccountName name) {
        return jdbi.withHandle(handle -> AccountRows.find(handle, name.key()))
                .map(AccountRows.Stored::account);
    }

    @Override
    public Optional<Viewer.Person> person(String name) {
        return jdbi.withHandle(handle -> AccountRows.find(handle, AccountName.folded(name)))
                .filter(AccountRows.Stored::active)
                .map(stored -> stored.account().viewer());
    }
}
