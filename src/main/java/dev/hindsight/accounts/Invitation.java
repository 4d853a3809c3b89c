package dev.hindsight.accounts;

import dev.hindsight.mail.Letter;

/// Who is invited, and to what.
///
/// @param address where the letter goes
public record Invitation(String address, Standing standing) {
    public Invitation {
        if (!Letter.isAddress(address)) {
            throw new IllegalArgumentException("An address is written name@host, not: " + address);
        }
    }
}
