package dev.hindsight.index;

import dev.hindsight.kernel.Language;
import org.jspecify.annotations.Nullable;

/// A passage, or a piece of a long one, as the index gives it back.
///
/// @param number place of the passage in its document, from 1; pieces of one passage share it
/// @param section headings above it, joined with ` › `; empty where there are none
/// @param anchor fragment of an address that leads to it, such as `p7`
public record IndexedPassage(
        int number,
        @Nullable Integer page,
        String section,
        @Nullable String para,
        String anchor,
        Language language,
        String text) {}
