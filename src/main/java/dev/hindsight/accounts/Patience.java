package dev.hindsight.accounts;

import java.time.Duration;

/// How long the next attempt to sign in has to wait after some have failed.
///
/// Two failures are free; from the third the wait doubles from 1 second up to five minutes. That
/// leaves a guesser 288 attempts a day under one name, and a person whom somebody spites never shut
/// out for longer.
final class Patience {
    static final Duration LONGEST = Duration.ofMinutes(5);

    /// Failures are forgotten when nothing was tried for so long.
    static final Duration MEMORY = Duration.ofDays(1);

    private static final int FREE = 2;

    /// From one network address, whatever the names, 30 attempts may fail at once, and then one
    /// every 36 seconds, 100 an hour: an office behind one address does not notice, and 10,000
    /// guesses take four days. It is the generic cell rate algorithm (ITU-T I.371) with this price
    /// and a depth of 30.
    static final Duration PRICE = Duration.ofSeconds(36);

    private static final Duration DEPTH = PRICE.multipliedBy(30);

    private Patience() {}

    /// @param failures in a row, from 0
    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE - 1, 20);
        Duration wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /// How long the next attempt from an address waits; not positive when it does not.
    ///
    /// @param owed by how much an address is ahead of one failure per [#PRICE]; may be negative
    static Duration fromOneAddress(Duration owed) {
        return owed.plus(PRICE).minus(DEPTH);
    }
}
