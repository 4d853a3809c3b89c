package dev.hindsight.extract;

import org.jspecify.annotations.Nullable;

/// A line of a plain text; blank ones are kept, for they part paragraphs.
///
/// @param page counted by form feeds; null in a text without any
/// @param text without white space at its ends
record TextLine(@Nullable Integer page, String text) {
    boolean blank() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }
}
