package dev.hindsight.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Argon2id (RFC 9106) with 19 MiB of memory, two iterations and one lane: the configuration that
/// OWASP's Password Storage Cheat Sheet gives as its minimum. Salts have 128 random bits, hashes
/// 256.
///
/// The parameters stand in every hash, so that hashes made with others stay readable.
@Singleton
final class Argon2id implements Hashing {
    static final int MEMORY_KIB = 19 * 1_024;
    static final int ITERATIONS = 2;
    static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /// However many people sign in at once, hashing takes at most 76 MiB; the others queue.
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);

    @Override
    public String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(() ->
                Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
