package dev.hindsight.submissions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a submission stands, and what can happen to it there.
public enum Status {
    /// Only begun: its submitter still corrects it.
    DRAFT,
    /// Handed in; a curator has to look at it.
    WAITING,
    /// Given back with a reason; its submitter may correct it and hand it in again.
    RETURNED,
    /// In the catalogue. Nothing happens to it any more.
    ACCEPTED,
    /// Turned down with a reason. Nothing happens to it any more.
    REFUSED,
    /// Taken back by its submitter, who may take it up again.
    WITHDRAWN;

    /// Where a move leads from here; empty where it cannot be made.
    public Optional<Status> after(Move.Kind kind) {
        return switch (kind) {
            case BEGUN -> Optional.empty();
            case SAVED -> isOpen() ? Optional.of(this) : Optional.empty();
            case REPLACED -> isWithSubmitter() ? Optional.of(this) : Optional.empty();
            case HANDED_IN -> isWithSubmitter() ? Optional.of(WAITING) : Optional.empty();
            case RETURNED -> this == WAITING ? Optional.of(RETURNED) : Optional.empty();
            case ACCEPTED -> this == WAITING ? Optional.of(ACCEPTED) : Optional.empty();
            case REFUSED -> this == WAITING ? Optional.of(REFUSED) : Optional.empty();
            case REOPENED -> this == WITHDRAWN ? Optional.of(DRAFT) : Optional.empty();
            case WITHDRAWN -> isOpen() ? Optional.of(WITHDRAWN) : Optional.empty();
        };
    }

    /// Is it still on its way?
    public boolean isOpen() {
        return isWithSubmitter() || this == WAITING;
    }

    /// Is the next step its submitter's?
    public boolean isWithSubmitter() {
        return this == DRAFT || this == RETURNED;
    }

    /// The name in small letters, as addresses and the database write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status " + code));
    }
}
