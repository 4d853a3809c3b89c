package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.briefs.recurrence.Outcome;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.briefs.recurrence.Verdict;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Made-up lessons for all, for some and for curators.
final class HiddenLessons {
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());

    private HiddenLessons() {}

    /// Adds one for all everywhere, one for those inside and one for one mission.
    static void in(RealProgram everything, RealProgram withInternal, RealProgram open) {
        Label there = Label.restrictedTo(new MissionId("BINUB"));
        for (RealProgram program : List.of(everything, withInternal, open)) {
            add(program, Label.PUBLIC, "lesson-for-all", program.equals(everything));
            again(program, Label.PUBLIC, "lesson-long-ago", 2001);
        }
        for (RealProgram program : List.of(everything, withInternal)) {
            add(program, Label.INTERNAL, "lesson-inside", false);
            again(program, Label.INTERNAL, "lesson-older", 1999);
            judge(program, "lesson-inside", "lesson-long-ago", Verdict.DIFFERENT);
        }
        add(everything, there, "lesson-there", false);
        again(everything, there, "lesson-oldest", 1997);
        judge(everything, "lesson-there", "lesson-for-all", Verdict.SAME);
        judge(everything, "lesson-oldest", "lesson-long-ago", Verdict.DIFFERENT);
    }

    /// Adds what the others say, said at another time in another mission.
    private static void again(RealProgram program, Label label, String id, int year) {
        Lessons lessons = program.get(Lessons.class);
        begin(lessons, label, id, PartialDate.ofYear(year), "UNMIK");
        move(lessons, id, 1, new LessonStep.Validate("two sources say so"));
    }

    private static void judge(RealProgram program, String one, String other, Verdict verdict) {
        assertThat(
                        program.get(Recurrences.class)
                                .judge(
                                        new LessonId(one),
                                        new LessonId(other),
                                        verdict,
                                        "read again",
                                        CARLA,
                                        0))
                .isInstanceOf(Outcome.Judged.class);
    }

    /// Every address that shows lessons.
    static List<String> paths() {
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                "/lessons",
                                "/lessons?state=identified",
                                "/lessons?theme=recruitment&mission=BINUB",
                                "/lessons?overdue=true",
                                "/not-learned",
                                "/not-learned?theme=recruitment",
                                "/not-learned?theme=people-and-leadership&mission=BINUB",
                                "/not-learned?mission=UNMIK&lang=fr",
                                "/api/v1/not-learned",
                                "/api/v1/not-learned?mission=BINUB",
                                "/search?q=quetzalcoatl&kind=lesson",
                                "/api/v1/search?kind=lesson",
                                "/api/v1/lessons",
                                "/api/v1/lessons?mission=BINUB&overdue=true"));
        for (String id :
                List.of(
                        "lesson-for-all",
                        "lesson-long-ago",
                        "lesson-inside",
                        "lesson-there",
                        "lesson-observed")) {
            for (String part :
                    List.of("", "/edit", "/citation.txt", "/recurrence?with=lesson-long-ago")) {
                paths.add("/lessons/" + id + part);
            }
            paths.add("/api/v1/lessons/" + id);
            paths.add("/api/v1/lessons/" + id + "/recurrence");
            paths.add("/api/v1/similar?kind=lesson&id=" + id);
        }
        return paths;
    }

    /// Adds a lesson with an action that is overdue.
    ///
    /// @param more whether also one that nobody has validated
    static void add(RealProgram program, Label label, String id, boolean more) {
        Lessons lessons = program.get(Lessons.class);
        begin(lessons, label, id, new PartialDate(2033, 1, 1), "BINUB");
        move(lessons, id, 1, new LessonStep.Validate("two sources say so"));
        move(
                lessons,
                id,
                2,
                new LessonStep.Assign("Ask", "Otto", lessons.today().minusDays(3), "late"));
        if (more) {
            begin(lessons, Label.PUBLIC, "lesson-observed", new PartialDate(2033, 1, 1), "BINUB");
        }
    }

    private static void begin(
            Lessons lessons, Label label, String id, PartialDate date, String mission) {
        LessonText text =
                new LessonText(
                        "Recruit before " + label,
                        "Posts for quetzalcoatl stood empty.",
                        List.of(new ThemeId("recruitment")),
                        List.of(new MissionId(mission)),
                        date,
                        label,
                        List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
        assertThat(lessons.begin(new LessonId(id), new LessonStep.Observe(text, "read"), CARLA))
                .isInstanceOf(LessonOutcome.Moved.class);
    }

    private static void move(Lessons lessons, String id, int expected, LessonStep step) {
        assertThat(lessons.move(new LessonId(id), step, CARLA, expected))
                .isInstanceOf(LessonOutcome.Moved.class);
    }
}
