package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of submissions: one's own, or those that wait for a curator.
///
/// @param review whether curators look at it
/// @param mail where one hands in by e-mail; null where nobody can, and on the page of the review
public record SubmissionsPage(
        Frame frame, boolean review, List<Row> rows, @Nullable MailAddressView mail) {
    /// Without a way to hand in by e-mail.
    public SubmissionsPage(Frame frame, boolean review, List<Row> rows) {
        this(frame, review, rows, null);
    }

    public SubmissionsPage {
        rows = List.copyOf(rows);
    }

    /// One submission.
    ///
    /// @param since when it came to stand where it stands
    /// @param by who handed it in
    /// @param next the one step to take
    public record Row(
            Link title, String mission, String status, String since, String by, Link next) {}
}
