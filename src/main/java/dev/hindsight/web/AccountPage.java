package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where am I signed in, where do letters go, and which programs act for me?
///
/// @param said what has come of the last step; null where none was made
/// @param problem whether that was a failure
/// @param token that has just been made and is shown this once; null where there is none
/// @param standing role and missions in words
/// @param mail address that letters go to; empty for none
/// @param languages in which letters may be written, the one that they are written in chosen
/// @param scopes that a token may have
public record AccountPage(
        Frame frame,
        @Nullable String said,
        boolean problem,
        @Nullable String token,
        String standing,
        String mail,
        List<Choice> languages,
        List<SessionRow> sessions,
        List<TokenRow> tokens,
        List<Choice> scopes) {
    public AccountPage {
        languages = List.copyOf(languages);
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
        scopes = List.copyOf(scopes);
    }

    /// A session in the list.
    ///
    /// @param browser in plain words
    /// @param times when it began and was last seen, in words
    public record SessionRow(String mark, String browser, String times, boolean here) {}

    /// A token in the list.
    ///
    /// @param scope in words
    /// @param until in words
    public record TokenRow(String id, String name, String scope, String until) {}
}
