package dev.hindsight.submissions;

import java.time.Instant;

/// What stands in the form of one window, saved while its author types.
///
/// @param number of the window, from 1
/// @param revision how often it was saved, from 1
/// @param seen number of the newest move that its author had seen
/// @param form the fields as a form sends them (`application/x-www-form-urlencoded`)
public record Draft(int number, int revision, int seen, String form, Instant at) {
    /// The most characters of a form.
    public static final int LONGEST = 500_000;

    /// The most windows that one person has open on one submission.
    public static final int MOST = 20;
}
