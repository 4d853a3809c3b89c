package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.briefs.recurrence.Alike;
import dev.hindsight.briefs.recurrence.Group;
import dev.hindsight.briefs.recurrence.NotLearned;
import dev.hindsight.briefs.recurrence.Outcome;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.briefs.recurrence.Said;
import dev.hindsight.briefs.recurrence.TimeLine;
import dev.hindsight.briefs.recurrence.Verdict;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Stage;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Recurrences made up for looking at pages: the made-up lessons are one.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpRecurrences implements Recurrences {
    private static final Group GROUP = new Group(List.of(said(1), said(2), said(3)));

    private static Said said(int number) {
        return new Said(
                new LessonId("made-up-" + number),
                "Made-up lesson " + number,
                PartialDate.ofYear(2003 + number),
                Label.PUBLIC,
                List.of(new MissionId(number == 3 ? "ONUB" : "BINUB")),
                List.of(new ThemeId("recruitment")),
                Stage.IDENTIFIED,
                true);
    }

    @Override
    public Optional<TimeLine> of(LessonId id, Viewer viewer) {
        return Optional.of(new TimeLine(GROUP, Map.of(), List.of()));
    }

    @Override
    public Optional<Compared> compare(LessonId a, LessonId b, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public List<Alike> before(String title, String text, Viewer viewer, int most) {
        return List.of(new Alike(said(1), 0.9, GROUP));
    }

    @Override
    public Outcome judge(
            LessonId a, LessonId b, Verdict verdict, String reason, Viewer author, int expected) {
        return new Outcome.Missing();
    }

    @Override
    public Outcome state(LessonId a, LessonId b, String reason, Viewer author) {
        return new Outcome.Missing();
    }

    @Override
    public NotLearned notLearned(
            Viewer viewer,
            Set<ThemeId> themes,
            @Nullable MissionId mission,
            int offset,
            int limit) {
        return new NotLearned(
                1,
                2,
                3,
                GROUP.since(),
                limit == 0 ? List.of() : List.of(GROUP),
                Map.of(new ThemeId("recruitment"), 1),
                Map.of(new MissionId("BINUB"), 1));
    }

    @Override
    public boolean settle() {
        return true;
    }
}
