package dev.hindsight.lessons;

import dev.hindsight.kernel.ContentHash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document that practices cite, described so fully that a reader can find it elsewhere.
///
/// @param id key that references use, such as `binub-paper`
/// @param symbol such as `S/2006/429`; null where it has none
/// @param type in plain words, such as `seminar proceedings`
/// @param language BCP 47 code
/// @param hash SHA-256 of its original
/// @param sections headings as they are printed, in order
public record Source(
        String id,
        String title,
        Imprint imprint,
        @Nullable String symbol,
        String type,
        String language,
        ContentHash hash,
        List<String> sections) {
    /// Who wrote and published it, and when.
    ///
    /// @param authors empty where the document names none
    /// @param year as the document states it; null where it does not
    public record Imprint(List<String> authors, String publisher, @Nullable Integer year) {
        public Imprint {
            authors = List.copyOf(authors);
        }
    }

    public Source {
        sections = List.copyOf(sections);
    }

    /// The full reference: authors, title, publisher, year and symbol, as far as they are known.
    public String reference() {
        List<String> parts = new ArrayList<>();
        if (!imprint.authors().isEmpty()) {
            parts.add(String.join(", ", imprint.authors()));
        }
        parts.add(title);
        parts.add(
                imprint.year() == null
                        ? imprint.publisher()
                        : imprint.publisher() + ", " + imprint.year());
        if (symbol != null) {
            parts.add(symbol);
        }
        return String.join(". ", parts);
    }

    /// Whether the document has a section with this heading, in any case and punctuation.
    public boolean hasSection(String heading) {
        return sections.stream().anyMatch(section -> Headings.same(section, heading));
    }
}
