package dev.hindsight.cli;

import io.micronaut.serde.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure the ranking on a corpus with graded questions.")
final class EvaluateCommand implements Callable<Integer> {
    /// The database is not what is measured: it stands in memory.
    private static final String DATABASE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final Session session;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder with corpus.jsonl, queries.tsv and qrels.txt.")
    private Path folder = Path.of("");

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "Other questions than queries.tsv; may be repeated.")
    private List<Path> queries = List.of();

    @Option(names = "--run", paramLabel = "FILE", description = "Write the rankings as a TREC run.")
    private @Nullable Path run;

    @Option(names = "--json", description = "Print an object for each file of questions.")
    private boolean json;

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path from = session.workingFolder().resolve(folder);
        List<Path> files =
                queries.isEmpty()
                        ? List.of(from.resolve("queries.tsv"))
                        : queries.stream().map(session.workingFolder()::resolve).toList();
        EvaluationFiles set = EvaluationFiles.read(from, files);
        Path temporary = Files.createTempDirectory("hindsight-evaluate");
        try (Engine engine = Engine.start(DataFolder.under(temporary), settings())) {
            evaluate(engine, set);
        } finally {
            Folders.delete(temporary);
        }
        return Commands.WELL;
    }

    /// Vectors are kept from one evaluation to the next, by the hash of their text.
    private static Map<String, Object> settings() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path caches =
                named == null || named.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(named);
        return Map.of(
                "hindsight.store.url",
                "jdbc:h2:mem:" + UUID.randomUUID() + DATABASE,
                "hindsight.meaning.folder",
                caches.resolve("hindsight").resolve("vectors").toString());
    }

    private void evaluate(Engine engine, EvaluationFiles set) throws IOException {
        Evaluation evaluation = new Evaluation(engine, session.err());
        evaluation.index(set.corpus());
        try (@Nullable BufferedWriter rankings =
                run == null
                        ? null
                        : Files.newBufferedWriter(session.workingFolder().resolve(run))) {
            for (EvaluationFiles.Questions questions : set.questions()) {
                Evaluation.Outcome outcome = evaluation.run(questions, set.grades(), rankings);
                session.out().println(json ? asJson(engine, outcome) : outcome.line());
                session.out().flush();
            }
        }
    }

    private static String asJson(Engine engine, Evaluation.Outcome outcome) {
        try {
            return engine.get(ObjectMapper.class).writeValueAsString(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException("The outcome cannot be written as JSON", e);
        }
    }
}
