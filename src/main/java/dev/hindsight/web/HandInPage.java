package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for a review and what is known of it.
///
/// @param key names this showing of the form
/// @param problems why what was sent could not be taken, in words; empty at first
/// @param largest size that a file may have, in words
/// @param bytes the same as a number
/// @param upload the file that has arrived ahead of the form; null where none has
public record HandInPage(
        Frame frame,
        FormView form,
        String key,
        List<String> problems,
        String largest,
        long bytes,
        @Nullable Arrived upload) {
    public HandInPage {
        problems = List.copyOf(problems);
    }

    /// A file that has arrived piece by piece.
    public record Arrived(String id, String name) {}
}
