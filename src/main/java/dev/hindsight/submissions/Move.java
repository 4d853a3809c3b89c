package dev.hindsight.submissions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// One step of a submission: who did what, when, and what they said about it.
///
/// @param number from 1, without gaps
/// @param actor name of the account
/// @param note the reason for a return or refusal, else often empty; at most 4,000 characters
public record Move(int number, Kind kind, String actor, String note, Instant at) {
    static final int LONGEST_NOTE = 4_000;

    public Move {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "A note has at most 4,000 characters, not " + note.length());
        }
        if (kind.wantsReason() && note.isBlank()) {
            throw new IllegalArgumentException("Whoever returns or refuses a submission says why");
        }
    }

    /// What was done.
    public enum Kind {
        BEGUN,
        SAVED,
        /// Another file took the place of the one before.
        REPLACED,
        HANDED_IN,
        RETURNED,
        ACCEPTED,
        /// Turned down for good.
        REFUSED,
        WITHDRAWN,
        /// What was withdrawn is a draft again.
        REOPENED;

        /// The name in small letters with hyphens, such as `handed-in`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether whoever makes it has to say why.
        public boolean wantsReason() {
            return this == RETURNED || this == REFUSED;
        }

        static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No move " + code));
        }
    }
}
