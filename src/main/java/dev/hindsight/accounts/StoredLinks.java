package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.mail.Letter;
import dev.hindsight.mail.Mail;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Links over the database.
@Singleton
final class StoredLinks implements OneTimeLinks {
    /// So soon no second letter goes to the same person, however often it is asked for.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final StoredAccounts accounts;
    private final AccountSettings settings;
    private final Mail mail;
    private final Audit audit;
    private final Clock clock;
    private final ExecutorService later;

    StoredLinks(
            Jdbi jdbi,
            StoredAccounts accounts,
            AccountSettings settings,
            Mail mail,
            Audit audit,
            Clock clock,
            @Named(TaskExecutors.IO) ExecutorService later) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.settings = settings;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
        this.later = later;
    }

    @Override
    public Optional<Made> invite(Invitation invitation, Wording wording, Viewer viewer) {
        if (!viewer.mayAdminister()) {
            return Optional.empty();
        }
        LinkRows.Stored link =
                new LinkRows.Stored(
                        LinkRows.INVITATION,
                        null,
                        invitation.address(),
                        invitation.standing(),
                        Told.actor(viewer));
        return Optional.of(
                jdbi.inTransaction(handle -> {
                    Made made = make(handle, link, settings.invitationLasts(), wording);
                    audit.append(
                            handle,
                            new AuditEvent(
                                    link.madeBy(),
                                    "account.invited",
                                    "address:" + invitation.address(),
                                    null,
                                    invitation.standing().told()));
                    return made;
                }));
    }

    @Override
    public Optional<Opened> open(
            AccountName name,
            Standing standing,
            Optional<String> address,
            Wording wording,
            Viewer viewer) {
        if (!viewer.mayAdminister()) {
            return Optional.empty();
        }
        // a password that nobody has ever seen: the link is the only way in
        Password unknown = new Password(Tokens.fresh());
        NewAccount added = new NewAccount(name, standing, unknown, address);
        String hash = accounts.hash(unknown);
        try {
            return Optional.of(
                    jdbi.inTransaction(handle ->
                            new Opened.Waiting(
                                    open(handle, added, hash, wording, Told.actor(viewer)))));
        } catch (UnableToExecuteStatementException e) {
            if (Attempts.isDuplicate(e)) {
                return Optional.of(new Opened.NameTaken());
            }
            throw e;
        }
    }

    private Made open(Handle handle, NewAccount added, String hash, Wording wording, String actor) {
        AccountRows.Stored stored = accounts.insert(handle, added, hash, actor);
        LinkRows.Stored link =
                new LinkRows.Stored(LinkRows.RESET, stored.id(), stored.mail(), null, actor);
        Made made = make(handle, link, settings.invitationLasts(), wording);
        audit.append(
                handle,
                new AuditEvent(
                        actor,
                        "account.invited",
                        Told.item(added.name()),
                        null,
                        added.standing().told()));
        return made;
    }

    private Made make(Handle handle, LinkRows.Stored link, Duration lasts, Wording wording) {
        Instant now = clock.instant();
        String token = Tokens.fresh();
        LinkRows.deleteExpired(handle, now);
        LinkRows.insert(handle, Tokens.stored(token), link, now, now.plus(lasts));
        String address = link.address();
        boolean sent = mail.isOn() && address != null;
        if (sent) {
            Wording.Written written = wording.write(token, lasts);
            mail.post(
                    handle,
                    new Letter(Objects.requireNonNull(address), written.subject(), written.text()));
        }
        return new Made(token, sent);
    }

    private Optional<LinkRows.Stored> find(Handle handle, String kind, String token) {
        return Tokens.isWellFormed(token)
                ? LinkRows.find(handle, kind, Tokens.stored(token), clock.instant())
                : Optional.empty();
    }

    @Override
    public Optional<Invitation> invited(String token) {
        return jdbi.withHandle(handle -> find(handle, LinkRows.INVITATION, token))
                .map(StoredLinks::invitation);
    }

    private static Invitation invitation(LinkRows.Stored link) {
        return new Invitation(
                Objects.requireNonNull(link.address()), Objects.requireNonNull(link.standing()));
    }

    @Override
    public Accepted accept(String token, AccountName name, Password password, Knock from) {
        password.checkBeside(name);
        Optional<Invitation> open = invited(token);
        if (open.isEmpty()) {
            return new Accepted.Over();
        }
        // before the transaction: it takes its time
        NewAccount added =
                new NewAccount(
                        name, open.get().standing(), password, Optional.of(open.get().address()));
        String hash = accounts.hash(password);
        try {
            return jdbi.inTransaction(handle ->
                    find(handle, LinkRows.INVITATION, token)
                            .filter(_ -> LinkRows.use(handle, Tokens.stored(token)))
                            .<Accepted>map(link ->
                                    new Accepted.Welcome(
                                            accounts.join(
                                                    handle, added, hash, link.madeBy(), from)))
                            .orElseGet(Accepted.Over::new));
        } catch (UnableToExecuteStatementException e) {
            if (Attempts.isDuplicate(e)) {
                return new Accepted.NameTaken();
            }
            throw e;
        }
    }

    @Override
    public void forgotten(String typed, Wording wording, Knock from) {
        later.execute(() -> jdbi.useTransaction(handle -> forgotten(handle, typed, wording)));
    }

    private void forgotten(Handle handle, String typed, Wording wording) {
        Optional<AccountRows.Stored> found =
                who(handle, typed)
                        .filter(AccountRows.Stored::active)
                        .filter(stored -> !stored.passwordHash().isEmpty())
                        .filter(stored -> stored.mail() != null);
        Instant recent = clock.instant().minus(PAUSE);
        if (!mail.isOn()
                || found.isEmpty()
                || LinkRows.anySince(handle, found.get().id(), recent)) {
            return;
        }
        String name = found.get().account().name().value();
        reset(handle, found.get(), wording, name);
    }

    private static Optional<AccountRows.Stored> who(Handle handle, String typed) {
        String text = typed.strip();
        if (AccountName.isWellFormed(text)) {
            Optional<AccountRows.Stored> named = AccountRows.find(handle, AccountName.folded(text));
            if (named.isPresent()) {
                return named;
            }
        }
        return Letter.isAddress(text) ? AccountRows.withMail(handle, text) : Optional.empty();
    }

    private Made reset(Handle handle, AccountRows.Stored stored, Wording wording, String madeBy) {
        String address = stored.mail();
        LinkRows.Stored link =
                new LinkRows.Stored(LinkRows.RESET, stored.id(), address, null, madeBy);
        Made made = make(handle, link, settings.resetLasts(), wording);
        audit.append(
                handle,
                new AuditEvent(
                        madeBy,
                        "password.forgotten",
                        Told.item(stored.account().name()),
                        null,
                        null));
        return made;
    }

    @Override
    public Optional<Made> reset(AccountName name, Wording wording, Viewer viewer) {
        if (!viewer.mayAdminister()) {
            return Optional.empty();
        }
        return jdbi.inTransaction(handle ->
                AccountRows.find(handle, name.key())
                        .filter(AccountRows.Stored::active)
                        .filter(stored -> !stored.passwordHash().isEmpty())
                        .map(stored -> reset(handle, stored, wording, Told.actor(viewer))));
    }

    @Override
    public Optional<AccountName> resets(String token) {
        return jdbi.withHandle(handle -> resets(handle, token))
                .map(stored -> stored.account().name());
    }

    private Optional<AccountRows.Stored> resets(Handle handle, String token) {
        return find(handle, LinkRows.RESET, token)
                .flatMap(link -> AccountRows.withId(handle, Objects.requireNonNull(link.account())))
                .filter(AccountRows.Stored::active);
    }

    @Override
    public boolean reset(String token, Password password) {
        Optional<AccountName> name = resets(token);
        if (name.isEmpty()) {
            return false;
        }
        password.checkBeside(name.get());
        String hash = accounts.hash(password);
        boolean done =
                jdbi.inTransaction(handle -> {
                    Optional<AccountRows.Stored> stored = resets(handle, token);
                    if (stored.isEmpty() || !LinkRows.use(handle, Tokens.stored(token))) {
                        return false;
                    }
                    AccountRows.setPassword(handle, stored.get().id(), hash);
                    SessionRows.deleteOf(handle, stored.get().id());
                    LinkRows.deleteOf(handle, stored.get().id());
                    audit.append(
                            handle,
                            new AuditEvent(
                                    name.get().value(),
                                    "password.reset",
                                    Told.item(name.get()),
                                    null,
                                    null));
                    return true;
                });
        if (done) {
            accounts.forgive(name.get());
        }
        return done;
    }
}
