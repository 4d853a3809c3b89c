package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that seems to state a lesson, a recommendation or a good practice.
///
/// @param passage the one that it begins in, with page, section and number
/// @param text verbatim, on one line: a passage, sentences of it, or what a break has torn apart
/// @param themes the main one first; empty where nothing speaks for one
/// @param addressee who should act, as the text names them; null where it does not
/// @param situation when or where it holds, as the text says it; null where it does not
public record Candidate(
        Passage passage,
        String text,
        Judgement judgement,
        List<ThemeId> themes,
        @Nullable String addressee,
        @Nullable String situation) {
    public Candidate {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A candidate has no text");
        }
        themes = List.copyOf(themes);
    }
}
