package dev.hindsight.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph, list item or table row of a document: the unit that is searched, quoted and cited.
///
/// @param number place in the document, from 1, in reading order and without gaps
/// @param page page that the passage begins on, from 1; null in formats without pages
/// @param section headings above the passage, outermost first; empty where there are none
/// @param para the number that the source itself prints before the paragraph ("12"); for a footnote
///   its mark as it stands in the text that calls it ("¹", "[1]", "*"); null where none
/// @param text plain text, one line, never blank
public record Passage(
        int number,
        @Nullable Integer page,
        List<String> section,
        @Nullable String para,
        PassageKind kind,
        Language language,
        String text) {

    public Passage {
        if (number < 1) {
            throw new IllegalArgumentException("Passages are numbered from 1, not: " + number);
        }
        if (page != null && page < 1) {
            throw new IllegalArgumentException("Pages are numbered from 1, not: " + page);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("Passage " + number + " has no text");
        }
        section = List.copyOf(section);
    }

    /// The fragment of an address that leads to this passage: `p7` for a page, else `n123`.
    public String anchor() {
        return page == null ? "n" + number : "p" + page;
    }
}
