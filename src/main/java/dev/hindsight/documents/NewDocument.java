package dev.hindsight.documents;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// A document on its way into the catalogue.
///
/// @param claims what is said of it and what was read; a title among them. Where a person says
///   themes, the document has just these; else they are left to the passages
public record NewDocument(
        Label label,
        Original original,
        Claims claims,
        Coverage coverage,
        List<ThemedPassage> passages) {
    public NewDocument {
        passages = List.copyOf(passages);
    }

    /// A document of which a person has said everything.
    ///
    /// @param themes empty leaves them to the passages
    public NewDocument(
            Label label,
            Original original,
            Metadata metadata,
            Coverage coverage,
            List<ThemeId> themes,
            List<ThemedPassage> passages) {
        this(
                label,
                original,
                themes.isEmpty()
                        ? Claims.stated(metadata)
                        : Claims.stated(metadata)
                                .with(
                                        List.of(
                                                Claim.stated(
                                                        Field.THEMES,
                                                        themes.stream()
                                                                .map(ThemeId::value)
                                                                .toList()))),
                coverage,
                passages);
    }

    /// The metadata that stands.
    public Metadata metadata() {
        return claims.metadata();
    }

    /// Themes that a person has said; empty where they are left to the passages.
    public List<ThemeId> themes() {
        return claims.themes();
    }
}
