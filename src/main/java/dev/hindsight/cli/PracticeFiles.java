package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.intake.IntakeRequest.Incoming;
import dev.hindsight.intake.Tally;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.ImportOutcome;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeImport;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.Practices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Takes in files that hold a practice, counts them as `ingest` counts files, and says which could
/// not be taken.
final class PracticeFiles {
    private final PracticeImport practices;
    private final Practices stored;
    private final Session session;
    private Tally tally = Tally.NONE;

    PracticeFiles(Engine engine, Session session) {
        this.practices = engine.get(PracticeImport.class);
        this.stored = engine.get(Practices.class);
        this.session = session;
    }

    /// Takes the practices among the files.
    ///
    /// @param unlessStated label of a practice that names none itself
    /// @return the other files
    List<Incoming> take(List<Incoming> files, Label unlessStated) {
        return files.stream().filter(file -> !taken(file.path(), unlessStated)).toList();
    }

    private boolean taken(Path file, Label unlessStated) {
        try {
            if (!PracticeImport.looksLikePractice(file)) {
                return false;
            }
            count(practices.file(file, unlessStated));
        } catch (IOException e) {
            fail(file + ": The file cannot be read: " + e);
        }
        return true;
    }

    void count(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Added(PracticeId id, _) -> add(new Tally(1, 0, 0, passages(id)));
            case ImportOutcome.Revised(PracticeId id, _) -> add(new Tally(1, 0, 0, passages(id)));
            case ImportOutcome.Unchanged _ -> add(new Tally(0, 1, 0, 0));
            case ImportOutcome.LeftAlone left -> {
                session.err().println(kept(left));
                add(new Tally(0, 1, 0, 0));
            }
            case ImportOutcome.Broken(_, List<String> problems) ->
                    fail(String.join("; ", problems));
        }
    }

    private static String kept(ImportOutcome.LeftAlone left) {
        return String.format(
                Locale.ROOT,
                "kept %s: it was %s here since; the file was not taken",
                left.stored().id(),
                left.withdrawn() ? "withdrawn" : "edited");
    }

    private long passages(PracticeId id) {
        return stored.find(id, new Viewer.Owner())
                .map(practice -> (long) PracticeMarkup.passages(practice).size())
                .orElse(0L);
    }

    private void fail(String reason) {
        session.err().println("failed " + reason);
        add(new Tally(0, 0, 1, 0));
    }

    private void add(Tally more) {
        tally = tally.plus(more);
    }

    Tally tally() {
        return tally;
    }
}
