package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Catalogue;
import dev.hindsight.index.Index;
import dev.hindsight.intake.Scans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Compare originals, database and index.")
final class CheckCommand implements Callable<Integer> {
    private final Session session;
    @Mixin private final DataOption data = new DataOption();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.onData(data.folder(session), this::check);
    }

    private int check(Engine engine) {
        Index index = engine.get(Index.class);
        index.catchUp();
        Catalogue.Report catalogue = engine.get(Catalogue.class).check();
        List<String> differences = new ArrayList<>(catalogue.differences());
        differences.addAll(index.differences());
        differences.forEach(session.err()::println);
        session.out()
                .printf(
                        Locale.ROOT,
                        "documents %d, originals %d, passages %d, differences %d, pages waiting for OCR %d%n",
                        catalogue.documents(),
                        catalogue.originals(),
                        catalogue.passages(),
                        differences.size(),
                        engine.get(Scans.class).waiting(new Viewer.Owner()));
        return differences.isEmpty() ? Commands.WELL : Commands.SOME_INPUT_FAILED;
    }
}
