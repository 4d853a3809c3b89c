package dev.hindsight.web;

import java.util.List;

/// What is this passage about, and who says so? Where curators file it under themes.
///
/// @param text of the passage
/// @param back the passage on the page of its document
/// @param action where the form goes
/// @param now what it is filed under, with origin and confidence, in words
/// @param main what it may be filed under first
/// @param others what else it may be filed under
/// @param said whether a curator has filed it
public record FilingPage(
        Frame frame,
        DocumentPage.Text text,
        Link back,
        String action,
        List<String> now,
        List<Choice> main,
        List<Choice> others,
        boolean said) {
    public FilingPage {
        now = List.copyOf(now);
        main = List.copyOf(main);
        others = List.copyOf(others);
    }
}
