package dev.hindsight.cli;

import static java.util.Objects.requireNonNull;

import dev.hindsight.index.Index;
import dev.hindsight.lessons.bulk.BulkLessons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Import in bulk.",
        subcommands = ImportCommand.Lessons.class)
final class ImportCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                requireNonNull(spec).commandLine(),
                "Say what to import, for example: ./hindsight import lessons FILE --map MAP.yml");
    }

    @Command(
            name = "lessons",
            mixinStandardHelpOptions = true,
            description = {
                "Make lessons of the rows of a table: JSON lines, CSV or an Excel workbook.",
                "Importing the same again changes nothing."
            })
    static final class Lessons implements Callable<Integer> {
        private final Session session;
        @Mixin private final DataOption data = new DataOption();

        @Parameters(paramLabel = "FILE", description = ".jsonl, .csv or .xlsx.")
        private Path file = Path.of("");

        @Option(
                names = "--map",
                paramLabel = "MAP.yml",
                required = true,
                description = "Says which columns make up a lesson.")
        private Path map = Path.of("");

        Lessons(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.onData(data.folder(session), this::take);
        }

        private int take(Engine engine) {
            BulkLessons.Table table;
            try {
                table =
                        engine.get(BulkLessons.class)
                                .open(
                                        session.workingFolder().resolve(file),
                                        session.workingFolder().resolve(map));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + " and " + map, e);
            }
            LessonFiles counts = new LessonFiles(session);
            try (Progress progress = Progress.of("lessons", table.size(), session)) {
                for (int row = 0; row < table.size(); row++) {
                    counts.count(table.take(row));
                    progress.step();
                }
            }
            engine.get(Index.class).catchUp();
            session.out().println(counts);
            return counts.allWell() ? Commands.WELL : Commands.SOME_INPUT_FAILED;
        }
    }
}
