package dev.hindsight.web;

import dev.hindsight.watch.Watch;
import java.util.List;

/// A search that somebody keeps, and what it has found.
///
/// @param path where its forms go
/// @param asked its words and what is selected, with the page of results
/// @param letters whether there is a mail server
/// @param feed address of its feed, where it is new; else empty
public record WatchPage(
        Frame frame,
        Watch watch,
        String path,
        Link asked,
        List<Choice> digests,
        boolean letters,
        String feed,
        List<Found> found) {
    public WatchPage {
        digests = List.copyOf(digests);
        found = List.copyOf(found);
    }

    /// One match.
    ///
    /// @param since day when it was found, in words
    /// @param day the same as YYYY-MM-DD
    /// @param fresh whether its owner sees it for the first time
    public record Found(Link item, String kind, String since, String day, boolean fresh) {}
}
