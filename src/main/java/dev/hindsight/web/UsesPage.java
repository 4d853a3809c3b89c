package dev.hindsight.web;

import java.util.List;

/// Where an item was applied, on a page of its own.
///
/// @param item what was applied
/// @param problems why what was sent was not stored; each leads to its field
public record UsesPage(Frame frame, Link item, List<Link> problems, UsesView uses) {
    public UsesPage {
        problems = List.copyOf(problems);
    }
}
