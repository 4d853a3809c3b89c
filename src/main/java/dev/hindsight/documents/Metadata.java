package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the catalogue says of a document.
///
/// @param title never blank
/// @param symbol such as `S/2006/429`; null where the document has none
/// @param date of the document itself, not of its file; null where unknown
/// @param missions the main one first
/// @param countries ISO 3166-1 alpha-2 codes, the main one first
/// @param language of most of the text
public record Metadata(
        String title,
        @Nullable String symbol,
        DocumentType type,
        @Nullable PartialDate date,
        List<MissionId> missions,
        List<String> countries,
        Authorship authorship,
        Language language) {
    public Metadata {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document needs a title");
        }
        missions = List.copyOf(missions);
        countries = List.copyOf(countries);
    }

    /// Metadata that names people and no organisation.
    public Metadata(
            String title,
            @Nullable String symbol,
            DocumentType type,
            @Nullable PartialDate date,
            List<MissionId> missions,
            List<String> countries,
            List<String> authors,
            Language language) {
        this(
                title,
                symbol,
                type,
                date,
                missions,
                countries,
                new Authorship(authors, null),
                language);
    }

    public List<String> authors() {
        return authorship.authors();
    }

    public @Nullable String organisation() {
        return authorship.organisation();
    }
}
