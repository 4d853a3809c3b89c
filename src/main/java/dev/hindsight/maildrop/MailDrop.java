package dev.hindsight.maildrop;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the folder into which a mail server drops mails. Each `.eml` is taken once and then
/// moved to `done`, or to `refused` beside a file that says why.
///
/// A file is moved last, after everything about it is stored: a process that is killed in between
/// takes the file again, finds what it has stored, and stores nothing twice.
@Singleton
public final class MailDrop {
    private static final Logger LOG = LoggerFactory.getLogger(MailDrop.class);
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    /// Names that are tried where a file of that name is there already.
    private static final int NAMES = 10_000;

    private final MailDropSettings settings;
    private final DroppedMail mails;
    private final Semaphore end = new Semaphore(0);

    MailDrop(MailDropSettings settings, DroppedMail mails) {
        this.settings = settings;
        this.mails = mails;
    }

    /// Works in the background until the program ends; does nothing where no folder is set.
    public void start() {
        settings.place()
                .ifPresent(folder ->
                        Thread.ofPlatform()
                                .name("mail-drop")
                                .daemon(true)
                                .start(() -> follow(folder)));
    }

    private void follow(Path folder) {
        try {
            do {
                look(folder);
            } while (!end.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Path folder) {
        try {
            int _ = takeAll(folder);
        } catch (IOException e) {
            LOG.error("The folder {} cannot be read; it is tried again", folder, e);
        }
    }

    /// Takes every mail that lies in the folder now.
    ///
    /// @return how many were moved to `done` or `refused`
    /// @throws IOException when the folder cannot be read
    public int takeAll() throws IOException {
        Optional<Path> folder = settings.place();
        return folder.isEmpty() ? 0 : takeAll(folder.get());
    }

    private synchronized int takeAll(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(DONE));
        Files.createDirectories(folder.resolve(REFUSED));
        int taken = 0;
        for (Path file : waiting(folder)) {
            if (end.availablePermits() > 0) {
                break;
            }
            taken += take(folder, file) ? 1 : 0;
        }
        return taken;
    }

    /// In order of their names. A file whose name begins with a dot is still being written.
    private static List<Path> waiting(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isMail(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMail(String name) {
        return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    /// One that fails for the moment stays, and is tried again; the others are taken all the same.
    private boolean take(Path folder, Path file) {
        try {
            switch (mails.take(file)) {
                case DroppedMail.Taken.Done() -> move(file, folder.resolve(DONE));
                case DroppedMail.Taken.Refused(String reason) -> refuse(folder, file, reason);
            }
            return true;
        } catch (NoSuchFileException _) {
            // another server has taken it
            return false;
        } catch (IOException | UncheckedIOException | JdbiException e) {
            LOG.error("{} cannot be taken now; it is tried again", file.getFileName(), e);
            return false;
        }
    }

    private static void refuse(Path folder, Path file, String reason) throws IOException {
        LOG.warn("{} is refused: {}", file.getFileName(), reason);
        Path place = move(file, folder.resolve(REFUSED));
        Files.writeString(
                place.resolveSibling(place.getFileName() + ".reason.txt"),
                reason + "\n",
                StandardCharsets.UTF_8);
    }

    private static Path move(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString();
        for (int i = 1; i < NAMES; i++) {
            Path place = folder.resolve(i == 1 ? name : i + "-" + name);
            if (!Files.exists(place)) {
                return Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }

    @PreDestroy
    void close() {
        end.release();
    }
}
