package dev.hindsight.extract;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A process that has a worker, says its process id, gives it a file on which it hangs, and waits.
final class AskingProcess {
    private AskingProcess() {}

    static void main(String[] arguments) throws Exception {
        WorkerSettings settings = WorkerSettings.defaults();
        ReadLimits limits = ReadLimits.defaults();
        Workers workers =
                new Workers(
                        settings,
                        limits,
                        new WorkerCommand(MockWorker.class.getName(), 64, limits.arguments()));
        Extractor extractor = new WorkerExtractor(workers, settings, limits);
        Path first = Files.createTempFile("first", ".txt");
        extractor.extract(Files.writeString(first, "first"), "first.txt");
        Files.delete(first);
        try (PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println(workers.processes().getFirst());
            extractor.extract(Path.of(arguments[0]), "hang.txt");
        }
    }
}
