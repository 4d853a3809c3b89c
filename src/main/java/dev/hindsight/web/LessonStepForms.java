package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonAction;
import dev.hindsight.lessons.LessonFault;
import dev.hindsight.lessons.LessonState;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.web.LessonAssembler.Again;
import dev.hindsight.web.LessonPage.Forms;
import dev.hindsight.web.LessonPage.StepForm;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The forms on the page of a lesson, filled with what was typed where it could not be done.
@Singleton
final class LessonStepForms {
    private static final int LINES = 2;
    private static final EvidenceLine BLANK = new EvidenceLine("", "");

    /// What the viewer can do; null where nothing.
    @Nullable Forms of(Lesson lesson, Viewer viewer, @Nullable Again again, Messages m) {
        List<Link> problems = again == null ? List.of() : again.problems();
        if (!viewer.mayCurate()) {
            return reports(lesson, viewer)
                    ? new Forms(lesson.version(), problems, null, List.of())
                    : null;
        }
        String name = viewer instanceof Viewer.Person person ? person.name() : "owner";
        List<StepForm> steps = new ArrayList<>();
        Map<String, Optional<LessonFault>> next = lesson.next(name);
        next.forEach((code, fault) -> {
            if (!code.equals("edit")) {
                steps.add(step(code, fault, again, m));
            }
        });
        String edit =
                next.containsKey("edit") ? Address.lesson(lesson.id().value()) + "/edit" : null;
        return new Forms(lesson.version(), problems, edit, kept(steps, again));
    }

    private static boolean reports(Lesson lesson, Viewer viewer) {
        return lesson.state() instanceof LessonState.Assigned
                && viewer instanceof Viewer.Person person
                && lesson.state().actions().stream().anyMatch(it -> it.ownedBy(person.name()));
    }

    /// With the form that was sent even where its step is possible no more: nothing typed is lost.
    private static List<StepForm> kept(List<StepForm> steps, @Nullable Again again) {
        if (again == null
                || again.id().startsWith("report")
                || steps.stream().anyMatch(step -> step.id().equals(again.id()))) {
            return steps;
        }
        List<StepForm> more = new ArrayList<>(steps);
        more.add(form(again.id(), again.id(), null, again, 0, List.of()));
        return more;
    }

    private static StepForm step(
            String code, Optional<LessonFault> fault, @Nullable Again again, Messages m) {
        String blocked = fault.map(it -> m.text("lesson.fault." + it.code())).orElse(null);
        return form(code, code, blocked, again, 0, List.of());
    }

    static StepForm report(LessonAction action, @Nullable Again again, Messages m) {
        String id = "report-" + action.number();
        boolean here = again != null && again.id().equals(id);
        String chosen =
                here && again != null
                        ? again.sent().value("status").orElse("")
                        : action.status().code();
        return form(
                id,
                "report",
                null,
                again,
                action.number(),
                Arrays.stream(LessonAction.Status.values())
                        .map(it ->
                                new Choice(
                                        it.code(),
                                        LessonAssembler.status(it, m),
                                        it.code().equals(chosen)))
                        .toList());
    }

    private static StepForm form(
            String id,
            String code,
            @Nullable String blocked,
            @Nullable Again again,
            int action,
            List<Choice> statuses) {
        boolean cites = code.equals("implement") || code.equals("report");
        if (again == null || !again.id().equals(id)) {
            return new StepForm(
                    id, code, blocked, false, action, statuses, Map.of(), lines(cites, List.of()));
        }
        return new StepForm(
                id,
                code,
                blocked,
                true,
                action,
                statuses,
                LessonAssembler.values(again.sent()),
                lines(cites, LessonForms.lines(again.sent())));
    }

    /// Whoever fills all lines gets one more.
    private static List<EvidenceLine> lines(boolean cites, List<EvidenceLine> typed) {
        List<EvidenceLine> lines =
                new ArrayList<>(
                        typed.stream()
                                .filter(it -> !it.reference().isBlank() || !it.shows().isBlank())
                                .toList());
        if (cites) {
            lines.add(BLANK);
        }
        while (cites && lines.size() < LINES) {
            lines.add(BLANK);
        }
        return lines;
    }
}
