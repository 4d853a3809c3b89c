package dev.hindsight.watch;

import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often a letter tells what a search has found.
public enum Digest {
    /// No letter is sent.
    NEVER,
    /// A letter a day, where there is something to tell.
    DAILY,
    /// A letter a week, likewise.
    WEEKLY;

    /// The name in small letters.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Digest> ofCode(String code) {
        return Arrays.stream(values()).filter(digest -> digest.code().equals(code)).findFirst();
    }

    /// The least time between two letters.
    Period between() {
        return this == WEEKLY ? Period.ofWeeks(1) : Period.ofDays(1);
    }
}
