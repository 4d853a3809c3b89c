package dev.hindsight.cli;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Preview;
import dev.hindsight.intake.Understanding;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Passage;
import dev.hindsight.lessons.finder.LessonFinder;
import dev.hindsight.testing.Figures;
import dev.hindsight.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What finding lessons, and recognising themes, costs beside the intake of the same files with the
/// same number of threads. Arguments: files and folders. Both are timed in the process that has
/// taken the files in, the finder for the first time there, so that what it costs to compile it
/// counts.
public final class FinderBenchmark {
    private FinderBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<IntakeRequest.Incoming> files =
                FileWalk.of(Stream.of(arguments).map(Path::of).toList()).files();
        Path folder = Files.createTempDirectory("hindsight-benchmark");
        try (Engine engine =
                Engine.start(DataFolder.under(folder), IngestBenchmark.WITHOUT_AFTERWORK)) {
            IngestBenchmark.Cost intake = IngestBenchmark.intake(engine, files, Label.PUBLIC);
            List<List<Passage>> documents = documents(engine, files);
            LessonFinder finder = engine.get(LessonFinder.class);
            Vocabulary vocabulary = engine.get(Vocabulary.class);
            IngestBenchmark.Cost finding = cost(documents, finder::find);
            IngestBenchmark.Cost themes =
                    cost(
                            documents,
                            passages ->
                                    passages.forEach(one ->
                                            vocabulary.recognise(one.text(), one.language())));
            Figures.OUT.printf(
                    Locale.ROOT,
                    "intake %s, of it themes %s; finding lessons %s;"
                            + " both add to the rest: wall %.2f, processor %.2f%n",
                    intake,
                    themes,
                    finding,
                    (finding.wall() + themes.wall()) / (intake.wall() - themes.wall()),
                    (finding.processor() + themes.processor())
                            / (intake.processor() - themes.processor()));
        } finally {
            IngestBenchmark.delete(folder);
        }
    }

    private static List<List<Passage>> documents(
            Engine engine, List<IntakeRequest.Incoming> files) {
        Understanding understanding = engine.get(Understanding.class);
        List<List<Passage>> documents = new ArrayList<>();
        for (IntakeRequest.Incoming file : files) {
            if (understanding.of(file.path(), String.valueOf(file.path().getFileName()))
                    instanceof Preview.Understood read) {
                documents.add(read.passages().stream().map(ThemedPassage::passage).toList());
            }
        }
        return documents;
    }

    private static IngestBenchmark.Cost cost(
            List<List<Passage>> documents, Consumer<List<Passage>> work) throws Exception {
        IngestBenchmark.Clock clock = new IngestBenchmark.Clock();
        try (ExecutorService pool = Executors.newFixedThreadPool(IngestBenchmark.THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            documents.forEach(one -> running.add(pool.submit(() -> work.accept(one))));
            for (Future<?> one : running) {
                one.get();
            }
        }
        return clock.cost();
    }
}
