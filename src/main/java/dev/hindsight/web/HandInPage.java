package dev.hindsight.web;

import java.util.List;

/// Asks for a review and what is known of it.
///
/// @param key names this showing of the form
/// @param problems why what was sent could not be taken, in words; empty at first
/// @param largest size that a file may have, in words
/// @param bytes the same as a number
public record HandInPage(
        Frame frame, FormView form, String key, List<String> problems, String largest, long bytes) {
    public HandInPage {
        problems = List.copyOf(problems);
    }
}
