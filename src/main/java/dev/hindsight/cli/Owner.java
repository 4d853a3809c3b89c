package dev.hindsight.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The one process that owns a data folder.
///
/// The claim is a lock on `DIR/owner`, which the operating system gives up when the process ends,
/// however it ends. The file itself, readable by its user only, says where the owner listens:
/// process id, port, token.
final class Owner implements AutoCloseable {
    /// A process that has just claimed the folder writes its port soon after.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int LARGEST = 200;
    private final FileChannel channel;
    private final Path file;

    private Owner(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /// The result of trying to own a folder.
    sealed interface Claim {
        /// This process owns the folder until it closes the owner.
        record Held(Owner owner) implements Claim {}

        /// Another process does.
        record Taken(Address address) implements Claim {}
    }

    /// Where a live owner listens.
    record Address(long pid, int port, String token) {}

    /// @throws IOException when the folder cannot be written, or its owner does not say where it
    ///   listens
    static Claim claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("owner");
        FileChannel channel = open(file);
        Optional<FileLock> lock = lock(channel);
        if (lock.isPresent()) {
            channel.truncate(0);
            return new Claim.Held(new Owner(channel, file));
        }
        try (channel) {
            return new Claim.Taken(waitForAddress(file));
        }
    }

    private static FileChannel open(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix && !Files.exists(file)) {
            return FileChannel.open(
                    file,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            // another part of this very process holds it
            return Optional.empty();
        }
    }

    private static Address waitForAddress(Path file) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Address> address = read(file);
            if (address.isPresent()) {
                return address.get();
            }
            pause();
        }
        throw new IOException(
                "Another process owns this folder but does not say where it listens: " + file);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the owner of the folder", e);
        }
    }

    private static Optional<Address> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 3 || lines.get(2).length() != 64) {
            return Optional.empty();
        }
        return Optional.of(
                new Address(
                        Long.parseLong(lines.get(0)),
                        Integer.parseInt(lines.get(1)),
                        lines.get(2)));
    }

    /// Says where this owner listens.
    void announce(int port, String token) throws IOException {
        String text = ProcessHandle.current().pid() + "\n" + port + "\n" + token + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        if (bytes.remaining() > LARGEST) {
            throw new IllegalArgumentException("An owner file has at most 200 bytes: " + text);
        }
        channel.write(bytes, 0);
        channel.force(true);
    }

    /// 256 random bits as 64 hexadecimal digits.
    static String newToken() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        // emptied, not deleted: another process may already wait for the lock on this very file
        channel.truncate(0);
        channel.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
