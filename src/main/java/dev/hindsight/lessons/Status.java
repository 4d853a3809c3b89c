package dev.hindsight.lessons;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a practice is shown to everyone whom its label admits, or to curators only.
public enum Status {
    DRAFT,
    PUBLISHED;

    /// `draft` or `published`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> ofCode(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }
}
