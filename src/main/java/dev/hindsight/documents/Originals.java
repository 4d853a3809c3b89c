package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.stream.Stream;

/// The originals, each stored once under its SHA-256: `originals/ab/abcdef…`.
///
/// A file appears under its final name only when it is whole and on the disk: it is written beside
/// its place, synced and then moved atomically. A crash leaves at most a file in
/// `originals/incoming`, which the next start removes.
@Singleton
public final class Originals {
    private static final int BUFFER = 1 << 16;
    private final Path folder;
    private final Path incoming;

    @Inject
    public Originals(StoreSettings settings) {
        this(settings.originals());
    }

    private Originals(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    /// Files kept in the same way in another folder, which nothing else uses: what has been handed
    /// in and is no original of the catalogue yet.
    public static Originals in(Path folder) {
        return new Originals(folder);
    }

    /// What was stored.
    ///
    /// @param size in bytes
    public record Stored(ContentHash hash, Path file, long size) {}

    /// Stores the bytes of a stream.
    ///
    /// @throws IOException when the disk or the stream fails; nothing is left behind under a final
    ///   name
    public Stored store(InputStream bytes) throws IOException {
        Files.createDirectories(incoming);
        Path partial = Files.createTempFile(incoming, "", ".part");
        try {
            MessageDigest digest = ContentHash.newDigest();
            long size = copySynced(new DigestInputStream(bytes, digest), partial);
            ContentHash hash = ContentHash.of(digest.digest());
            Path place = place(hash);
            if (Files.exists(place)) {
                return new Stored(hash, place, size);
            }
            Path shelf = Files.createDirectories(shelf(hash));
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(shelf);
            return new Stored(hash, place, size);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static long copySynced(InputStream bytes, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            // not closed on its own: closing it would close the channel before it is synced
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            channel.force(true);
            return size;
        }
    }

    /// A new name is on the disk only when its folder is; systems without open folders do that
    /// themselves.
    private static void syncFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Where an original lies; it need not be there.
    public Path place(ContentHash hash) {
        return shelf(hash).resolve(hash.hex());
    }

    private Path shelf(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, 2));
    }

    /// Does the stored file still have the bytes that its name says?
    public boolean sound(ContentHash hash) throws IOException {
        Path place = place(hash);
        if (!Files.isRegularFile(place)) {
            return false;
        }
        MessageDigest digest = ContentHash.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(place), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return ContentHash.of(digest.digest()).equals(hash);
    }

    /// Removes a file that nothing rests on any more; whoever asks for it has made sure of that.
    public void remove(ContentHash hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    /// Makes an empty folder on the same disk for files that are on their way here; a crash leaves
    /// it to the next start.
    public Path makeFolder() throws IOException {
        Files.createDirectories(incoming);
        return Files.createTempDirectory(incoming, "");
    }

    /// Removes such a folder with all that is in it.
    public void removeFolder(Path made) throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                remove(file);
            }
        }
        Files.deleteIfExists(made);
    }

    /// Removes what a crash left half written. Only for the owner of the folder, before work
    /// begins.
    public void clearIncoming() throws IOException {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : parts.toList()) {
                remove(part);
            }
        }
    }

    private void remove(Path part) throws IOException {
        if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            removeFolder(part);
        } else {
            Files.deleteIfExists(part);
        }
    }
}
