package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.StoreSettings;
import dev.hindsight.intake.IntakeSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;

/// Files that arrive piece by piece, so that a broken connection costs no more than the piece that
/// was on its way. How many bytes are there is the length of the file in `uploads/sessions`: it
/// holds after a crash, too. Only its owner knows of a session; for anyone else it is not there.
@Singleton
public final class ResumableUploads {
    /// How long what has arrived is kept.
    public static final Duration KEPT = Duration.ofDays(7);

    /// The most files of one person that are on their way or wait to be handed in.
    public static final int MOST = 20;

    private static final Duration AFTER_USE = Duration.ofHours(1);
    private static final int BUFFER = 1 << 16;
    private final Jdbi jdbi;
    private final Path folder;
    private final long largest;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, ReentrantLock> writing = new ConcurrentHashMap<>();

    ResumableUploads(
            Jdbi jdbi, StoreSettings store, IntakeSettings intake, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.folder = store.folder().resolve("uploads").resolve("sessions");
        this.largest = intake.largestFile();
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of the wish to send a file.
    public sealed interface Beginning {
        record Begun(UploadSession session) implements Beginning {}

        /// It has more bytes than a file may have.
        ///
        /// @param largest how many those are
        record TooLarge(long largest) implements Beginning {}

        /// This person has too many files on their way.
        record TooMany() implements Beginning {}
    }

    /// What became of a piece.
    public sealed interface Piece {
        /// It is there.
        record Kept(UploadSession session) implements Piece {}

        /// It does not begin where what is there ends; nothing was changed.
        record Elsewhere(UploadSession session) implements Piece {}

        /// It has more bytes than the file was to have; what fits was kept.
        record TooLong(UploadSession session) implements Piece {}

        /// Another piece of the same file is being received.
        record Busy() implements Piece {}

        /// There is no such session for this person, or it has expired.
        record Missing() implements Piece {}
    }

    /// Begins to receive a file, and throws away what nobody has gone on with for seven days.
    ///
    /// @param name that the file has where it comes from
    /// @param size in bytes, from 1
    public Beginning begin(String name, long size, Viewer.Person person) throws IOException {
        if (size > largest) {
            return new Beginning.TooLarge(largest);
        }
        sweep();
        if (jdbi.withHandle(handle -> UploadSessionRows.count(handle, person.name())) >= MOST) {
            return new Beginning.TooMany();
        }
        UploadSession session =
                new UploadSession(
                        UUID.randomUUID().toString().replace("-", ""),
                        person.name(),
                        FileName.of(name),
                        size,
                        0,
                        now().plus(KEPT));
        Files.createDirectories(folder);
        Files.createFile(place(session.id()));
        jdbi.useTransaction(handle -> {
            UploadSessionRows.insert(handle, session);
            audit.append(
                    handle,
                    new AuditEvent(
                            person.name(),
                            "upload.begun",
                            "upload:" + session.id(),
                            null,
                            session.name() + ", " + size + " bytes"));
        });
        return new Beginning.Begun(session);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Path place(String id) {
        return folder.resolve(id);
    }

    private void sweep() throws IOException {
        for (String id : jdbi.withHandle(handle -> UploadSessionRows.expired(handle, now()))) {
            remove(id);
        }
    }

    private void remove(String id) throws IOException {
        jdbi.useHandle(handle -> UploadSessionRows.delete(handle, id));
        Files.deleteIfExists(place(id));
        writing.remove(id);
    }

    /// A session as it stands.
    public Optional<UploadSession> find(String id, Viewer.Person person) throws IOException {
        Optional<UploadSession> row =
                UploadSession.isWellFormed(id)
                        ? jdbi.withHandle(
                                handle -> UploadSessionRows.find(handle, id, person.name(), now()))
                        : Optional.empty();
        if (row.isEmpty() || !Files.isRegularFile(place(id))) {
            return Optional.empty();
        }
        return Optional.of(at(row.get(), Files.size(place(id))));
    }

    private static UploadSession at(UploadSession session, long offset) {
        return new UploadSession(
                session.id(),
                session.owner(),
                session.name(),
                session.size(),
                offset,
                session.expires());
    }

    /// Adds a piece. What has arrived before a connection breaks is kept.
    ///
    /// @param offset where the piece begins, in bytes
    /// @throws IOException when the connection or the disk fails
    public Piece append(String id, long offset, InputStream bytes, Viewer.Person person)
            throws IOException {
        if (find(id, person).isEmpty()) {
            return new Piece.Missing();
        }
        ReentrantLock lock = writing.computeIfAbsent(id, _ -> new ReentrantLock());
        if (!lock.tryLock()) {
            return new Piece.Busy();
        }
        try {
            Optional<UploadSession> session = find(id, person);
            if (session.isEmpty()) {
                return new Piece.Missing();
            }
            return session.get().offset() == offset
                    ? appended(session.get(), bytes)
                    : new Piece.Elsewhere(session.get());
        } finally {
            lock.unlock();
        }
    }

    private Piece appended(UploadSession session, InputStream bytes) throws IOException {
        long at = session.offset();
        boolean tooLong = false;
        try (FileChannel file = FileChannel.open(place(session.id()), StandardOpenOption.WRITE)) {
            try {
                byte[] buffer = new byte[BUFFER];
                for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                    int fits = (int) Math.min(read, session.size() - at);
                    tooLong |= fits < read;
                    at = written(file, ByteBuffer.wrap(buffer, 0, fits), at);
                }
            } finally {
                // what is told to be there is on the disk
                file.force(true);
            }
        }
        UploadSession now = at(session, at);
        return tooLong ? new Piece.TooLong(now) : new Piece.Kept(now);
    }

    private static long written(FileChannel file, ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
        return at;
    }

    /// The bytes of a file that is whole; empty where it is not, or not theirs.
    public Optional<Path> whole(String id, Viewer.Person person) throws IOException {
        return find(id, person).filter(UploadSession::isWhole).map(it -> place(it.id()));
    }

    /// Says that the file has been handed in: its bytes are kept an hour longer, for whoever
    /// presses the button twice.
    public void used(String id, Viewer.Person person) throws IOException {
        if (find(id, person).isPresent()) {
            jdbi.useHandle(handle -> UploadSessionRows.expire(handle, id, now().plus(AFTER_USE)));
        }
    }

    /// Throws away what is there.
    ///
    /// @return whether it was there and theirs
    public boolean end(String id, Viewer.Person person) throws IOException {
        if (find(id, person).isEmpty()) {
            return false;
        }
        remove(id);
        return true;
    }
}
