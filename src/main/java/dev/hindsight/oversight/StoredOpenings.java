package dev.hindsight.oversight;

import dev.hindsight.access.Viewer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Openings over the database: counted in memory and written once a minute, when somebody asks for
/// them, and at the end.
@Singleton
final class StoredOpenings implements Openings {
    private static final Logger LOG = LoggerFactory.getLogger(StoredOpenings.class);

    private static final int YEARS_KEPT = 2;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Map<Opening, Integer> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("openings").daemon(true).factory());

    /// The days before it are gone.
    private volatile LocalDate forgotten = LocalDate.MIN;

    /// An item on a day.
    ///
    /// @param item kind, colon and id
    record Opening(String item, LocalDate day) {}

    StoredOpenings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        Future<?> _ = writer.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void opened(String kind, String id, Viewer viewer) {
        if (!viewer.mayCurate()) {
            waiting.merge(new Opening(kind + ":" + id, today()), 1, Integer::sum);
        }
    }

    @Override
    public void flush() {
        write();
    }

    /// What cannot be written is tried again the next time.
    private void write() {
        for (Opening opening : Set.copyOf(waiting.keySet())) {
            Integer times = waiting.remove(opening);
            if (times != null && !written(opening, times)) {
                waiting.merge(opening, times, Integer::sum);
            }
        }
        forget(today().minusYears(YEARS_KEPT));
    }

    /// Once a day is enough.
    private void forget(LocalDate before) {
        if (before.equals(forgotten)) {
            return;
        }
        try {
            jdbi.useTransaction(handle -> OpeningRows.forget(handle, before));
            forgotten = before;
        } catch (JdbiException e) {
            LOG.warn("Old days of openings could not be forgotten; it is tried again", e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private boolean written(Opening opening, int times) {
        try {
            jdbi.useTransaction(handle -> OpeningRows.count(handle, opening, times));
            return true;
        } catch (JdbiException e) {
            LOG.warn("Openings could not be counted; it is tried again", e);
            return false;
        }
    }

    @PreDestroy
    void close() {
        writer.shutdown();
        write();
    }
}
