package dev.hindsight.gaps;

import java.util.List;

/// Items of a kind that nobody has opened.
///
/// @param of how many there are of that kind, opened or not
/// @param count how many of them nobody has opened
/// @param entries a part of those
public record NeverOpened(long of, long count, List<Entry> entries) {
    public NeverOpened {
        entries = List.copyOf(entries);
    }

    /// One of them.
    public record Entry(String id, String title) {}
}
