package dev.hindsight.web;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonMove;
import dev.hindsight.lessons.LessonState;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Proof;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.FakeLessons;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// Lessons made up for looking at pages.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpLessons extends FakeLessons {
    MadeUpLessons() {
        super(new FakeCatalogue("made up"));
        for (int i = 1; i <= 3; i++) {
            LessonText text =
                    new LessonText(
                            "Made-up lesson " + i,
                            "Recruit before the mission starts.",
                            List.of(new ThemeId("recruitment")),
                            List.of(new MissionId("BINUB")),
                            PartialDate.ofYear(2007),
                            Label.PUBLIC,
                            List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
            LessonStep step = new LessonStep.Observe(text, "read in a review");
            LessonMove move = new LessonMove(1, "Carla", Instant.EPOCH, step);
            LessonState state = new LessonState.Identified();
            put(new Lesson(new LessonId("made-up-" + i), text, state, List.of(move)));
        }
    }
}
