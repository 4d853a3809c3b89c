package dev.hindsight.index;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Documents;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practices;
import dev.hindsight.meaning.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The search index of this installation. It follows the change log in a thread of its own.
///
/// ```
/// try (Index index = new Index(documents, practices, lessons, changes, folder, IndexSettings.defaults())) {
///     index.start();
///     …
///     try (IndexView view = index.open(viewer)) { … }
/// }
/// ```
public final class Index implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(2);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Changes changes;
    private final IndexSettings settings;
    private final Shelf shelf;
    private final Projection projection;
    private final Comparison comparison;
    private final Semaphore wakes = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicLong awaited = new AtomicLong();
    private volatile boolean closed;
    private final boolean learning;
    private @Nullable Thread thread;
    private @Nullable Thread learner;

    /// Opens the indexes in a folder; one that cannot be used starts empty.
    ///
    /// @param folder made where it does not exist; belongs to the index alone
    /// @throws UncheckedIOException where the folder cannot be written, or another process uses it
    public Index(
            Documents documents,
            Practices practices,
            Lessons lessons,
            Changes changes,
            Path folder,
            IndexSettings settings) {
        this(documents, practices, lessons, changes, folder, settings, Meaning.OFF);
    }

    /// The same with vectors of what passages mean, which come after their words.
    public Index(
            Documents documents,
            Practices practices,
            Lessons lessons,
            Changes changes,
            Path folder,
            IndexSettings settings,
            Meaning meaning) {
        this.changes = changes;
        this.settings = settings;
        try {
            this.shelf = new Shelf(folder, changes);
        } catch (IOException e) {
            throw new UncheckedIOException("The index in " + folder + " cannot be opened", e);
        }
        Vectors vectors = new Vectors(meaning);
        this.projection =
                new Projection(
                        new Items(documents, practices, lessons),
                        changes,
                        shelf,
                        settings,
                        vectors);
        this.learning = meaning.on();
        this.comparison = new Comparison(documents, practices, lessons, shelf);
    }

    /// Begins to follow the change log. Until then the index answers as it was left.
    public void start() {
        if (thread != null) {
            throw new IllegalStateException("The index has been started before");
        }
        thread = Thread.ofPlatform().name("index").daemon().start(this::follow);
        if (learning) {
            resume();
            learner =
                    Thread.ofPlatform()
                            .name("index-vectors")
                            .daemon()
                            .start(projection.learner()::run);
        }
    }

    private void resume() {
        try {
            projection.resume();
        } catch (IOException e) {
            LOG.error("Items that lack vectors could not be listed", e);
        }
    }

    private void follow() {
        while (!closed) {
            boolean more = pull();
            if (!more) {
                rest(settings.poll());
            }
        }
    }

    /// Reads one batch. Any failure is logged and tried again from the newest commit: the thread
    /// must live as long as the index.
    private boolean pull() {
        try {
            boolean more = projection.pull(awaited.get());
            announce();
            return more;
        } catch (IOException | RuntimeException e) {
            LOG.error("The index could not follow the change log and will try again", e);
            recover();
            return false;
        }
    }

    private void recover() {
        rest(PAUSE_AFTER_FAILURE);
        try {
            projection.reopen();
        } catch (IOException | RuntimeException e) {
            LOG.error("The index could not be opened again", e);
        }
    }

    private void rest(Duration longest) {
        try {
            if (wakes.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void announce() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Says that there may be changes, so that the index looks now.
    public void wake() {
        wakes.release();
    }

    /// Waits until searches see the effect of a change. What it took away is then gone from the
    /// term statistics too.
    ///
    /// @param longest how long to wait at most
    /// @return false when the time is up or the index has been closed
    public boolean awaitChange(long number, Duration longest) throws InterruptedException {
        awaited.accumulateAndGet(number, Math::max);
        wake();
        long left = longest.toNanos();
        lock.lock();
        try {
            while (projection.visible() < number && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return projection.visible() >= number;
    }

    /// Waits until searches see every change that has been committed by now.
    ///
    /// @throws IllegalStateException when the index does not get there within two minutes
    public void catchUp() {
        long latest = changes.latest();
        try {
            if (!awaitChange(latest, LONGEST_CATCH_UP)) {
                throw new IllegalStateException(
                        String.format(
                                Locale.ROOT,
                                "The index has read change %d of %d and does not go on; see the log",
                                projection.visible(),
                                latest));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the index", e);
        }
    }

    /// How many changes searches do not see yet.
    public long pending() {
        return Math.max(0, changes.latest() - projection.visible());
    }

    /// How many passages wait for their vectors, as far as it is known.
    public long unread() {
        return projection.learner().pending();
    }

    /// Waits until every passage that can have a vector has one.
    public void awaitVectors() {
        catchUp();
        try {
            if (!projection.learner().await()) {
                throw new IllegalStateException(
                        "The index was closed before all vectors were made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for vectors", e);
        }
    }

    /// Builds every index again from the database. Searches see the old content until all is read.
    ///
    /// @throws UncheckedIOException where the disk fails
    public void rebuild() {
        try {
            projection.rebuild();
            announce();
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be built again", e);
        }
    }

    /// A snapshot over exactly the labels that the viewer may see; empty where there is no index.
    ///
    /// @throws UncheckedIOException where the disk fails
    public IndexView open(Viewer viewer) {
        try {
            return shelf.view(viewer);
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    /// Holds index against database, one sentence for each difference; empty where there is none.
    /// Meaningful while nothing changes.
    ///
    /// @throws UncheckedIOException where the disk fails
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        long latest = changes.latest();
        if (projection.visible() != latest) {
            differences.add(
                    String.format(
                            Locale.ROOT,
                            "index: has read change %d of %d",
                            projection.visible(),
                            latest));
        }
        try {
            differences.addAll(comparison.differences());
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
        return List.copyOf(differences);
    }

    /// Stops following, commits, and lets go of the folder.
    ///
    /// @throws UncheckedIOException where the disk fails
    @Override
    public void close() {
        closed = true;
        wake();
        announce();
        try {
            if (thread != null) {
                thread.join();
            }
            projection.learner().close();
            if (learner != null) {
                learner.join();
            }
            projection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be closed", e);
        }
    }
}
