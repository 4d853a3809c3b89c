package dev.hindsight.web;

import java.util.List;

/// A list of submissions: one's own, or those that wait for a curator.
///
/// @param review whether curators look at it
public record SubmissionsPage(Frame frame, boolean review, List<Row> rows) {
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
