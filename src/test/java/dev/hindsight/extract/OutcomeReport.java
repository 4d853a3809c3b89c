package dev.hindsight.extract;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What becomes of every file below a folder, as the program reads it, and how long each takes.
/// Argument: a folder. Prints a line a file (outcome, milliseconds, passages, path, reason), then
/// how often each outcome came and the longest times.
public final class OutcomeReport {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int SLOWEST = 10;

    private OutcomeReport() {}

    private record Line(String outcome, long millis, int passages, Path file, String reason) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s\t%d\t%d\t%s\t%s", outcome, millis, passages, file, reason);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        WorkerSettings settings = WorkerSettings.defaults();
        ReadLimits limits = ReadLimits.defaults();
        Workers workers = new Workers(settings, limits);
        Extractor extractor = new WorkerExtractor(workers, settings, limits);
        List<Line> lines = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(settings.workers())) {
            List<Future<Line>> running =
                    files(folder).stream()
                            .map(file -> pool.submit(() -> read(extractor, folder, file)))
                            .toList();
            for (Future<Line> one : running) {
                lines.add(one.get());
                OUT.println(lines.getLast());
            }
        } finally {
            workers.close();
        }
        summary(lines);
    }

    private static void summary(List<Line> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
        OUT.println("# " + lines.size() + " files: " + counts);
        lines.stream()
                .sorted((a, b) -> Long.compare(b.millis(), a.millis()))
                .limit(SLOWEST)
                .forEach(line -> OUT.println("# slow: " + line));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Line read(Extractor extractor, Path folder, Path file) {
        long began = System.nanoTime();
        Extraction outcome = extractor.extract(file, String.valueOf(file.getFileName()));
        long millis = (System.nanoTime() - began) / 1_000_000;
        Path place = folder.relativize(file);
        String name = outcome.getClass().getSimpleName();
        return switch (outcome) {
            case Extraction.Extracted e ->
                    new Line(
                            e.coverage().complete() ? name : "Partial",
                            millis,
                            e.passages().size(),
                            place,
                            e.mediaType() + " " + e.coverage().lost());
            case Extraction.Scanned e ->
                    new Line(name, millis, 0, place, String.valueOf(e.coverage()));
            case Extraction.Container e ->
                    new Line(name, millis, 0, place, e.mediaType() + " " + e.coverage().lost());
            case Extraction.Unsupported(String type, _) -> new Line(name, millis, 0, place, type);
            case Extraction.Empty(String reason) -> new Line(name, millis, 0, place, reason);
            case Extraction.Encrypted(String reason) -> new Line(name, millis, 0, place, reason);
            case Extraction.Damaged(String reason) -> new Line(name, millis, 0, place, reason);
            case Extraction.TooLarge(String reason) -> new Line(name, millis, 0, place, reason);
            case Extraction.TimedOut(String reason) -> new Line(name, millis, 0, place, reason);
            case Extraction.Crashed(String reason) -> new Line(name, millis, 0, place, reason);
        };
    }
}
