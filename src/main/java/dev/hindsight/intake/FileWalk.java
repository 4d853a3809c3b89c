package dev.hindsight.intake;

import dev.hindsight.intake.IntakeRequest.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which files a path stands for: the file itself, or every regular file below a folder, dot files
/// too.
///
/// The sidecar of a file says something of that file and is none of its own.
///
/// @param files in order of their paths; links below a folder are not followed
/// @param unreadable paths that do not exist or cannot be opened, with the reason
public record FileWalk(List<Incoming> files, List<String> unreadable) {
    public FileWalk {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /// Lists what the paths stand for.
    ///
    /// @throws UncheckedIOException when the file system itself fails
    public static FileWalk of(List<Path> paths) {
        Collector collector = new Collector();
        for (Path path : paths) {
            try {
                // a path that is named may itself be a link; below it, links are not followed
                Files.walkFileTree(Files.exists(path) ? path.toRealPath() : path, collector);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot walk through " + path, e);
            }
        }
        return new FileWalk(collector.files(), collector.unreadable);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Path> found = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !Sidecar.isSidecar(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            String reason =
                    Files.exists(file)
                            ? "It cannot be opened: " + failure
                            : "There is no such file";
            unreadable.add(file + ": " + reason);
            return FileVisitResult.CONTINUE;
        }

        List<Incoming> files() {
            return found.stream()
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .map(Incoming::of)
                    .toList();
        }
    }
}
