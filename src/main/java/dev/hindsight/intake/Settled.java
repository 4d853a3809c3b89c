package dev.hindsight.intake;

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
}
