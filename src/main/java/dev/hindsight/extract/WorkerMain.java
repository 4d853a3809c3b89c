package dev.hindsight.extract;

import java.io.IOException;
import java.util.List;

/// The main class of a worker: reads files with nothing else in memory, no database and no server.
final class WorkerMain {
    private WorkerMain() {}

    /// Runs until the process that asks is gone.
    ///
    /// @param arguments as [ReadLimits#arguments] gives them
    static void main(String[] arguments) throws IOException, InterruptedException {
        ReadLimits limits = ReadLimits.ofArguments(List.of(arguments));
        WorkerLoop.run(new TikaExtractor(new Languages(), limits));
    }
}
