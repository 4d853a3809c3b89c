package dev.hindsight.documents;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// A stored passage with what it is filed under.
public record ThemedPassage(Passage passage, PassageThemes filed) {
    /// A passage with themes that its words speak for, the strongest first.
    public ThemedPassage(Passage passage, List<ThemeId> themes) {
        this(passage, PassageThemes.found(themes));
    }

    /// The themes it is filed under, the main one first.
    public List<ThemeId> themes() {
        return filed.ids();
    }
}
