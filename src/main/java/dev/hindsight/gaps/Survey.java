package dev.hindsight.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/// A survey of practice that a curator has asked for.
///
/// @param id a UUID
/// @param asker name of the account
/// @param answer kind, colon and id of what answers it, such as `practice:recruit-early`; empty
///   unless it is answered
/// @param reason why it was dropped; empty unless it was
public record Survey(
        String id,
        Wanted wanted,
        String asker,
        Instant at,
        State state,
        String answer,
        String reason) {
    public static final int LONGEST_REASON = 1_000;

    /// What is asked for.
    ///
    /// @param words the search that it began with, at most 200 characters; may be empty
    /// @param question what is to be found out, 1 to 1,000 characters
    /// @param owner who sees to it, 1 to 240 characters
    /// @param due by when
    public record Wanted(String words, String question, String owner, LocalDate due) {
        public static final int LONGEST_QUESTION = 1_000;
        public static final int LONGEST_OWNER = 240;

        public Wanted {
            check("The search", words, 0, Unanswered.LONGEST);
            check("A question", question, 1, LONGEST_QUESTION);
            check("An owner", owner, 1, LONGEST_OWNER);
        }

        private static void check(String what, String text, int shortest, int longest) {
            if (text.strip().length() < shortest || text.length() > longest) {
                throw new IllegalArgumentException(
                        what + " has " + shortest + " to " + longest + " characters");
            }
        }
    }

    /// How far it has come.
    public enum State {
        OPEN,
        ANSWERED,
        DROPPED;

        /// Its name in the database and in messages: `open`, `answered`, `dropped`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
