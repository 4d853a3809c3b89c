package dev.hindsight.cli;

import dev.hindsight.index.Index;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Tally;
import dev.hindsight.kernel.Label;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether taking in a file gets slower the more there are. Argument: how many small files to make
/// and take in, for example 20000. Prints, for each quarter, the median time between one file and
/// the next, and the heap in use after a collection.
public final class GrowthBenchmark {
    private static final PrintStream OUT =
            new PrintStream(
                    new java.io.FileOutputStream(java.io.FileDescriptor.out),
                    true,
                    StandardCharsets.UTF_8);
    private static final int QUARTERS = 4;
    private static final List<String> WORDS =
            List.of(
                    ("the mission recruited national staff and vacancy rates fell when authority was"
                                    + " delegated quick impact projects were funded late because the budget"
                                    + " cycle did not match the dry season humanitarian partners asked for"
                                    + " independence and coordination with the force commander improved")
                            .split(" "));

    private GrowthBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int files = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("hindsight-growth");
        try {
            make(folder.resolve("inbox"), files);
            run(folder, files);
        } finally {
            delete(folder);
        }
    }

    private static void make(Path inbox, int files) throws IOException {
        Files.createDirectories(inbox);
        Random random = new Random(20261127);
        for (int i = 0; i < files; i++) {
            StringBuilder text = new StringBuilder("After-action review number " + i + "\n");
            for (int paragraph = 1; paragraph <= 5; paragraph++) {
                text.append("\n").append(paragraph).append(". In");
                for (int word = 0; word < 40; word++) {
                    text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
                }
                text.append(" case ").append(random.nextInt(files)).append(".\n");
            }
            Files.writeString(inbox.resolve(String.format(Locale.ROOT, "%06d.txt", i)), text);
        }
    }

    private static void run(Path folder, int files) throws IOException {
        FileWalk walk = FileWalk.of(List.of(folder.resolve("inbox")));
        long[] done = new long[files];
        long[] heap = new long[QUARTERS + 1];
        int quarter = files / QUARTERS;
        try (Engine engine = Engine.start(DataFolder.under(folder.resolve("store")), Map.of())) {
            IntakeRequest request = new IntakeRequest(walk.files(), Label.PUBLIC, null, null);
            Tally tally =
                    engine.get(Intake.class)
                            .ingest(
                                    request,
                                    (_, _, left) -> {
                                        int number = files - left - 1;
                                        done[number] = System.nanoTime();
                                        if ((number + 1) % quarter == 0) {
                                            heap[(number + 1) / quarter] = used();
                                            done[number] = System.nanoTime();
                                        }
                                    });
            engine.get(Index.class).catchUp();
            OUT.println(tally);
        }
        report(done, heap, quarter);
    }

    private static void report(long[] done, long[] heap, int quarter) {
        double[] medians = new double[QUARTERS];
        for (int i = 0; i < QUARTERS; i++) {
            int from = i * quarter;
            long[] gaps =
                    IntStream.range(from + 1, from + quarter)
                            .mapToLong(n -> done[n] - done[n - 1])
                            .sorted()
                            .toArray();
            medians[i] = gaps[gaps.length / 2] / 1e6;
            double mean = (done[from + quarter - 1] - done[from]) / 1e6 / (quarter - 1);
            OUT.printf(
                    Locale.ROOT,
                    "quarter %d: median %.2f ms, mean %.2f ms a file; heap in use %d MB%n",
                    i + 1,
                    medians[i],
                    mean,
                    heap[i + 1] >> 20);
        }
        OUT.printf(
                Locale.ROOT,
                "last to second quarter: %.2f; medians %s%n",
                medians[QUARTERS - 1] / medians[1],
                Arrays.toString(medians));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
