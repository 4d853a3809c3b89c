package dev.hindsight.submissions;

import dev.hindsight.intake.Preview;

/// What became of a file that was sent.
public sealed interface Begun {
    /// It was read; there is a draft now, or there had been one for the same form and file.
    record Drafted(Submission submission) implements Begun {}

    /// It cannot be taken in, and nothing of it was kept.
    ///
    /// @param reason in plain English words
    record Refused(Preview.Cause cause, String reason) implements Begun {}

    /// It is larger than this installation takes in, and nothing of it was kept.
    ///
    /// @param largest in bytes
    record TooLarge(long largest) implements Begun {}
}
