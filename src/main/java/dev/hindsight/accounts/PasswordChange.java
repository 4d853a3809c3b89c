package dev.hindsight.accounts;

import java.time.Duration;

/// What comes of changing a password.
public sealed interface PasswordChange {
    /// The new password holds. Every session of the person has ended, and this one has begun.
    record Changed(Session session) implements PasswordChange {}

    /// The current password was not the right one.
    record Refused() implements PasswordChange {}

    /// Too many attempts failed under this name; nothing was tried.
    ///
    /// @param delay as in [SignIn.TryLater]
    record TryLater(Duration delay) implements PasswordChange {}

    /// The session that asked is over.
    record SignedOut() implements PasswordChange {}
}
