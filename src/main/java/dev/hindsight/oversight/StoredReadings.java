package dev.hindsight.oversight;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.Label;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Readings over the audit log.
///
/// Whoever reads does not wait for it: a thread writes what a queue of 10,000 readings holds. Only
/// when that is full do readers wait, so that nothing is lost; what cannot be written is tried
/// again, and at the end of the program each reading that could not be written stands in the
/// program's log. A process that is killed loses what it had not written yet, as a rule less than a
/// second of readings.
@Singleton
final class StoredReadings implements Readings {
    private static final Logger LOG = LoggerFactory.getLogger(StoredReadings.class);
    private static final int ROOM = 10_000;
    private static final int BATCH = 200;
    private static final int TRIES_AT_THE_END = 3;

    private final Jdbi jdbi;
    private final Audit audit;
    private final Openings openings;
    private final Clock clock;
    private final BlockingQueue<Reading> waiting = new ArrayBlockingQueue<>(ROOM);

    private volatile boolean ended;

    /// @param hour since when a line like it counts; for a search every line counts
    /// @param written counted down when it has been dealt with
    private record Reading(
            AuditEvent event, Instant hour, boolean each, @Nullable CountDownLatch written) {}

    StoredReadings(Jdbi jdbi, Audit audit, Openings openings, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.openings = openings;
        this.clock = clock;
        Thread _ = Thread.ofPlatform().name("readings").daemon(true).start(this::follow);
    }

    @Override
    public void shown(Viewer viewer, Label label, String kind, String id, String verb) {
        openings.opened(kind, id, viewer);
        if (label.mission().isPresent() && viewer instanceof Viewer.Person person) {
            put(
                    new AuditEvent(
                            person.name(), kind + "." + verb, kind + ":" + id, null, label.value()),
                    false);
        }
    }

    @Override
    public void found(Viewer viewer, List<String> items) {
        if (!items.isEmpty() && viewer instanceof Viewer.Person person) {
            String all = String.join("\n", items);
            put(new AuditEvent(person.name(), "search.shown", "search", null, all), true);
        }
    }

    private void put(AuditEvent event, boolean each) {
        put(new Reading(event, clock.instant().truncatedTo(ChronoUnit.HOURS), each, null));
    }

    private void put(Reading reading) {
        try {
            waiting.put(reading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lost(reading);
        }
    }

    private void follow() {
        try {
            while (!ended) {
                List<Reading> batch = new ArrayList<>(List.of(waiting.take()));
                int _ = waiting.drainTo(batch, BATCH - 1);
                if (!write(batch, 1)) {
                    // behind the others, and only where there is room
                    batch.stream()
                            .filter(one -> one.written() == null && !waiting.offer(one))
                            .forEach(StoredReadings::lost);
                    TimeUnit.SECONDS.sleep(1);
                }
                batch.stream()
                        .map(Reading::written)
                        .filter(Objects::nonNull)
                        .forEach(CountDownLatch::countDown);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean write(List<Reading> batch, int tries) {
        List<Reading> readings = batch.stream().filter(one -> one.written() == null).toList();
        for (int i = 0; i < tries; i++) {
            try {
                jdbi.useTransaction(handle -> readings.forEach(one -> write(handle, one)));
                return true;
            } catch (JdbiException e) {
                LOG.error("Readings could not be written to the audit log; it is tried again", e);
            }
        }
        return false;
    }

    private void write(Handle handle, Reading one) {
        AuditEvent event = one.event();
        if (one.each()
                || !LineRows.has(handle, event.actor(), event.action(), event.item(), one.hour())) {
            audit.append(handle, event);
        }
    }

    private static void lost(Reading one) {
        LOG.error("Not written to the audit log: {}", one.event());
    }

    @Override
    public void flush() {
        CountDownLatch written = new CountDownLatch(1);
        AuditEvent mark = new AuditEvent("program", "readings.flushed", "program", null, null);
        put(new Reading(mark, clock.instant(), true, written));
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        ended = true;
        // wakes the thread; it is not interrupted, since that would close files of the database
        flush();
        List<Reading> left = new ArrayList<>();
        int _ = waiting.drainTo(left);
        if (!write(left, TRIES_AT_THE_END)) {
            left.forEach(StoredReadings::lost);
        }
    }
}
