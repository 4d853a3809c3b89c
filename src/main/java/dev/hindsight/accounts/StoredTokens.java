package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// API tokens over the database.
@Singleton
final class StoredTokens implements ApiTokens {
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    StoredTokens(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<String> make(Wanted wanted, Viewer.Person person) {
        return jdbi.inTransaction(handle ->
                stored(handle, person)
                        .filter(stored -> wanted.scope().isWithin(stored.account().viewer()))
                        .flatMap(stored -> make(handle, wanted, stored)));
    }

    private static Optional<AccountRows.Stored> stored(Handle handle, Viewer.Person person) {
        return AccountRows.find(handle, AccountName.folded(person.name()))
                .filter(AccountRows.Stored::active);
    }

    private Optional<String> make(Handle handle, Wanted wanted, AccountRows.Stored stored) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApiTokenRows.deleteExpired(handle, now);
        if (ApiTokenRows.of(handle, stored.id(), now).size() >= MOST) {
            return Optional.empty();
        }
        String token = Tokens.fresh();
        ApiToken made =
                new ApiToken(
                        UUID.randomUUID().toString(),
                        wanted.name(),
                        wanted.scope(),
                        now,
                        now.plus(wanted.lasts()));
        ApiTokenRows.insert(
                handle, Tokens.stored(token), new ApiTokenRows.Stored(stored.id(), made));
        append(handle, stored, "token.made", made.id(), told(made));
        return Optional.of(token);
    }

    private static String told(ApiToken token) {
        return token.scope().code() + " until " + token.expires() + ": " + token.name();
    }

    private void append(
            Handle handle, AccountRows.Stored stored, String action, String id, String after) {
        audit.append(
                handle,
                new AuditEvent(
                        stored.account().name().value(), action, "token:" + id, null, after));
    }

    @Override
    public List<ApiToken> list(Viewer.Person person) {
        return jdbi.withHandle(handle ->
                stored(handle, person)
                        .map(stored -> ApiTokenRows.of(handle, stored.id(), clock.instant()))
                        .orElse(List.of()));
    }

    @Override
    public boolean revoke(String id, Viewer.Person person) {
        return jdbi.inTransaction(handle -> {
            Optional<AccountRows.Stored> stored =
                    stored(handle, person)
                            .filter(found -> ApiTokenRows.delete(handle, id, found.id()));
            stored.ifPresent(found -> append(handle, found, "token.revoked", id, "revoked"));
            return stored.isPresent();
        });
    }

    @Override
    public Optional<Bearer> bearer(String token) {
        if (!Tokens.isWellFormed(token)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle ->
                ApiTokenRows.find(handle, Tokens.stored(token), clock.instant())
                        .flatMap(found ->
                                AccountRows.withId(handle, found.account())
                                        .filter(AccountRows.Stored::active)
                                        .map(stored ->
                                                new Bearer(
                                                        within(stored.account().viewer()),
                                                        found.token().scope()))));
    }

    /// What a token may do at most: an admin's one curates.
    private static Viewer.Person within(Viewer.Person person) {
        return person.role() == Role.ADMIN
                ? new Viewer.Person(person.name(), Role.CURATOR, person.missions(), person.themes())
                : person;
    }
}
