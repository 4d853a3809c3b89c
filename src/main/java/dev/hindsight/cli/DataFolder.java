package dev.hindsight.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where database, originals and index lie.
///
/// @param store holds the owner file, the database and the originals
/// @param index holds one search index for each label
record DataFolder(Path store, Path index) {
    /// With `--data DIR` or `HINDSIGHT_DATA` everything lies under one folder; without, in `data`
    /// and `index` of the checkout.
    ///
    /// @param named the folder given with `--data`, or null
    static DataFolder of(@Nullable Path named, Path workingFolder) {
        Optional<Path> given =
                Optional.ofNullable(named)
                        .or(() ->
                                Optional.ofNullable(System.getenv("HINDSIGHT_DATA"))
                                        .filter(text -> !text.isBlank())
                                        .map(Path::of));
        return given.map(folder -> under(workingFolder.resolve(folder)))
                .orElseGet(() -> {
                    Path home = home();
                    return new DataFolder(home.resolve("data"), home.resolve("index"));
                });
    }

    static DataFolder under(Path folder) {
        return new DataFolder(folder, folder.resolve("index"));
    }

    /// The checkout that the program runs from.
    static Path home() {
        return Path.of(System.getProperty("hindsight.home", ".")).toAbsolutePath().normalize();
    }
}
