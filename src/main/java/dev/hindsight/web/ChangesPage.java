package dev.hindsight.web;

import java.util.List;

/// What is said differently in two revisions of a practice, side by side.
///
/// @param address of the practice
/// @param before what the left column is called
/// @param after what the right column is called
/// @param rows what differs, each with a line or two around it; empty where nothing differs
public record ChangesPage(
        Frame frame, String address, String before, String after, List<Row> rows) {
    public ChangesPage {
        rows = List.copyOf(rows);
    }

    /// A line of both; on the side where it is not there, it is empty.
    ///
    /// @param part what the line belongs to, such as the title; empty for the text itself
    public record Row(String part, List<Segment> before, List<Segment> after) {
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
