package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.LessonFinder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what the finder finds in all documents, so that it can be listed: follows the change log
/// and reads each document that has changed.
///
/// How far it has come is stored with what it found, so a process that was killed goes on where it
/// stopped; reading a document twice changes nothing.
@Singleton
public final class CandidateReader {
    private static final Logger LOG = LoggerFactory.getLogger(CandidateReader.class);
    private static final Viewer OWNER = new Viewer.Owner();

    /// Changes with the rules of the finder: everything is read again then.
    static final String FINDER = "1";

    private static final int BATCH = 200;

    /// Seconds between two looks at the change log.
    private static final int LOOKS = 2;

    private final Jdbi jdbi;
    private final Changes changes;
    private final Documents documents;
    private final LessonFinder finder;
    private final Semaphore end = new Semaphore(0);
    private final Map<DocumentId, String> failures = new ConcurrentHashMap<>();

    CandidateReader(Jdbi jdbi, Changes changes, Documents documents, LessonFinder finder) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.documents = documents;
        this.finder = finder;
    }

    /// Works in the background until the program ends.
    public void start() {
        Thread.ofPlatform().name("candidates").daemon(true).start(this::follow);
    }

    /// How many changes have not been looked at yet.
    public long waiting() {
        return Math.max(
                0,
                changes.latest()
                        - jdbi.withHandle(handle -> CandidateRows.reached(handle, FINDER)));
    }

    /// Documents that could not be read since the program began, each with the reason: what was
    /// found in them before stands, and the next change of one lets it be read again.
    public Map<DocumentId, String> failures() {
        return Map.copyOf(failures);
    }

    private void follow() {
        try {
            while (!end.tryAcquire(LOOKS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            catchUp();
        } catch (JdbiException e) {
            LOG.error("What was found in documents could not be kept; it is tried again", e);
        }
    }

    /// Reads every change that has been committed by now.
    public synchronized void catchUp() {
        long reached = jdbi.withHandle(handle -> CandidateRows.reached(handle, FINDER));
        List<Change> batch = changes.after(reached, BATCH);
        while (!batch.isEmpty() && end.availablePermits() == 0) {
            Set<DocumentId> changed = new LinkedHashSet<>();
            for (Change change : batch) {
                if (change.kind() == ItemKind.DOCUMENT) {
                    changed.add(new DocumentId(change.item()));
                }
            }
            changed.forEach(this::read);
            long number = batch.getLast().number();
            jdbi.useHandle(handle -> CandidateRows.reach(handle, number, FINDER));
            batch = changes.after(number, BATCH);
        }
    }

    private void read(DocumentId id) {
        // outside the transaction, since the catalogue reads through a connection of its own
        Optional<Document> document = documents.find(id, OWNER);
        found(id).ifPresent(found -> keep(id, document, found));
    }

    /// What is found in a document. Whatever goes wrong in it is its own failure, and the others
    /// are read; only where the database fails, all wait.
    ///
    /// @return empty where it could not be read
    private Optional<List<Candidate>> found(DocumentId id) {
        FutureTask<List<Candidate>> reading =
                new FutureTask<>(() ->
                        finder.find(
                                documents.passages(id, OWNER).stream()
                                        .map(ThemedPassage::passage)
                                        .toList()));
        reading.run();
        try {
            List<Candidate> found = reading.get();
            failures.remove(id);
            return Optional.of(found);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JdbiException database) {
                throw database;
            }
            failures.put(id, String.valueOf(e.getCause()));
            LOG.error(
                    "Document {} could not be read for lessons; the others are", id, e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void keep(DocumentId id, Optional<Document> document, List<Candidate> found) {
        jdbi.useTransaction(handle -> {
            // one after the other, where several programs share a database
            CandidateRows.lock(handle);
            CandidateRows.replace(handle, id, found);
            document.ifPresent(held -> CandidateRows.inherit(handle, held));
        });
    }

    @PreDestroy
    void close() {
        end.release();
    }
}
