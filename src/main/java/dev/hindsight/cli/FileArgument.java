package dev.hindsight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/// `FILE`, the one file that a command reads.
final class FileArgument {
    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file = Path.of("");

    /// Where it lies; says so where it is not there.
    Optional<Path> place(Session session) {
        Path place = session.workingFolder().resolve(file);
        if (!Files.isRegularFile(place)) {
            failed(session, "no such file; one file was expected.");
            return Optional.empty();
        }
        return Optional.of(place);
    }

    /// Says why nothing came of the file.
    void failed(Session session, String reason) {
        session.err().println("failed " + file + ": " + reason);
    }
}
