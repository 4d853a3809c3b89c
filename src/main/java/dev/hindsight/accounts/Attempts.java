package dev.hindsight.accounts;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Counts attempts to sign in, each as failed before it is tried: a hundred at the same time wait
/// as if they had come one after the other.
@Singleton
final class Attempts {
    private static final String UNIQUE_VIOLATION = "23505";

    /// No name has a control character.
    private static final String NETWORK = "\u0000network ";

    private final Jdbi jdbi;
    private final Clock clock;

    Attempts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Asks for an attempt.
    ///
    /// @param key the folded name
    /// @return empty when it may be made; else how long to wait, at least a second, and nothing was
    ///   counted
    Optional<Duration> begin(String key) {
        try {
            return jdbi.inTransaction(handle -> begin(handle, key));
        } catch (UnableToExecuteStatementException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            // another first attempt under this name came at the same time; now there is a row to
            // lock
            return jdbi.inTransaction(handle -> begin(handle, key));
        }
    }

    static boolean isDuplicate(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private Optional<Duration> begin(Handle handle, String key) {
        Instant now = clock.instant();
        Optional<FailureRows.Failures> before = FailureRows.lock(handle, key);
        if (before.isEmpty()) {
            FailureRows.forgetBefore(handle, now.minus(Patience.MEMORY));
            FailureRows.insert(handle, key, failed(1, now));
            return Optional.empty();
        }
        FailureRows.Failures failures = before.get();
        Duration wait = Duration.between(now, failures.notBefore());
        if (wait.isPositive()) {
            // rounded up to seconds, so that whoever waits as told does not come too early
            return Optional.of(Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds()));
        }
        boolean forgotten = failures.latest().isBefore(now.minus(Patience.MEMORY));
        FailureRows.update(handle, key, failed(forgotten ? 1 : failures.count() + 1, now));
        return Optional.empty();
    }

    private static FailureRows.Failures failed(int count, Instant now) {
        return new FailureRows.Failures(count, now, now.plus(Patience.after(count)));
    }

    /// Asks for an attempt from a network address, whatever the name.
    ///
    /// @param address empty where it is not known; then nothing is counted
    /// @return as [#begin] does
    Optional<Duration> beginFrom(String address) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return jdbi.inTransaction(handle -> beginFrom(handle, NETWORK + address));
        } catch (UnableToExecuteStatementException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return jdbi.inTransaction(handle -> beginFrom(handle, NETWORK + address));
        }
    }

    private Optional<Duration> beginFrom(Handle handle, String key) {
        Instant now = clock.instant();
        Optional<FailureRows.Failures> before = FailureRows.lock(handle, key);
        Instant paid = before.map(FailureRows.Failures::notBefore).orElse(now);
        Duration wait = Patience.fromOneAddress(Duration.between(now, paid));
        if (wait.isPositive()) {
            return Optional.of(Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds()));
        }
        Instant next = (paid.isAfter(now) ? paid : now).plus(Patience.PRICE);
        FailureRows.Failures counted = new FailureRows.Failures(1, now, next);
        if (before.isEmpty()) {
            FailureRows.forgetBefore(handle, now.minus(Patience.MEMORY));
            FailureRows.insert(handle, key, counted);
        } else {
            FailureRows.update(handle, key, counted);
        }
        return Optional.empty();
    }

    /// Takes back what [#beginFrom] has counted: the attempt succeeded, or was not tried.
    void takeBack(String address) {
        if (address.isEmpty()) {
            return;
        }
        jdbi.useTransaction(handle ->
                FailureRows.lock(handle, NETWORK + address)
                        .ifPresent(found ->
                                FailureRows.update(
                                        handle,
                                        NETWORK + address,
                                        new FailureRows.Failures(
                                                1,
                                                found.latest(),
                                                found.notBefore().minus(Patience.PRICE)))));
    }

    /// The attempt succeeded: all those before it are forgotten.
    void succeeded(String key) {
        jdbi.useTransaction(handle -> FailureRows.forget(handle, key));
    }
}
