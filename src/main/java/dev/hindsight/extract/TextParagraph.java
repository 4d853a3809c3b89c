package dev.hindsight.extract;

import org.jspecify.annotations.Nullable;

/// A paragraph of a plain text while it grows.
final class TextParagraph {
    private final @Nullable Integer page;
    private final StringBuilder text = new StringBuilder();
    private int lines;

    TextParagraph(@Nullable Integer page) {
        this.page = page;
    }

    void add(String line, Hyphens hyphens) {
        if (!line.isEmpty()) {
            hyphens.join(text, line);
            lines++;
        }
    }

    @Nullable Integer page() {
        return page;
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    int lines() {
        return lines;
    }

    /// Whether it stops in the middle of a sentence.
    boolean isOpen() {
        if (text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return Character.isLetter(last) || last == ',' || last == '-' || last == '(';
    }
}
