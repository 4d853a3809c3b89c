package dev.hindsight.web;

import java.util.List;

/// Asks for what happened, where there is no file.
///
/// @param key names this showing of the form
/// @param problems why what was sent could not be taken, in words; empty at first
public record DebriefPage(Frame frame, FormView form, String key, List<String> problems) {
    public DebriefPage {
        problems = List.copyOf(problems);
    }
}
