package dev.hindsight.web;

import org.jspecify.annotations.Nullable;

/// Asks who is there.
///
/// @param lead why one would sign in, or why the last attempt did not succeed
/// @param problem whether `lead` tells of a problem
/// @param elsewhere the way to the identity provider; null where there is none
public record SignInPage(
        Frame frame, String lead, boolean problem, Form form, @Nullable Link elsewhere) {
    /// The form itself.
    ///
    /// @param csrf proof for this browser
    /// @param next where to go on to
    /// @param name as typed before
    /// @param kept what was typed into another form that waits for somebody to sign in
    public record Form(String csrf, String next, String name, @Nullable Resend kept) {}
}
