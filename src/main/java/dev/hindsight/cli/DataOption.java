package dev.hindsight.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--data DIR`, which most commands know.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for database, originals and index; also HINDSIGHT_DATA.")
    private @Nullable Path folder;

    DataFolder folder(Session session) {
        return DataFolder.of(folder, session.workingFolder());
    }
}
