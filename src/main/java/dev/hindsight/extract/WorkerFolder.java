package dev.hindsight.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// The temporary files of one worker: emptied after each file, gone with the worker.
record WorkerFolder(Path path) {
    private static final String PREFIX = "hindsight-worker-";

    /// Makes an empty one.
    ///
    /// @throws IOException when the disk does not let it
    static WorkerFolder make() throws IOException {
        return new WorkerFolder(Files.createTempDirectory(PREFIX));
    }

    /// Whether its files have more than so many bytes together.
    boolean holdsMoreThan(long bytes) {
        long[] sum = new long[1];
        walk(
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        sum[0] += attributes.size();
                        return sum[0] > bytes
                                ? FileVisitResult.TERMINATE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        // the worker removes its files while they are counted
                        return FileVisitResult.CONTINUE;
                    }
                });
        return sum[0] > bytes;
    }

    void empty() {
        remove(false);
    }

    void delete() {
        remove(true);
    }

    private void remove(boolean itself) {
        if (!Files.exists(path)) {
            return;
        }
        walk(
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException broken) throws IOException {
                        if (itself || !folder.equals(path)) {
                            Files.deleteIfExists(folder);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void walk(SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(path, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot work on the temporary folder " + path, e);
        }
    }
}
