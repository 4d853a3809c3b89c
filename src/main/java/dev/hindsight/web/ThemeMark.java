package dev.hindsight.web;

import org.jspecify.annotations.Nullable;

/// A theme's name with the small coloured square before it.
///
/// @param hue from 0 to 9, the colour; never the only sign of a theme
/// @param count how many documents, written out; null where it is not told
public record ThemeMark(String label, String href, int hue, @Nullable String count) {
    ThemeMark counted(String newCount) {
        return new ThemeMark(label, href, hue, newCount);
    }
}
