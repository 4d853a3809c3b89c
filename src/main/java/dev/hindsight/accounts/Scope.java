package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much of what its person may do a token may do. Each scope holds those before it.
public enum Scope {
    /// Reads.
    READ,
    /// Reads and hands in.
    HAND_IN,
    /// Reads, hands in and curates.
    CURATE;

    /// The name in small letters with hyphens, as pages and the database write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }

    /// Whether a token with this scope does what asks for the other one.
    public boolean covers(Scope other) {
        return compareTo(other) >= 0;
    }

    /// Whether somebody may give this scope to a token of theirs.
    public boolean isWithin(Viewer viewer) {
        return switch (this) {
            case READ -> true;
            case HAND_IN -> viewer.mayHandIn();
            case CURATE -> viewer.mayCurate();
        };
    }
}
