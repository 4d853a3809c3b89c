package dev.hindsight.accounts;

import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Sessions over the database.
@Singleton
final class StoredSessions implements OwnSessions {
    /// A session's last request is known to the minute: not every page costs a write.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final AccountSettings settings;
    private final Audit audit;
    private final Clock clock;

    StoredSessions(Jdbi jdbi, AccountSettings settings, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins a session; what tells of it is the last that the transaction writes.
    Session begin(Handle handle, AccountRows.Stored stored, String browser) {
        Instant now = clock.instant();
        String token = Tokens.fresh();
        SessionRows.deleteAll(handle, over(now));
        SessionRows.insert(handle, Tokens.stored(token), stored.id(), browser, now);
        append(handle, stored, "session.begun", browser.isEmpty() ? null : browser);
        return new Session(token, stored.account().viewer());
    }

    private void append(
            Handle handle, AccountRows.Stored stored, String action, @Nullable String after) {
        AccountName name = stored.account().name();
        audit.append(handle, new AuditEvent(name.value(), action, Told.item(name), null, after));
    }

    private SessionRows.Over over(Instant now) {
        return new SessionRows.Over(
                now.minus(settings.sessionLongest()), now.minus(settings.sessionIdle()));
    }

    /// Who has signed in with a token of any form; the session's idle time begins anew.
    Optional<AccountRows.Stored> signedIn(String token) {
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
            return session.flatMap(found -> AccountRows.withId(handle, found.account()))
                    .filter(AccountRows.Stored::active);
        });
    }

    /// Ends a session, if there is one.
    void signOut(String token) {
        Optional<AccountRows.Stored> who = signedIn(token);
        jdbi.useTransaction(handle -> {
            if (SessionRows.delete(handle, Tokens.stored(token))) {
                who.ifPresent(stored -> append(handle, stored, "session.ended", "signed out"));
            }
        });
    }

    @Override
    public List<OwnSession> list(String token) {
        return signedIn(token)
                .map(stored ->
                        jdbi.withHandle(handle ->
                                SessionRows.of(
                                        handle,
                                        stored.id(),
                                        Tokens.stored(token),
                                        over(clock.instant()))))
                .orElse(List.of());
    }

    @Override
    public boolean end(String token, String mark) {
        Optional<AccountRows.Stored> who = signedIn(token);
        return who.isPresent()
                && SessionRows.isMark(mark)
                && jdbi.inTransaction(handle -> {
                    boolean ended = SessionRows.deleteMarked(handle, who.get().id(), mark) > 0;
                    if (ended) {
                        append(handle, who.get(), "session.ended", "one");
                    }
                    return ended;
                });
    }

    @Override
    public int endOthers(String token) {
        return signedIn(token)
                .map(stored ->
                        jdbi.inTransaction(handle -> {
                            int ended =
                                    SessionRows.deleteOthers(
                                            handle, stored.id(), Tokens.stored(token));
                            append(handle, stored, "session.ended", "all others");
                            return ended;
                        }))
                .orElse(0);
    }
}
