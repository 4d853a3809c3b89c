package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;

/// A person who has just signed in.
///
/// @param token 256 random bits as 43 characters that a cookie may hold; the only copy there is
public record Session(String token, Viewer.Person person) {
    /// Leaves the token out, so that it reaches no log.
    @Override
    public String toString() {
        return "Session of " + person.name();
    }
}
