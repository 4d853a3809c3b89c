package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lessons of a submission as a form shows them.
///
/// @param own words of those that were added, with empty ones behind them to fill
public record TicksView(List<Tick> found, List<String> own) {
    public TicksView {
        found = List.copyOf(found);
        own = List.copyOf(own);
    }

    /// One that was found in the file.
    ///
    /// @param number from 1
    /// @param lang language of its words where it is known
    public record Tick(
            int number,
            String mark,
            String kind,
            String place,
            String text,
            @Nullable String lang,
            boolean chosen) {}
}
