package dev.hindsight.cli;

import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.index.Index;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Tally;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.LessonImport;
import dev.hindsight.lessons.PracticeImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Load the starter collection and serve it.")
final class DemoCommand implements Callable<Integer> {
    private final Session session;
    @Mixin private final DataOption data = new DataOption();
    @Mixin private final PortOption port = new PortOption();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new Serving(session, port.number()).on(data.folder(session), this::load);
    }

    private void load(Engine engine) {
        Path corpus = DataFolder.home().resolve("corpus");
        Path reviews = corpus.resolve("reviews");
        if (!Files.isDirectory(reviews)) {
            throw new IllegalStateException(
                    "The starter collection is not at "
                            + reviews
                            + "; run ./hindsight from a checkout");
        }
        FileWalk walk = FileWalk.of(List.of(reviews));
        // what has no sidecar there is no review, such as the page that describes the folder
        List<IntakeRequest.Incoming> files =
                walk.files().stream()
                        .filter(file -> Files.exists(Path.of(file.path() + ".meta.yml")))
                        .toList();
        IntakeRequest request = new IntakeRequest(files, Label.PUBLIC, null, null);
        try (Progress progress = Progress.of("files", files.size(), session)) {
            Tally tally =
                    engine.get(Intake.class)
                            .ingest(request, (path, outcome, _) -> progress.done(path, outcome));
            session.err().println("Starter collection: " + tally);
        }
        try {
            curated(engine, corpus);
        } catch (IOException e) {
            throw new UncheckedIOException("Practices and lessons of the starter collection", e);
        }
        // the first page that somebody opens should know of all this
        engine.get(Index.class).catchUp();
    }

    private void curated(Engine engine, Path corpus) throws IOException {
        PracticeFiles practices = new PracticeFiles(engine, session);
        engine.get(PracticeImport.class)
                .folder(corpus.resolve("practices"))
                .forEach(practices::count);
        session.err().println("Best practices: " + practices.tally());
        LessonFiles lessons = new LessonFiles(session);
        lessons.take(
                engine.get(LessonImport.class)
                        .folder(corpus.resolve("lessons"), "Distilled for the starter collection"),
                engine.get(Recurrences.class));
        session.err().println("Lessons: " + lessons);
    }
}
