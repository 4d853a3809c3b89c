package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonAction.Status;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Made-up steps in the life of a lesson.
final class LessonSteps {
    static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
    static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    static final Proof LINK = new Proof.Web(URI.create("https://example.org/roster"), "the roster");
    static final Proof PLACE = Proof.parse("binub-paper § General", "said so").orElseThrow();

    private LessonSteps() {}

    static LessonText text(String title) {
        return text(title, Label.PUBLIC);
    }

    static LessonText text(String title, Label label) {
        return new LessonText(
                title,
                "Posts stood empty for a year.\n\nNotices came late.",
                List.of(new ThemeId("recruitment"), new ThemeId("planning")),
                List.of(new MissionId("BINUB")),
                PartialDate.parse("2007-05"),
                label,
                List.of(PLACE, LINK));
    }

    static LessonStep.Observe observe() {
        return new LessonStep.Observe(text("Recruit early"), "read in a review");
    }

    static LessonStep.Validate validate() {
        return new LessonStep.Validate("two sources say so");
    }

    static LessonStep.Assign assign(String owner) {
        return new LessonStep.Assign("Keep a roster", owner, DUE, "nobody does");
    }

    static LessonStep.Report report(int action, Status status, Proof... evidence) {
        return new LessonStep.Report(action, status, "as told", List.of(evidence));
    }

    static LessonStep.Implement implement(Proof... evidence) {
        return new LessonStep.Implement("the roster is used", List.of(evidence));
    }

    static LessonStep.Embed embed() {
        return new LessonStep.Embed("two missions recruited from it");
    }

    static LessonStep.Reject reject() {
        return new LessonStep.Reject("says nothing");
    }

    static LessonStep.Supersede supersede() {
        return new LessonStep.Supersede(new LessonId("another"), "says it better");
    }

    static LessonStep.Overtake overtake() {
        return new LessonStep.Overtake("the mission has closed");
    }

    static LessonStep.Reopen reopen() {
        return new LessonStep.Reopen("not so after all");
    }

    static LessonMove by(String actor, LessonStep step) {
        return new LessonMove(2, actor, AT, step);
    }

    /// The state after steps that all can be made; the step before the last by Carla, all by her.
    static LessonState after(LessonState state, LessonStep... steps) {
        LessonState now = state;
        for (LessonStep step : steps) {
            String actor = step instanceof LessonStep.Embed ? "Vera" : "Carla";
            now =
                    switch (Life.after(now, by(actor, step))) {
                        case Life.Turn.To(LessonState next) -> next;
                        case Life.Turn.Refused(LessonFault fault) ->
                                throw new AssertionError(step + " is refused: " + fault);
                    };
        }
        return now;
    }
}
