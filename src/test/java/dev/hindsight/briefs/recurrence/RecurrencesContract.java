package dev.hindsight.briefs.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the recurrences promise, whatever database lies under them; by wording alone.
abstract class RecurrencesContract {
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer VERA = new Viewer.Person("Vera", Role.CURATOR, Set.of());
    private static final Viewer READER = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final LessonId EARLY = new LessonId("early");
    private static final LessonId AGAIN = new LessonId("again");
    private static final LessonId OTHER = new LessonId("other");

    private static final String ROSTER =
            "Posts stood empty for a year because recruitment began with a new advertisement. Keep a"
                    + " roster of candidates who have been cleared for immediate deployment.";
    private static final String SAME =
            "Posts stood empty for months because recruitment began with a new advertisement. Keep a"
                    + " roster of candidates who have been cleared for deployment.";
    private static final String WATER =
            "Bottled water cost the remote camp more than fuel. Install a purification unit.";

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Lessons lessons;
    private Recurrences recurrences;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.meaning.on", false);
        context = ApplicationContext.run(settings);
        lessons = context.getBean(Lessons.class);
        recurrences = context.getBean(Recurrences.class);
    }

    private void add(LessonId id, String statement, int year, String mission, Label label) {
        LessonText text =
                new LessonText(
                        "Lesson " + id,
                        statement,
                        List.of(new ThemeId("recruitment")),
                        List.of(new MissionId(mission)),
                        PartialDate.ofYear(year),
                        label,
                        List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
        step(lessons.begin(id, new LessonStep.Observe(text, "read"), CARLA));
        step(lessons.move(id, new LessonStep.Validate("two sources say so"), CARLA, 1));
    }

    private static Lesson step(LessonOutcome outcome) {
        assertThat(outcome).isInstanceOf(LessonOutcome.Moved.class);
        return ((LessonOutcome.Moved) outcome).lesson();
    }

    private void three() {
        add(EARLY, ROSTER, 2004, "UNMIK", Label.PUBLIC);
        add(AGAIN, SAME, 2011, "BINUB", Label.PUBLIC);
        add(OTHER, WATER, 2015, "BINUB", Label.PUBLIC);
    }

    private List<LessonId> group(LessonId id, Viewer viewer) {
        return recurrences.of(id, viewer).orElseThrow().group().said().stream()
                .map(Said::id)
                .toList();
    }

    private Judgement judged(LessonId a, LessonId b, Verdict verdict, int expected) {
        Outcome outcome = recurrences.judge(a, b, verdict, "as I read it", CARLA, expected);
        assertThat(outcome).isInstanceOf(Outcome.Judged.class);
        return ((Outcome.Judged) outcome).judgement();
    }

    @Test
    void theSameLessonInOtherYearsIsATimeLine() {
        three();
        Group group = recurrences.of(AGAIN, VISITOR).orElseThrow().group();
        assertThat(group.said()).extracting(Said::id).containsExactly(EARLY, AGAIN);
        assertThat(group.times()).isEqualTo(2);
        assertThat(group.missions()).hasSize(2);
        assertThat(group.since()).contains(PartialDate.ofYear(2004));
        assertThat(group.implemented()).isZero();
        assertThat(group(OTHER, VISITOR)).containsExactly(OTHER);
    }

    @Test
    void editingALessonIsFollowedAtOnce() {
        three();
        assertThat(group(EARLY, VISITOR)).hasSize(2);
        Lesson now = lessons.find(AGAIN, CARLA).orElseThrow();
        LessonText text = now.text();
        LessonText other =
                new LessonText(
                        text.title(),
                        WATER,
                        text.themes(),
                        text.missions(),
                        text.date(),
                        text.label(),
                        text.sources());
        step(lessons.move(AGAIN, new LessonStep.Edit(other, "misread"), CARLA, now.version()));
        assertThat(group(EARLY, VISITOR)).containsExactly(EARLY);
        assertThat(group(OTHER, VISITOR)).containsExactly(AGAIN, OTHER);
    }

    @Test
    void aCuratorsWordStandsOverWhatIsFound() {
        three();
        judged(EARLY, AGAIN, Verdict.DIFFERENT, 0);
        judged(OTHER, EARLY, Verdict.SAME, 0);
        assertThat(group(EARLY, VISITOR)).containsExactly(EARLY, OTHER);
        assertThat(group(AGAIN, VISITOR)).containsExactly(AGAIN);
        assertThat(recurrences.of(EARLY, CARLA).orElseThrow().apart())
                .extracting(Judgement::reason)
                .containsExactly("as I read it");
        assertThat(recurrences.of(EARLY, VISITOR).orElseThrow().apart()).isEmpty();
    }

    @Test
    void whatWasSaidCanBeTakenBack() {
        three();
        Judgement different = judged(EARLY, AGAIN, Verdict.DIFFERENT, 0);
        assertThat(group(EARLY, VISITOR)).hasSize(1);
        Judgement back = judged(EARLY, AGAIN, Verdict.WITHDRAWN, different.number());
        assertThat(back.actor()).isEqualTo("Carla");
        assertThat(group(EARLY, VISITOR)).containsExactly(EARLY, AGAIN);
        assertThat(recurrences.compare(AGAIN, EARLY, VERA).orElseThrow().judgements())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.DIFFERENT, Verdict.WITHDRAWN);
    }

    @Test
    void twoCuratorsDoNotOverwriteEachOther() {
        three();
        judged(EARLY, AGAIN, Verdict.DIFFERENT, 0);
        assertThat(recurrences.judge(AGAIN, EARLY, Verdict.SAME, "no", VERA, 0))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void aWordNeedsAReasonAndTwoLessonsAndACurator() {
        three();
        assertThat(recurrences.judge(EARLY, AGAIN, Verdict.SAME, " ", CARLA, 0))
                .isEqualTo(new Outcome.Refused(Outcome.Fault.REASON_MISSING));
        assertThat(recurrences.judge(EARLY, EARLY, Verdict.SAME, "x", CARLA, 0))
                .isEqualTo(new Outcome.Refused(Outcome.Fault.SAME_LESSON));
        assertThat(recurrences.judge(EARLY, AGAIN, Verdict.WITHDRAWN, "x", CARLA, 0))
                .isEqualTo(new Outcome.Refused(Outcome.Fault.NOTHING_SAID));
        assertThat(recurrences.judge(EARLY, new LessonId("none"), Verdict.SAME, "x", CARLA, 0))
                .isEqualTo(new Outcome.Missing());
        assertThat(recurrences.judge(EARLY, AGAIN, Verdict.SAME, "x", READER, 0))
                .isEqualTo(new Outcome.Missing());
        assertThat(recurrences.compare(EARLY, AGAIN, READER)).isEmpty();
    }

    @Test
    void whatAnImportStatesLeavesACuratorsWordAlone() {
        three();
        assertThat(recurrences.state(EARLY, OTHER, "recurs", CARLA))
                .isInstanceOf(Outcome.Judged.class);
        assertThat(group(OTHER, VISITOR)).containsExactly(EARLY, AGAIN, OTHER);
        judged(EARLY, OTHER, Verdict.DIFFERENT, 1);
        assertThat(recurrences.state(EARLY, OTHER, "recurs", CARLA))
                .isInstanceOf(Outcome.Already.class);
        assertThat(group(OTHER, VISITOR)).containsExactly(OTHER);
    }

    @Test
    void aHiddenLessonTiesNoTwoOthersTogether() {
        three();
        LessonId inside = new LessonId("inside");
        add(inside, ROSTER, 2001, "ONUB", Label.INTERNAL);
        judged(inside, OTHER, Verdict.SAME, 0);
        assertThat(group(EARLY, READER)).containsExactly(inside, EARLY, AGAIN, OTHER);
        assertThat(group(EARLY, VISITOR)).containsExactly(EARLY, AGAIN);
        assertThat(group(OTHER, VISITOR)).containsExactly(OTHER);
        assertThat(recurrences.of(inside, VISITOR)).isEmpty();
        assertThat(recurrences.before("", ROSTER, VISITOR, 10))
                .extracting(alike -> alike.said().id())
                .containsExactly(EARLY, AGAIN);
        assertThat(index(VISITOR).since()).contains(PartialDate.ofYear(2004));
        assertThat(index(READER).since()).contains(PartialDate.ofYear(2001));
    }

    private NotLearned index(Viewer viewer) {
        return recurrences.notLearned(viewer, Set.of(), null, 0, 10);
    }

    @Test
    void theIndexCountsWhatWasIdentifiedAndNotImplemented() {
        three();
        NotLearned all = index(VISITOR);
        assertThat(all.lessons()).isEqualTo(2);
        assertThat(all.counted()).isEqualTo(2);
        assertThat(all.times()).isEqualTo(3);
        assertThat(all.groups()).hasSize(2);
        assertThat(all.groups().getFirst().newest().id()).isEqualTo(AGAIN);
        assertThat(all.missions())
                .containsOnly(
                        Map.entry(new MissionId("BINUB"), 2), Map.entry(new MissionId("UNMIK"), 1));
        NotLearned one = recurrences.notLearned(VISITOR, Set.of(), new MissionId("UNMIK"), 0, 10);
        assertThat(one.lessons()).isEqualTo(1);
        assertThat(
                        recurrences
                                .notLearned(VISITOR, Set.of(new ThemeId("funding")), null, 0, 10)
                                .lessons())
                .isZero();
        assertThat(recurrences.notLearned(VISITOR, Set.of(), null, 1, 1).groups())
                .extracting(group -> group.newest().id())
                .containsExactly(OTHER);
    }

    @Test
    void whatWasImplementedOrIsNewIsNotInTheIndex() {
        three();
        add(
                new LessonId("new"),
                "Test the generators on Mondays.",
                lessons.today().getYear(),
                "BINUB",
                Label.PUBLIC);
        Lesson lesson = lessons.find(EARLY, CARLA).orElseThrow();
        List<Proof> proof = List.of(Proof.parse("https://example.org/b", "").orElseThrow());
        lesson =
                step(
                        lessons.move(
                                EARLY,
                                new LessonStep.Assign("Keep one", "Otto", lessons.today(), "now"),
                                CARLA,
                                lesson.version()));
        lesson =
                step(
                        lessons.move(
                                EARLY,
                                new LessonStep.Report(
                                        1,
                                        dev.hindsight.lessons.LessonAction.Status.DONE,
                                        "done",
                                        proof),
                                CARLA,
                                lesson.version()));
        step(
                lessons.move(
                        EARLY,
                        new LessonStep.Implement("it is kept", proof),
                        CARLA,
                        lesson.version()));
        NotLearned index = index(VISITOR);
        assertThat(index.counted()).isEqualTo(2);
        assertThat(index.groups()).extracting(group -> group.newest().id()).containsExactly(OTHER);
    }

    @Test
    void aWordIsAChangeOfBothLessons() {
        three();
        Changes changes = context.getBean(Changes.class);
        long before = changes.latest();
        judged(EARLY, OTHER, Verdict.SAME, 0);
        assertThat(changes.after(before, 10))
                .extracting(change -> change.item())
                .containsExactly("early", "other");
    }
}
