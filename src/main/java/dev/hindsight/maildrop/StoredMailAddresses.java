package dev.hindsight.maildrop;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Addresses over the database.
@Singleton
final class StoredMailAddresses implements MailAddresses {
    /// Of 32, so that no two look alike; mail systems may change capitals.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    /// 28 letters of 5 bits: 140 random bits.
    static final int LENGTH = 28;

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Jdbi jdbi;
    private final MailDropSettings settings;
    private final Audit audit;
    private final Clock clock;

    StoredMailAddresses(Jdbi jdbi, MailDropSettings settings, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        return settings.place().isPresent();
    }

    @Override
    public Optional<String> of(Viewer.Person person) {
        return isOn()
                ? jdbi.withHandle(handle -> MailRows.token(handle, person.name()))
                        .map(settings::address)
                : Optional.empty();
    }

    @Override
    public Optional<String> renew(Viewer.Person person) {
        if (!isOn() || !person.mayHandIn()) {
            return Optional.empty();
        }
        String token = fresh();
        jdbi.useTransaction(handle -> {
            MailRows.setToken(
                    handle, person.name(), token, clock.instant().truncatedTo(ChronoUnit.MICROS));
            long _ =
                    audit.append(
                            handle,
                            new AuditEvent(
                                    person.name(),
                                    "account.mail-address",
                                    "account:" + person.name(),
                                    null,
                                    null));
        });
        return Optional.of(settings.address(token));
    }

    private static String fresh() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return token.toString();
    }
}
