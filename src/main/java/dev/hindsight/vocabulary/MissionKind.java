package dev.hindsight.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of presence a mission is.
public enum MissionKind {
    PEACEKEEPING,
    POLITICAL,
    PEACEBUILDING_OFFICE,
    REGIONAL_OFFICE;

    /// `peacekeeping`, `political`, `peacebuilding-office` or `regional-office`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MissionKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
