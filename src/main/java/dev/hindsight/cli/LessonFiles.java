package dev.hindsight.cli;

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
