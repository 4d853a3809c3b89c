package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole theme tree.
public record ThemesPage(Frame frame, List<Branch> roots) {
    public ThemesPage {
        roots = List.copyOf(roots);
    }

    /// A theme with what it is about and the themes below it.
    public record Branch(ThemeMark mark, @Nullable String description, List<Branch> below) {
        public Branch {
            below = List.copyOf(below);
        }
    }
}
