package dev.hindsight.vocabulary;

import dev.hindsight.kernel.ThemeId;

/// How strongly a text speaks for a theme.
///
/// @param score positive, without unit or upper limit; comparable within one language
public record ThemeScore(ThemeId theme, double score) {
    public ThemeScore {
        if (!(score > 0)) {
            throw new IllegalArgumentException(
                    "The score of a suggested theme is positive, not: " + score);
        }
    }
}
