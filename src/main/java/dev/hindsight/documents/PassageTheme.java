package dev.hindsight.documents;

import dev.hindsight.kernel.ThemeId;

/// A theme that a passage is filed under.
///
/// @param origin [Origin#VOCABULARY] where its words speak for the theme, [Origin#STATED] where a
///   curator has filed it
/// @param confidence from 1 to 100: how many of a hundred such choices are right
public record PassageTheme(ThemeId theme, Origin origin, int confidence) {
    public PassageTheme {
        if (confidence < 1 || confidence > 100) {
            throw new IllegalArgumentException(
                    "A confidence lies between 1 and 100, not at: " + confidence);
        }
    }
}
