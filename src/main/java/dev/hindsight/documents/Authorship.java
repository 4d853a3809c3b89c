package dev.hindsight.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who made a document.
///
/// @param authors people, or an office that signs as one
/// @param organisation that it comes from; null where unknown
public record Authorship(List<String> authors, @Nullable String organisation) {
    public Authorship {
        authors = List.copyOf(authors);
    }

    /// Nobody is known.
    public static Authorship unknown() {
        return new Authorship(List.of(), null);
    }
}
