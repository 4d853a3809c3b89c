package dev.hindsight.intake;

import dev.hindsight.kernel.ContentHash;
import java.util.HashSet;
import java.util.Set;

/// Lets the same bytes be taken in by one thread at a time: where they cannot be read, their
/// original is removed, and nobody else may be reading it then.
final class AtWork {
    private final Set<ContentHash> hashes = new HashSet<>();

    /// Waits until nobody works on these bytes.
    ///
    /// @throws IllegalStateException when the program ends meanwhile
    synchronized void enter(ContentHash hash) {
        while (!hashes.add(hash)) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + hash, e);
            }
        }
    }

    synchronized void leave(ContentHash hash) {
        hashes.remove(hash);
        notifyAll();
    }
}
