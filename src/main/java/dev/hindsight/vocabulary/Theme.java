package dev.hindsight.vocabulary;

import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// A node of the theme tree.
///
/// @param belongs what is filed here; empty at branches
/// @param excludes what is filed elsewhere, and where; empty at branches
/// @param children empty at leaves
/// @param synonyms phrases that speak for this theme; only leaves have them
/// @param related other leaves that a reader may want as well
public record Theme(
        ThemeId id,
        Wording label,
        Wording description,
        Wording belongs,
        Wording excludes,
        List<Theme> children,
        Phrases synonyms,
        List<ThemeId> related) {
    public Theme {
        children = List.copyOf(children);
        related = List.copyOf(related);
    }

    /// Whether passages are filed here; branches only group leaves.
    public boolean isLeaf() {
        return children.isEmpty();
    }
}
