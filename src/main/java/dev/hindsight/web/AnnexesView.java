package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files beside the main one.
///
/// @param action address that forms about them go to; null where the viewer changes nothing
/// @param problem why a file could not be added, in words; null where none was refused
/// @param largest size that a file may have, in words
/// @param bytes the same as a number
public record AnnexesView(
        List<Entry> entries,
        @Nullable String action,
        @Nullable String problem,
        String largest,
        long bytes) {
    public AnnexesView {
        entries = List.copyOf(entries);
    }

    /// One file.
    ///
    /// @param text its name and size
    /// @param first whether it cannot move up
    public record Entry(int number, String name, String text, String href, boolean first) {}
}
