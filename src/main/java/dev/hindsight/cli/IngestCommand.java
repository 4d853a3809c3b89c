package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.index.Index;
import dev.hindsight.intake.FileOutcome;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Tally;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Take in files, and every regular file below folders.")
final class IngestCommand implements Callable<Integer> {
    private final Session session;
    @Mixin private final DataOption data = new DataOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(
            names = "--label",
            paramLabel = "L",
            defaultValue = "public",
            description = "public (default), internal or restricted:MISSION.")
    private String label = "public";

    @Option(names = "--mission", paramLabel = "M", description = "Acronym of the mission.")
    private @Nullable String mission;

    @Option(names = "--type", paramLabel = "T", description = "Such as after-action-review.")
    private @Nullable String type;

    @Option(names = "--wait", description = "Also wait for OCR and embeddings.")
    private boolean waitForAll;

    IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Label under = new Label(label);
        @Nullable MissionId of = mission == null ? null : new MissionId(mission);
        @Nullable DocumentType as = type == null ? null : documentType(type);
        return session.onData(data.folder(session), engine -> ingest(engine, under, of, as));
    }

    private static DocumentType documentType(String code) {
        return DocumentType.ofCode(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no document type "
                                        + code
                                        + "; there are "
                                        + List.of(DocumentType.values()).stream()
                                                .map(DocumentType::code)
                                                .toList()));
    }

    private int ingest(
            Engine engine, Label under, @Nullable MissionId of, @Nullable DocumentType as) {
        Intake intake = engine.get(Intake.class);
        resume(intake);
        FileWalk walk = FileWalk.of(paths.stream().map(session.workingFolder()::resolve).toList());
        walk.unreadable().forEach(line -> session.err().println("failed " + line));
        PracticeFiles practices = new PracticeFiles(engine, session);
        List<IntakeRequest.Incoming> files = practices.take(walk.files(), under);
        IntakeRequest request = new IntakeRequest(files, under, of, as);
        List<FileOutcome.Ingested> stored = new ArrayList<>();
        Tally tally;
        try (Progress progress = Progress.of("files", files.size(), session)) {
            tally =
                    intake.ingest(
                            request,
                            (path, outcome, _) -> {
                                progress.done(path, outcome);
                                if (outcome instanceof FileOutcome.Ingested ingested) {
                                    stored.add(ingested);
                                }
                            });
        }
        Tally all =
                tally.plus(practices.tally()).plus(new Tally(0, 0, walk.unreadable().size(), 0));
        engine.get(Index.class).catchUp();
        ScanWork scans = new ScanWork(engine, session);
        if (waitForAll) {
            scans.finish();
            all = all.plus(new Tally(0, 0, 0, gained(engine, stored)));
            engine.get(Index.class).awaitVectors();
        }
        scans.sayWhatWaits();
        session.out().println(all);
        return all.failed() == 0 ? Commands.WELL : Commands.SOME_INPUT_FAILED;
    }

    /// Passages that OCR has added to what the files gave at once.
    private static long gained(Engine engine, List<FileOutcome.Ingested> stored) {
        Documents documents = engine.get(Documents.class);
        return stored.stream()
                .mapToLong(one ->
                        documents
                                .find(one.document(), new Viewer.Owner())
                                .map(document -> (long) document.passages() - one.passages())
                                .orElse(0L))
                .sum();
    }

    private void resume(Intake intake) {
        Tally rest = intake.resume(this::sayFailure);
        if (rest.files() > 0) {
            session.err().println("Finished an earlier job first: " + rest);
        }
    }

    private void sayFailure(Path path, FileOutcome outcome, int left) {
        if (outcome instanceof FileOutcome.Failed(String reason)) {
            session.err().println("failed " + path + ": " + reason);
        }
    }
}
