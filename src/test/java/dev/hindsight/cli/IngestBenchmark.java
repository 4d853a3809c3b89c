package dev.hindsight.cli;

import dev.hindsight.index.Index;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Tally;
import dev.hindsight.kernel.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;

/// Intake, from bytes to searchable passages, against Tika alone over the same files with the same
/// number of threads in the same process. Arguments: files and folders. Prints wall seconds of
/// three rounds each and the ratio of the best.
public final class IngestBenchmark {
    private static final int ROUNDS = 3;
    private static final int THREADS = 2;
    private static final PrintStream OUT =
            new PrintStream(
                    new java.io.FileOutputStream(java.io.FileDescriptor.out),
                    true,
                    StandardCharsets.UTF_8);

    private IngestBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        FileWalk walk = FileWalk.of(Stream.of(arguments).map(Path::of).toList());
        OUT.println(walk.files().size() + " files, " + THREADS + " threads");
        double bestTika = Double.MAX_VALUE;
        double bestIntake = Double.MAX_VALUE;
        for (int round = 1; round <= ROUNDS; round++) {
            double tika = seconds(() -> tika(walk.files()));
            double intake = seconds(() -> intake(walk.files()));
            OUT.printf(Locale.ROOT, "round %d: Tika %.2f s, intake %.2f s%n", round, tika, intake);
            bestTika = Math.min(bestTika, tika);
            bestIntake = Math.min(bestIntake, intake);
        }
        OUT.printf(
                Locale.ROOT,
                "best: Tika %.2f s, intake %.2f s, ratio %.2f%n",
                bestTika,
                bestIntake,
                bestIntake / bestTika);
    }

    private interface Work {
        /// Returns how long the work took; what is only preparation is left out.
        Duration run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        return work.run().toNanos() / 1e9;
    }

    private static Duration tika(List<IntakeRequest.Incoming> files) throws Exception {
        AutoDetectParser parser = new AutoDetectParser();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running =
                    files.stream()
                            .<Future<?>>map(file -> pool.submit(() -> parse(parser, file)))
                            .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Void parse(AutoDetectParser parser, IntakeRequest.Incoming file)
            throws Exception {
        ParseContext context = new ParseContext();
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy("no_ocr");
        context.set(PDFParserConfig.class, config);
        try (InputStream in = Files.newInputStream(file.path())) {
            parser.parse(in, new BodyContentHandler(-1), new Metadata(), context);
        }
        return null;
    }

    private static Duration intake(List<IntakeRequest.Incoming> files) throws IOException {
        Path folder = Files.createTempDirectory("hindsight-benchmark");
        try (Engine engine = Engine.start(DataFolder.under(folder), Map.of())) {
            Intake intake = engine.get(Intake.class);
            Index index = engine.get(Index.class);
            long began = System.nanoTime();
            Tally tally =
                    intake.ingest(
                            new IntakeRequest(files, Label.PUBLIC, null, null), (_, _, _) -> {});
            index.catchUp();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            OUT.println(tally);
            return took;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
