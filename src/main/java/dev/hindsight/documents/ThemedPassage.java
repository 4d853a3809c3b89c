package dev.hindsight.documents;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// A stored passage with the themes suggested for it, the strongest first.
public record ThemedPassage(Passage passage, List<ThemeId> themes) {
    public ThemedPassage {
        themes = List.copyOf(themes);
    }
}
