package dev.hindsight.extract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Reads a few files in a process that is recorded, so that later ones find their classes loaded
/// and know from the start which of their code is used most (JEP 483, JEP 514, JEP 515).
@Singleton
public final class WorkerRehearsal {
    /// So often each file is read: what is read once is not known to be used often.
    private static final int ROUNDS = 10;

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final WorkerSettings settings;
    private final ReadLimits limits;

    WorkerRehearsal(WorkerSettings settings, ReadLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /// Records into a file, for every process that is started under the same class path.
    ///
    /// @param files to be read, of every format that is to be quick
    /// @throws IOException when the process was lost, or wrote nothing
    public void record(Path cache, List<Path> files) throws IOException, InterruptedException {
        WorkerCommand command =
                new WorkerCommand(WorkerMain.class.getName(), settings.heap(), limits.arguments());
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                Worker worker = Worker.start(command.recordedIn(cache), true, Long.MAX_VALUE)) {
            worker.greet(clock, LIMIT);
            for (int round = 0; round < ROUNDS; round++) {
                for (Path file : files) {
                    read(file, worker, clock);
                }
            }
            if (!worker.finish(LIMIT) || !Files.isRegularFile(cache)) {
                throw new IOException("The recorded process wrote nothing to " + cache);
            }
        } catch (WorkerLost e) {
            throw new IOException("The recorded process was lost", e);
        }
    }

    private void read(Path file, Worker worker, ScheduledExecutorService clock) throws WorkerLost {
        String name = file.getFileName().toString();
        Extraction _ =
                worker.ask(
                        new WorkerExtractor.Read(file, name, List.of(), null),
                        clock,
                        LIMIT,
                        limits.largestFile());
    }
}
