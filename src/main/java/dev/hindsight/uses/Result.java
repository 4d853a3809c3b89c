package dev.hindsight.uses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of a use.
public enum Result {
    WORKED,
    PARTLY,
    FAILED,
    EARLY;

    /// Its name in forms, in the database and in the API: `worked`, `partly`, `failed`, `early`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Result> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
