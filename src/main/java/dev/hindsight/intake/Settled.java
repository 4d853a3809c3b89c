package dev.hindsight.intake;

import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.nio.file.Path;
import java.util.List;

/// A file whose metadata people have settled, on its way into the catalogue.
///
/// @param name the name the file was handed in under
/// @param themes come before those that the passages suggest
public record Settled(
        Path file, String name, Label label, Metadata metadata, List<ThemeId> themes) {
    public Settled {
        themes = List.copyOf(themes);
    }

    /// All of it as said by people.
    Claims claims() {
        Claims claims = Claims.stated(metadata);
        return themes.isEmpty()
                ? claims
                : claims.with(
                        List.of(
                                Claim.stated(
                                        Field.THEMES,
                                        themes.stream().map(ThemeId::value).toList())));
    }
}
