package dev.hindsight.intake;

import dev.hindsight.intake.IntakeRequest.Incoming;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// Takes in files, several at a time, and says what became of each.
@Singleton
public final class Intake {
    private final JobRows jobs;
    private final FileIntake files;
    private final Understanding understanding;
    private final ExecutorService workers;
    private final Semaphore readers;
    private final Map<String, ReentrantLock> running = new ConcurrentHashMap<>();

    Intake(JobRows jobs, FileIntake files, Understanding understanding, IntakeSettings settings) {
        this.jobs = jobs;
        this.files = files;
        this.understanding = understanding;
        this.readers = new Semaphore(settings.workers());
        this.workers =
                Executors.newFixedThreadPool(
                        settings.workers(),
                        Thread.ofPlatform().name("intake-", 1).daemon(true).factory());
    }

    /// Hears of each file as it is done; called by several threads, one call at a time.
    @FunctionalInterface
    public interface Listener {
        /// A file has its outcome.
        ///
        /// @param left files of the job that still wait
        void done(Path path, FileOutcome outcome, int left);
    }

    /// Takes in every file of a request and returns when each has its outcome.
    public Tally ingest(IntakeRequest request, Listener listener) {
        return run(jobs.begin(request), listener);
    }

    /// Goes on with jobs that an earlier process did not finish.
    ///
    /// @return the tally of the files that had been waiting
    public Tally resume(Listener listener) {
        Tally all = Tally.NONE;
        for (String job : jobs.unfinished()) {
            all = all.plus(run(job, listener));
        }
        return all;
    }

    /// Reads a file and says what is understood of it: nothing is stored. At most as many files are
    /// read at once as there are workers; others wait.
    ///
    /// @param name the name the file was handed in under
    public Preview preview(Path file, String name) {
        readers.acquireUninterruptibly();
        try {
            return understanding.of(file, name);
        } finally {
            readers.release();
        }
    }

    /// Stores a file under metadata that people have settled. Its themes and theirs are joined,
    /// theirs first.
    public FileOutcome accept(Settled settled) {
        readers.acquireUninterruptibly();
        try {
            return files.accept(settled);
        } finally {
            readers.release();
        }
    }

    /// Goes on with a job in the background.
    void goOn(String job) {
        Thread.ofVirtual().name("job-" + job).start(() -> run(job, (_, _, _) -> {}));
    }

    /// One after the other where two ask for the same job: the second finds what the first has
    /// left.
    private Tally run(String id, Listener listener) {
        ReentrantLock lock = running.computeIfAbsent(id, _ -> new ReentrantLock());
        lock.lock();
        try {
            return runAlone(id, listener);
        } finally {
            lock.unlock();
        }
    }

    private Tally runAlone(String id, Listener listener) {
        Job job = jobs.find(id).orElseThrow();
        Progress progress = new Progress(job.waiting().size(), listener);
        List<CompletableFuture<Void>> running =
                job.waiting().stream()
                        .map(waiting ->
                                CompletableFuture.runAsync(
                                        () -> take(job, waiting, progress), workers))
                        .toList();
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        return progress.tally();
    }

    private void take(Job job, Job.Waiting waiting, Progress progress) {
        Incoming incoming = waiting.file();
        if (!jobs.isWaiting(job.id(), waiting.position())) {
            progress.cancelled();
            return;
        }
        FileOutcome outcome = files.take(incoming, job);
        jobs.record(job.id(), waiting.position(), outcome);
        progress.done(incoming.path(), outcome);
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    private static final class Progress {
        private final Listener listener;
        private int left;
        private Tally tally = Tally.NONE;

        Progress(int files, Listener listener) {
            this.left = files;
            this.listener = listener;
        }

        synchronized void done(Path path, FileOutcome outcome) {
            tally = tally.plus(outcome);
            left--;
            listener.done(path, outcome, left);
        }

        synchronized void cancelled() {
            left--;
        }

        synchronized Tally tally() {
            return tally;
        }
    }
}
