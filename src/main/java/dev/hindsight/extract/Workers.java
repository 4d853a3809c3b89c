package dev.hindsight.extract;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A few worker processes: started when needed, used for many files, replaced when one is lost or
/// worn out, ended when idle.
@Singleton
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /// For the start of a virtual machine on a busy machine.
    private static final Duration START = Duration.ofMinutes(2);

    /// UTF-8 of the most characters, and as much again for all that lies around them.
    private static final int BYTES_OF_CHARACTER = 8;

    /// Files of a spell of work that workers made for a few read; whoever follows is made for many.
    private static final int FEW = 200;

    private final WorkerSettings settings;
    private final ReadLimits limits;
    private final WorkerCommand command;
    private final Semaphore free;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final List<Worker> all = new ArrayList<>();
    private final ScheduledThreadPoolExecutor clock;
    private int asked;
    private boolean closed;

    private record Idle(Worker worker, long since) {}

    @Inject
    Workers(WorkerSettings settings, ReadLimits limits) {
        this(
                settings,
                limits,
                new WorkerCommand(WorkerMain.class.getName(), settings.heap(), limits.arguments()));
    }

    Workers(WorkerSettings settings, ReadLimits limits, WorkerCommand command) {
        this.settings = settings;
        this.limits = limits;
        this.command = command;
        this.free = new Semaphore(settings.workers(), true);
        this.clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("worker-clock").daemon(true).factory());
        this.clock.setRemoveOnCancelPolicy(true);
    }

    /// Asks a worker, waiting for a free one. Where one ends without an answer a new one is asked
    /// once more: the first may have been ended from outside, or worn out by an earlier file.
    ///
    /// @throws WorkerLost when there is no answer
    /// @throws UncheckedIOException when no worker can be started here
    /// @throws IllegalStateException after the end of the program has begun: no file is judged then
    <T> T ask(Worker.Question<T> question) throws WorkerLost {
        free.acquireUninterruptibly();
        try {
            return ask(take(), question);
        } catch (WorkerLost lost) {
            LOG.debug("A worker was lost: {}", lost.getMessage());
            mayGoOn();
            return switch (lost.why()) {
                case TIME, SPACE -> throw lost;
                case ENDED, RUBBISH -> ask(started(), question);
            };
        } finally {
            free.release();
        }
    }

    private <T> T ask(Worker worker, Worker.Question<T> question) throws WorkerLost {
        boolean fit = false;
        try {
            count();
            T answer = worker.ask(question, clock, settings.timeLimit(), 2 * limits.largestFile());
            fit = isFit(worker);
            return answer;
        } finally {
            if (!fit || !handBack(worker)) {
                end(worker);
            }
        }
    }

    private boolean isFit(Worker worker) {
        return worker.isFit(settings.renewAfter()) && (worker.isLasting() || !isLongSpell());
    }

    private Worker take() {
        Worker waiting = waiting();
        while (waiting != null) {
            if (isFit(waiting)) {
                return waiting;
            }
            end(waiting);
            waiting = waiting();
        }
        return started();
    }

    private synchronized @Nullable Worker waiting() {
        Idle last = idle.pollLast();
        return last == null ? null : last.worker();
    }

    private Worker started() {
        Worker worker = start();
        try {
            worker.greet(clock, START);
            return worker;
        } catch (WorkerLost e) {
            end(worker);
            mayGoOn();
            throw new IllegalStateException(
                    "A process that reads files could not be started: " + e.getMessage(), e);
        }
    }

    private synchronized Worker start() {
        mayGoOn();
        try {
            Worker worker =
                    Worker.start(command, isLongSpell(), BYTES_OF_CHARACTER * limits.characters());
            all.add(worker);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("A process that reads files cannot be started", e);
        }
    }

    private synchronized void count() {
        asked++;
    }

    private synchronized boolean isLongSpell() {
        return asked >= FEW;
    }

    private synchronized void mayGoOn() {
        if (closed) {
            throw new IllegalStateException("The program is ending: no more files are read");
        }
    }

    /// @return whether it is kept
    private synchronized boolean handBack(Worker worker) {
        if (closed) {
            return false;
        }
        idle.addLast(new Idle(worker, System.nanoTime()));
        ScheduledFuture<?> _ =
                clock.schedule(
                        this::endIdle, settings.idle().toMillis() + 1, TimeUnit.MILLISECONDS);
        return true;
    }

    private void endIdle() {
        long now = System.nanoTime();
        for (Worker worker : idleSince(now - settings.idle().toNanos())) {
            end(worker);
        }
        synchronized (this) {
            if (all.isEmpty()) {
                asked = 0;
            }
        }
    }

    private synchronized List<Worker> idleSince(long moment) {
        List<Worker> lasting = new ArrayList<>();
        while (!idle.isEmpty() && idle.peekFirst().since() - moment <= 0) {
            lasting.add(idle.removeFirst().worker());
        }
        return lasting;
    }

    private void end(Worker worker) {
        synchronized (this) {
            all.remove(worker);
        }
        worker.close();
    }

    /// Process ids of the workers that are there, for those who look at them from outside.
    synchronized List<Long> processes() {
        return all.stream().map(Worker::pid).toList();
    }

    /// Ends all workers, also those at work.
    @PreDestroy
    void close() {
        List<Worker> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(all);
        }
        clock.shutdownNow();
        left.forEach(this::end);
    }
}
