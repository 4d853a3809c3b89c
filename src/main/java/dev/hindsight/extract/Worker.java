package dev.hindsight.extract;

import static java.util.Objects.requireNonNullElse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A process that reads files, one after the other, on behalf of this one. Used by one thread at a
/// time.
final class Worker implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_COMPLAINT = 2_000;
    private static final long WATCH_MILLIS = 200;
    private static final long END_SECONDS = 5;

    private final Process process;
    private final WorkerFolder folder;
    private final boolean lasting;
    private final WireWriter questions;
    private final WireReader answers;
    private final StringBuilder complaints = new StringBuilder();
    private final Thread listener;
    private int asked;
    private boolean spent;
    private boolean busy;
    private WorkerLost.@Nullable Cause stopped;

    private Worker(Process process, WorkerFolder folder, boolean lasting, long largestAnswer) {
        this.process = process;
        this.lasting = lasting;
        this.folder = folder;
        this.listener =
                Thread.ofPlatform().daemon(true).name("worker-complaints").unstarted(this::listen);
        this.questions =
                new WireWriter(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.answers =
                new WireReader(
                        new BufferedInputStream(process.getInputStream(), BUFFER), largestAnswer);
    }

    /// Starts a process; it needs about a second before it can answer, and is not waited for.
    ///
    /// @param lasting whether it is to read many files
    /// @param largestAnswer in bytes
    /// @throws IOException when this machine cannot start one
    static Worker start(WorkerCommand command, boolean lasting, long largestAnswer)
            throws IOException {
        WorkerFolder folder = WorkerFolder.make();
        try {
            Process process = command.in(folder, lasting).start();
            Worker worker = new Worker(process, folder, lasting, largestAnswer);
            worker.listener.start();
            return worker;
        } catch (IOException e) {
            folder.delete();
            throw e;
        }
    }

    /// Keeps the end of what the process says on standard error.
    private void listen() {
        byte[] some = new byte[1024];
        try (InputStream errors = process.getErrorStream()) {
            for (int read = errors.read(some); read >= 0; read = errors.read(some)) {
                synchronized (complaints) {
                    complaints.append(new String(some, 0, read, StandardCharsets.UTF_8));
                    complaints.delete(0, Math.max(0, complaints.length() - LONGEST_COMPLAINT));
                }
            }
        } catch (IOException e) {
            synchronized (complaints) {
                complaints.append(e.getMessage());
            }
        }
    }

    /// Waits until the process can answer.
    ///
    /// @throws WorkerLost when it cannot be started: then the installation is at fault, not a file
    void greet(ScheduledExecutorService clock, Duration limit) throws WorkerLost {
        watched(
                clock,
                limit,
                Long.MAX_VALUE,
                () -> {
                    answers.seal();
                    return true;
                });
    }

    /// What is asked of a worker.
    interface Question<T> {
        /// Says what is wanted.
        void write(WireWriter to) throws IOException;

        /// Understands the answer.
        T read(WireReader from) throws IOException;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /// Asks and waits for the answer.
    ///
    /// @param limit after which the process is ended
    /// @param space that its temporary files may take, in bytes
    /// @throws WorkerLost when there is none; then this worker is of no more use
    <T> T ask(Question<T> question, ScheduledExecutorService clock, Duration limit, long space)
            throws WorkerLost {
        asked++;
        T answer =
                watched(
                        clock,
                        limit,
                        space,
                        () -> {
                            questions.seal();
                            question.write(questions);
                            questions.flush();
                            answers.seal();
                            T read = question.read(answers);
                            spent = answers.flag();
                            answers.seal();
                            return read;
                        });
        folder.empty();
        return answer;
    }

    private <T> T watched(ScheduledExecutorService clock, Duration limit, long space, Work<T> work)
            throws WorkerLost {
        long began = System.nanoTime();
        begin();
        ScheduledFuture<?> watch =
                clock.scheduleWithFixedDelay(
                        () -> {
                            if (System.nanoTime() - began > limit.toNanos()) {
                                stop(WorkerLost.Cause.TIME);
                            } else if (folder.holdsMoreThan(space)) {
                                stop(WorkerLost.Cause.SPACE);
                            }
                        },
                        Math.min(WATCH_MILLIS, limit.toMillis()),
                        WATCH_MILLIS,
                        TimeUnit.MILLISECONDS);
        try {
            return work.run();
        } catch (WireReader.Rubbish e) {
            throw lost(WorkerLost.Cause.RUBBISH, e);
        } catch (IOException e) {
            throw lost(WorkerLost.Cause.ENDED, e);
        } finally {
            watch.cancel(false);
            end();
        }
    }

    private synchronized void begin() {
        busy = true;
    }

    private synchronized void end() {
        busy = false;
    }

    /// Comes from the clock; too late where the answer is there already.
    private synchronized void stop(WorkerLost.Cause why) {
        if (busy && stopped == null) {
            stopped = why;
            kill();
        }
    }

    private synchronized WorkerLost lost(WorkerLost.Cause otherwise, IOException e) {
        WorkerLost.Cause why = requireNonNullElse(stopped, otherwise);
        kill();
        String how = why + ", exit status " + exitStatus();
        synchronized (complaints) {
            return new WorkerLost(why, how + ": " + complaints.toString().strip(), e);
        }
    }

    private String exitStatus() {
        try {
            boolean ended = process.waitFor(END_SECONDS, TimeUnit.SECONDS);
            listener.join(Duration.ofSeconds(END_SECONDS));
            return ended ? String.valueOf(process.exitValue()) : "none";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Whether it can be asked once more.
    ///
    /// @param renewAfter so many questions it is worn out
    synchronized boolean isFit(int renewAfter) {
        return stopped == null && !spent && asked < renewAfter && process.isAlive();
    }

    /// Whether it was made to read many files.
    boolean isLasting() {
        return lasting;
    }

    boolean isNew() {
        return asked == 0;
    }

    long pid() {
        return process.pid();
    }

    /// Lets the process end by itself, in its own time: one that is recorded writes its record
    /// then.
    ///
    /// @return whether it ended well within the limit
    boolean finish(Duration limit) throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    }

    /// Ends the process and removes its temporary files.
    @Override
    public void close() {
        kill();
        exitStatus();
        folder.delete();
    }
}
