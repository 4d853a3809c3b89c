package dev.hindsight.accounts;

import java.time.Duration;

/// What comes of signing in.
public sealed interface SignIn {
    /// Name and password belong together; the session has begun.
    record Welcome(Session session) implements SignIn {}

    /// They do not; which of the two is wrong is not told.
    record Refused() implements SignIn {}

    /// Too many attempts failed under this name; nothing was tried.
    ///
    /// @param delay until the next attempt is heard, 1 second to [Patience#LONGEST]
    record TryLater(Duration delay) implements SignIn {}
}
