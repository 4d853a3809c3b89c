package dev.hindsight.cli;

import dev.hindsight.index.Index;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Tally;
import dev.hindsight.kernel.Label;
import dev.hindsight.testing.Figures;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
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
/// number of threads. Arguments: files and folders. Prints wall seconds and processor seconds (of
/// this process and its children) of each round. The first round of a process is what `ingest`
/// costs, since that is a process of its own; the system property `rounds` asks for more, `part`
/// for `tika` or `intake` alone. `src/bench/ingest.sh` takes the best of several processes.
public final class IngestBenchmark {
    /// Recognising pictures and embedding come after a document can be found.
    static final Map<String, Object> WITHOUT_AFTERWORK =
            Map.of("hindsight.ocr.enabled", false, "hindsight.meaning.on", false);

    static final int THREADS = 2;

    private IngestBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        FileWalk walk = FileWalk.of(Stream.of(arguments).map(Path::of).toList());
        String part = System.getProperty("part", "both");
        if (part.equals("tika")) {
            Figures.OUT.println("Tika " + tika(walk.files()));
            return;
        }
        Path folder = Files.createTempDirectory("hindsight-benchmark");
        try (Engine engine = Engine.start(DataFolder.under(folder), WITHOUT_AFTERWORK)) {
            for (Label label : labels(engine)) {
                if (part.equals("both")) {
                    Figures.OUT.println("Tika " + tika(walk.files()));
                }
                Figures.OUT.println("intake " + intake(engine, walk.files(), label));
            }
        } finally {
            delete(folder);
        }
    }

    /// One for each round: under another label the same file is another document, so the processes
    /// that read files are started once.
    private static List<Label> labels(Engine engine) {
        return engine.get(Vocabulary.class).missions().stream()
                .limit(Integer.getInteger("rounds", 1))
                .map(mission -> Label.restrictedTo(mission.id()))
                .toList();
    }

    /// What a round took, in seconds; `own` is this process without its children.
    record Cost(double wall, double own, double children) {
        double processor() {
            return own + children;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f s (processor %.2f s, of it reading processes %.2f s)",
                    wall,
                    processor(),
                    children);
        }
    }

    /// Runs from its making on.
    static final class Clock {
        private final long began = System.nanoTime();
        private final double ownBegan = own();
        private final double childrenBegan = children();

        Cost cost() {
            return new Cost(
                    (System.nanoTime() - began) / 1e9,
                    own() - ownBegan,
                    children() - childrenBegan);
        }

        private static double own() {
            return seconds(ProcessHandle.current().info().totalCpuDuration().orElseThrow());
        }

        private static double children() {
            return seconds(
                    ProcessHandle.current()
                            .descendants()
                            .flatMap(child -> child.info().totalCpuDuration().stream())
                            .reduce(Duration.ZERO, Duration::plus));
        }

        private static double seconds(Duration duration) {
            return duration.toNanos() / 1e9;
        }
    }

    private static Cost tika(List<IntakeRequest.Incoming> files) throws Exception {
        AutoDetectParser parser = new AutoDetectParser();
        Clock clock = new Clock();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running =
                    files.stream()
                            .<Future<?>>map(file -> pool.submit(() -> parse(parser, file)))
                            .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        return clock.cost();
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

    static Cost intake(Engine engine, List<IntakeRequest.Incoming> files, Label label) {
        Intake intake = engine.get(Intake.class);
        Index index = engine.get(Index.class);
        Clock clock = new Clock();
        Tally tally = intake.ingest(new IntakeRequest(files, label, null, null), (_, _, _) -> {});
        index.catchUp();
        Cost cost = clock.cost();
        Figures.OUT.println(tally);
        return cost;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
