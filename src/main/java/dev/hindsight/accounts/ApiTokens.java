package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Tokens with which programs call the interface for a person.
///
/// A token does what its scope and its person's role allow at the moment of each request, and never
/// administers. It ends on its day, when its person revokes it, and when they are deactivated.
public interface ApiTokens {
    int LONGEST_NAME = 60;
    int MOST = 50;

    /// A token to make.
    ///
    /// @param lasts 1 to 365 days
    record Wanted(String name, Scope scope, Duration lasts) {
        private static final Duration SHORTEST = Duration.ofDays(1);
        private static final Duration LONGEST = Duration.ofDays(365);

        public Wanted {
            name = name.strip();
            if (name.isEmpty()
                    || name.codePointCount(0, name.length()) > LONGEST_NAME
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A token's name has 1 to 60 characters");
            }
            if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A token lasts 1 to 365 days, not: " + lasts);
            }
        }
    }

    /// Who calls with a token.
    record Bearer(Viewer.Person person, Scope scope) {}

    /// Makes a token.
    ///
    /// @return the token, the only copy there is; empty when the person may not do so much, or has
    ///   [#MOST] tokens
    Optional<String> make(Wanted wanted, Viewer.Person person);

    /// The person's tokens that have not ended, the newest first.
    List<ApiToken> list(Viewer.Person person);

    /// Ends a token of the person.
    ///
    /// @param id of any form
    /// @return whether there was one
    boolean revoke(String id, Viewer.Person person);

    /// Who calls.
    ///
    /// @param token of any form
    /// @return empty when the token has ended or never was
    Optional<Bearer> bearer(String token);
}
