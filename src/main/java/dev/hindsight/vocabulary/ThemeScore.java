package dev.hindsight.vocabulary;

import dev.hindsight.kernel.ThemeId;

/// How strongly a text speaks for a theme.
///
/// @param score positive, without unit or upper limit; comparable within one language
/// @param confidence from 1 to 99: of a hundred paragraphs of reports that speak for a theme as
///   strongly, so many were about it
public record ThemeScore(ThemeId theme, double score, int confidence) {
    public ThemeScore {
        if (!(score > 0)) {
            throw new IllegalArgumentException(
                    "The score of a suggested theme is positive, not: " + score);
        }
        if (confidence < 1 || confidence > 99) {
            throw new IllegalArgumentException(
                    "A confidence lies between 1 and 99, not at: " + confidence);
        }
    }
}
