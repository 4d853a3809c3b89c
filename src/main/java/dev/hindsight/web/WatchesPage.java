package dev.hindsight.web;

import java.util.List;

/// The searches that somebody keeps.
///
/// @param problem why nothing was kept just now, in words; else empty
public record WatchesPage(Frame frame, String problem, List<Row> rows) {
    public WatchesPage {
        rows = List.copyOf(rows);
    }

    /// One search.
    ///
    /// @param asked its words and what is selected
    /// @param fresh how many matches have not been seen, in words
    /// @param any whether there are such
    /// @param latest day of the newest match; empty where there is none
    /// @param letters how often a letter tells of it, or that it rests
    public record Row(
            Link name, String asked, String fresh, boolean any, String latest, String letters) {}
}
