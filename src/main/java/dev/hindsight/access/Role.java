package dev.hindsight.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person who has signed in may do here.
public enum Role {
    /// Reads what is public and internal.
    READER,
    /// Reads that and what is restricted to their missions, and hands in reviews.
    CONTRIBUTOR,
    /// Reads everything, accepts or returns what is handed in, and writes practices.
    CURATOR,
    /// Does a curator's work, and answers for certain themes: what belongs to them comes to this
    /// person first.
    STEWARD,
    /// Does a curator's work, and also looks after people and reads the audit log.
    ADMIN;

    /// Whether who has this role does a curator's work.
    public boolean curates() {
        return switch (this) {
            case READER, CONTRIBUTOR -> false;
            case CURATOR, STEWARD, ADMIN -> true;
        };
    }

    /// The name in small letters, as commands and the database write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
