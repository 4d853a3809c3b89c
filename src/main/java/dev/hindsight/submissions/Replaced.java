package dev.hindsight.submissions;

import dev.hindsight.intake.Preview;

/// What became of a file that was sent to take the place of another.
public sealed interface Replaced {
    /// It was read and is the file that counts now; the submission is still with its submitter.
    record Done(Submission submission) implements Replaced {}

    /// It cannot be taken in, and nothing of it was kept; the file before still counts.
    ///
    /// @param reason in plain English words
    record Refused(Submission now, Preview.Cause cause, String reason) implements Replaced {}

    /// It is larger than this installation takes in, and nothing of it was kept.
    ///
    /// @param largest in bytes
    record TooLarge(Submission now, long largest) implements Replaced {}

    /// The step could not be made, whatever the file.
    record NotMade(Outcome outcome) implements Replaced {}
}
