package dev.hindsight.access;

/// What one person, or one network address, may do only so often in a minute.
public enum Limit {
    /// As often as they like.
    NONE,
    /// Trying a password or a token.
    SIGN_IN,
    /// Sending a text or a file that is read at once.
    UPLOAD,
    /// Searching, with all that is composed from searches.
    SEARCH
}
