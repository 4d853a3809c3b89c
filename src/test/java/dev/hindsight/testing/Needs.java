package dev.hindsight.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// What a test needs beyond the checkout: skipped with the reason where it is missing, and failed
/// where it is missing under `-Dhindsight.require=all`.
public final class Needs {
    private Needs() {}

    /// A file or folder of `../shared`, such as `data/seeds`.
    public static Path shared(String path) {
        Path found = Path.of("..", "shared").resolve(path);
        return present(
                Files.exists(found) ? Optional.of(found) : Optional.empty(), "../shared/" + path);
    }

    /// A program on the PATH, such as `chromium`.
    public static Path program(String name) {
        Optional<Path> found =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .findFirst();
        return present(found, "the program " + name);
    }

    /// How a server is started.
    interface Start<T> {
        /// Starts it and gives it out.
        ///
        /// @throws IllegalStateException when its programs are not there
        T server() throws IOException;
    }

    /// A server that the test starts.
    ///
    /// @param what its name, such as `PostgreSQL`
    static <T> T started(String what, Start<T> start) {
        try {
            return start.server();
        } catch (IOException | IllegalStateException e) {
            return present(Optional.empty(), what + " (it does not start: " + e + ")");
        }
    }

    private static <T> T present(Optional<T> found, String what) {
        if (found.isEmpty()) {
            String reason = "This test needs " + what + ", which is not here";
            if ("all".equals(System.getProperty("hindsight.require"))) {
                Assertions.fail(reason + ", and -Dhindsight.require=all demands it");
            }
            Assumptions.abort(reason);
        }
        return found.orElseThrow();
    }
}
