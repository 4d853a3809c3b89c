package dev.hindsight.accounts;

import dev.hindsight.kernel.ContentHash;
import java.util.concurrent.atomic.AtomicInteger;

/// Quick, and counts how often it was asked to compare. Never use it for a real password.
final class CountedHashing implements Hashing {
    private final AtomicInteger comparisons = new AtomicInteger();

    int comparisons() {
        return comparisons.get();
    }

    @Override
    public String hash(String password) {
        return ContentHash.ofText(password).hex();
    }

    @Override
    public boolean matches(String password, String hash) {
        comparisons.incrementAndGet();
        return hash(password).equals(hash);
    }
}
