package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.briefs.recurrence.Outcome;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonImport;
import dev.hindsight.lessons.LessonImported;
import java.util.List;
import java.util.Locale;

/// Counts what became of lessons from files, and says which could not be taken.
final class LessonFiles {
    private final Session session;
    private int added;
    private int revised;
    private int unchanged;
    private int failed;

    LessonFiles(Session session) {
        this.session = session;
    }

    /// Counts files, and states which lessons they say are the same.
    void take(List<LessonImport.Taken> files, Recurrences recurrences) {
        files.forEach(taken -> count(taken.outcome()));
        for (LessonImport.Taken taken : files) {
            if (taken.outcome() instanceof LessonImported.Broken) {
                continue;
            }
            LessonId id = new LessonId(taken.name());
            for (LessonId other : taken.recurs()) {
                Outcome outcome =
                        recurrences.state(id, other, "The files say so", new Viewer.Owner());
                if (outcome instanceof Outcome.Missing || outcome instanceof Outcome.Refused) {
                    session.err().println("failed " + id + ": no lesson " + other + " to recur");
                    failed++;
                }
            }
        }
    }

    void count(LessonImported outcome) {
        switch (outcome) {
            case LessonImported.Added _ -> added++;
            case LessonImported.Revised _ -> revised++;
            case LessonImported.Unchanged _ -> unchanged++;
            case LessonImported.LeftAlone left -> {
                session.err()
                        .println(
                                "kept "
                                        + left.id()
                                        + ": it was moved here since; the file was not taken");
                unchanged++;
            }
            case LessonImported.Broken(_, List<String> problems) -> {
                session.err().println("failed " + String.join("; ", problems));
                failed++;
            }
        }
    }

    boolean allWell() {
        return failed == 0;
    }

    /// The counts in one line, such as `added 2, revised 0, unchanged 1, failed 0`.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "added %d, revised %d, unchanged %d, failed %d",
                added,
                revised,
                unchanged,
                failed);
    }
}
