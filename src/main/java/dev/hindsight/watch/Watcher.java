package dev.hindsight.watch;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.search.Standing;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the change log and asks every search that is kept, once for each batch of changes, which
/// of the changed items it finds. What it has read is written down with what was found, in one
/// transaction: after a crash nothing is found twice and nothing is missed.
@Singleton
public final class Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    /// Changes that are looked at together.
    private static final int BATCH = 1_000;

    /// Milliseconds between two looks at the change log: ten times as long as the last look took,
    /// so that a large intake is not slowed down by many small batches, within these limits.
    private static final long SHORTEST_PAUSE = 1_000;

    private static final long LONGEST_PAUSE = 3_000;

    private final Jdbi jdbi;
    private final Changes changes;
    private final Standing standing;
    private final Accounts accounts;
    private final Digests digests;
    private final Clock clock;
    private final Semaphore end = new Semaphore(0);

    Watcher(
            Jdbi jdbi,
            Changes changes,
            Standing standing,
            Accounts accounts,
            Digests digests,
            Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.standing = standing;
        this.accounts = accounts;
        this.digests = digests;
        this.clock = clock;
    }

    /// Works in the background until the program ends.
    public void start() {
        Thread.ofPlatform().name("watch").daemon(true).start(this::follow);
    }

    private void follow() {
        try {
            long pause = SHORTEST_PAUSE;
            while (!end.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                long began = System.nanoTime();
                look();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                pause = Math.clamp(10 * took, SHORTEST_PAUSE, LONGEST_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            catchUp();
            postLetters();
        } catch (JdbiException | UncheckedIOException | IllegalStateException e) {
            LOG.error("Searches that people keep could not be asked; it is tried again", e);
        }
    }

    /// Looks at every change that has been committed by now.
    public synchronized void catchUp() {
        long position = jdbi.withHandle(WatchRows::position);
        if (position < 0) {
            long latest = changes.latest();
            jdbi.useTransaction(handle -> WatchRows.reach(handle, -1, latest));
            return;
        }
        List<Change> batch = changes.after(position, BATCH);
        if (batch.isEmpty()) {
            return;
        }
        List<WatchRows.Stored> watches = jdbi.withHandle(WatchRows::active);
        while (!batch.isEmpty() && end.availablePermits() == 0) {
            long from = position;
            long number = batch.getLast().number();
            List<WatchRows.Found> found = watches.isEmpty() ? List.of() : found(watches, batch);
            jdbi.useTransaction(handle -> {
                if (WatchRows.reach(handle, from, number)) {
                    WatchRows.add(handle, found);
                }
            });
            position = number;
            batch = changes.after(position, BATCH);
        }
    }

    /// Posts the letters that are due.
    public void postLetters() {
        digests.send();
    }

    /// Who sees the same.
    private record Sight(Role role, Set<MissionId> missions) {}

    private List<WatchRows.Found> found(List<WatchRows.Stored> watches, List<Change> batch) {
        Map<Standing.Item, Long> items = new LinkedHashMap<>();
        batch.forEach(it -> items.put(new Standing.Item(it.kind(), it.item()), it.number()));
        Map<Sight, List<WatchRows.Stored>> sights = new LinkedHashMap<>();
        Map<Sight, Viewer.Person> viewers = new HashMap<>();
        Map<String, Optional<Viewer.Person>> owners = new HashMap<>();
        for (WatchRows.Stored stored : watches) {
            owners.computeIfAbsent(stored.watch().owner(), accounts::person)
                    .ifPresent(person -> {
                        Sight sight = new Sight(person.role(), person.missions());
                        viewers.putIfAbsent(sight, person);
                        sights.computeIfAbsent(sight, _ -> new ArrayList<>()).add(stored);
                    });
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<WatchRows.Found> found = new ArrayList<>();
        sights.forEach((sight, some) -> {
            Viewer.Person viewer = viewers.get(sight);
            if (viewer == null) {
                return;
            }
            try (Standing.Batch open =
                    standing.open(items.keySet(), batch.getLast().number(), viewer)) {
                for (WatchRows.Stored stored :
                        open.isEmpty() ? List.<WatchRows.Stored>of() : some) {
                    for (Standing.Item item : open.matching(stored.watch().asked())) {
                        long number = items.getOrDefault(item, 0L);
                        if (number > stored.since()) {
                            found.add(
                                    new WatchRows.Found(
                                            stored.watch().id(),
                                            new WatchRows.Row(
                                                    number, item.kind(), item.id(), now)));
                        }
                    }
                }
            }
        });
        return found;
    }

    @PreDestroy
    void close() {
        end.release();
    }
}
