package dev.hindsight.accounts;

import java.time.Duration;

/// Writes the letter that carries a link.
public interface Wording {
    /// A letter without its receiver.
    ///
    /// @param subject one line
    record Written(String subject, String text) {}

    /// Writes a letter.
    ///
    /// @param token that the link in the letter carries
    /// @param lasts so long the link works
    Written write(String token, Duration lasts);
}
