package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonAction.Status;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the lessons promise, whatever database lies under them.
abstract class LessonsContract {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer VERA = new Viewer.Person("Vera", Role.CURATOR, Set.of());
    private static final Viewer READER = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final Viewer OTTO = new Viewer.Person("otto", Role.READER, Set.of());
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Label RESTRICTED = Label.restrictedTo(BINUB);
    private static final Viewer MEMBER =
            new Viewer.Person("Aline", Role.CONTRIBUTOR, Set.of(BINUB));
    private static final LessonId ID = new LessonId("recruit-early");

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Lessons lessons;
    private Changes changes;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        context = ApplicationContext.run(database());
        lessons = context.getBean(Lessons.class);
        changes = context.getBean(Changes.class);
    }

    private Lesson begun(LessonId id, Label label) {
        LessonText text = LessonSteps.text("Recruit early", label);
        LessonOutcome outcome = lessons.begin(id, new LessonStep.Observe(text, "read"), CARLA);
        return ((LessonOutcome.Moved) outcome).lesson();
    }

    private Lesson moved(Lesson lesson, Viewer by, LessonStep... steps) {
        Lesson now = lesson;
        for (LessonStep step : steps) {
            LessonOutcome outcome = lessons.move(now.id(), step, by, now.version());
            assertThat(outcome).isInstanceOf(LessonOutcome.Moved.class);
            now = ((LessonOutcome.Moved) outcome).lesson();
        }
        return now;
    }

    private LessonFault refused(Lesson lesson, Viewer by, LessonStep step) {
        LessonOutcome outcome = lessons.move(lesson.id(), step, by, lesson.version());
        return ((LessonOutcome.Refused) outcome).fault();
    }

    private Lesson implemented(LessonId id) {
        return moved(
                begun(id, Label.PUBLIC),
                CARLA,
                LessonSteps.validate(),
                LessonSteps.assign("Otto"),
                LessonSteps.report(1, Status.STARTED),
                LessonSteps.report(1, Status.DONE, LessonSteps.LINK, LessonSteps.PLACE),
                LessonSteps.implement(LessonSteps.PLACE));
    }

    @Test
    void aWholeLifeIsReadBackEqual() {
        Lesson lesson = implemented(ID);
        assertThat(lessons.find(ID, VISITOR)).contains(lesson);
        Lesson embedded = moved(lesson, VERA, LessonSteps.embed());
        begun(new LessonId("another"), Label.PUBLIC);
        Lesson closed =
                moved(
                        embedded,
                        VERA,
                        new LessonStep.Edit(LessonSteps.text("Recruit earlier"), "a word"),
                        LessonSteps.supersede());
        assertThat(lessons.find(ID, VISITOR)).contains(closed);
        assertThat(closed.title()).isEqualTo("Recruit earlier");
        assertThat(closed.successor()).contains(new LessonId("another"));
        Lesson open = moved(closed, CARLA, LessonSteps.reopen(), LessonSteps.overtake());
        assertThat(lessons.list(VISITOR, LessonFilter.ALL, 0, 10)).containsExactly(open);
        assertThat(open.moves()).hasSize(11).extracting(LessonMove::actor).contains("Vera");
        assertThat(((LessonStep.Observe) open.moves().getFirst().step()).text().title())
                .isEqualTo("Recruit early");
    }

    @Test
    void twoLessonsBecomeOneAndBothKeepTheirHistory() {
        LessonId other = new LessonId("another");
        Lesson kept = moved(begun(ID, Label.PUBLIC), CARLA, LessonSteps.validate());
        Lesson gone = begun(other, Label.PUBLIC);
        LessonStep.Edit both = new LessonStep.Edit(LessonSteps.text("Both"), "the same");
        assertThat(lessons.merge(other, 7, ID, both, CARLA, kept.version()))
                .isEqualTo(new LessonOutcome.Stale(gone));
        assertThat(lessons.merge(other, gone.version(), ID, both, OTTO, kept.version()))
                .isEqualTo(new LessonOutcome.Missing());
        LessonOutcome outcome =
                lessons.merge(other, gone.version(), ID, both, CARLA, kept.version());
        assertThat(outcome).isInstanceOf(LessonOutcome.Moved.class);
        Lesson now = lessons.find(ID, VISITOR).orElseThrow();
        Lesson before = lessons.find(other, CARLA).orElseThrow();
        assertThat(now.title()).isEqualTo("Both");
        assertThat(now.stage()).isEqualTo(Stage.IDENTIFIED);
        assertThat(before.successor()).contains(ID);
        assertThat(before.title()).isEqualTo("Recruit early");
        assertThat(before.moves()).hasSize(2);
        assertThat(lessons.merge(other, 2, ID, both, CARLA, now.version()))
                .isEqualTo(new LessonOutcome.Refused(LessonFault.NOT_FROM_HERE));
        assertThat(lessons.find(ID, VISITOR)).contains(now);
    }

    @Test
    void whatFewMaySeeIsNotPutIntoWhatMoreMaySee() {
        LessonId secret = new LessonId("another");
        Lesson kept = begun(ID, Label.PUBLIC);
        Lesson gone = begun(secret, RESTRICTED);
        LessonStep.Edit both = new LessonStep.Edit(LessonSteps.text("Both"), "the same");
        assertThat(lessons.merge(secret, gone.version(), ID, both, CARLA, kept.version()))
                .isEqualTo(new LessonOutcome.Refused(LessonFault.LABEL_WIDER));
        assertThat(lessons.find(secret, CARLA)).contains(gone);
        assertThat(lessons.merge(ID, 1, ID, both, CARLA, 1))
                .isEqualTo(new LessonOutcome.Refused(LessonFault.SUCCESSOR_UNKNOWN));
    }

    @Test
    void everyMoveIsAChange() {
        moved(begun(ID, Label.PUBLIC), CARLA, LessonSteps.validate());
        assertThat(changes.after(0, 10))
                .extracting(Change::kind, Change::item)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(ItemKind.LESSON, "recruit-early"))
                .hasSize(2);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Lesson lesson = begun(ID, Label.PUBLIC);
        long latest = changes.latest();
        assertThat(refused(lesson, CARLA, LessonSteps.embed()))
                .isEqualTo(LessonFault.NOT_FROM_HERE);
        assertThat(refused(lesson, CARLA, new LessonStep.Validate("")))
                .isEqualTo(LessonFault.REASON_MISSING);
        assertThat(changes.latest()).isEqualTo(latest);
        assertThat(lessons.find(ID, OWNER)).contains(lesson);
    }

    @Test
    void aSecondPersonVerifies() {
        Lesson lesson = implemented(ID);
        assertThat(refused(lesson, CARLA, LessonSteps.embed())).isEqualTo(LessonFault.SAME_PERSON);
        Viewer otto = new Viewer.Person("OTTO", Role.CURATOR, Set.of());
        assertThat(refused(lesson, otto, LessonSteps.embed())).isEqualTo(LessonFault.OWNS_ACTION);
        assertThat(moved(lesson, VERA, LessonSteps.embed()).stage()).isEqualTo(Stage.EMBEDDED);
    }

    @Test
    void evidenceLeadsSomewhereThatItsAuthorMaySee() {
        Lesson lesson = moved(begun(ID, Label.PUBLIC), CARLA, LessonSteps.validate());
        Proof nowhere = Proof.parse("0123456789abcdef0123#p7", "").orElseThrow();
        Lesson assigned = moved(lesson, CARLA, LessonSteps.assign("Otto"));
        assertThat(refused(assigned, CARLA, LessonSteps.report(1, Status.DONE, nowhere)))
                .isEqualTo(LessonFault.EVIDENCE_UNKNOWN);
    }

    @Test
    void whoMovesSecondSeesWhatTheFirstDid() {
        Lesson lesson = begun(ID, Label.PUBLIC);
        Lesson now = moved(lesson, CARLA, LessonSteps.validate());
        assertThat(lessons.move(ID, LessonSteps.reject(), VERA, lesson.version()))
                .isEqualTo(new LessonOutcome.Stale(now));
        LessonOutcome again = lessons.begin(ID, LessonSteps.observe(), VERA);
        assertThat(again).isEqualTo(new LessonOutcome.Stale(now));
    }

    @Test
    void ofManyWhoMoveAtOnceOneDoes() throws Exception {
        Lesson lesson = begun(ID, Label.PUBLIC);
        List<Callable<LessonOutcome>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> lessons.move(ID, LessonSteps.validate(), CARLA, 1));
            tries.add(() -> lessons.begin(new LessonId("new"), LessonSteps.observe(), CARLA));
        }
        List<LessonOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<LessonOutcome> future : threads.invokeAll(tries)) {
                outcomes.add(future.get());
            }
        }
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof LessonOutcome.Moved)
                .hasSize(2);
        assertThat(lessons.find(ID, OWNER).orElseThrow().version()).isEqualTo(lesson.version() + 1);
    }

    @Test
    void onlyCuratorsMoveLessonsButOwnersReport() {
        assertThat(lessons.begin(ID, LessonSteps.observe(), MEMBER))
                .isEqualTo(new LessonOutcome.Missing());
        Lesson lesson =
                moved(
                        begun(ID, Label.PUBLIC),
                        CARLA,
                        LessonSteps.validate(),
                        LessonSteps.assign("Otto"),
                        LessonSteps.assign("Olga"));
        for (Viewer viewer : List.of(VISITOR, READER, MEMBER)) {
            assertThat(lessons.move(ID, LessonSteps.report(1, Status.STARTED), viewer, 4))
                    .isEqualTo(new LessonOutcome.Missing());
        }
        assertThat(lessons.move(ID, LessonSteps.report(2, Status.STARTED), OTTO, 4))
                .isEqualTo(new LessonOutcome.Missing());
        assertThat(lessons.move(ID, LessonSteps.overtake(), OTTO, 4))
                .isEqualTo(new LessonOutcome.Missing());
        Lesson now = moved(lesson, OTTO, LessonSteps.report(1, Status.STARTED));
        assertThat(now.state().actions().getFirst().status()).isEqualTo(Status.STARTED);
    }

    @Test
    void whatAViewerMayNotSeeIsNotThere() {
        Lesson restricted = moved(begun(ID, RESTRICTED), CARLA, LessonSteps.validate());
        Lesson unvalidated = begun(new LessonId("observed"), Label.PUBLIC);
        for (Viewer viewer : List.of(VISITOR, READER)) {
            assertThat(lessons.find(ID, viewer)).isEmpty();
            assertThat(lessons.find(unvalidated.id(), viewer)).isEmpty();
            assertThat(lessons.list(viewer, LessonFilter.ALL, 0, 10)).isEmpty();
            assertThat(lessons.count(viewer, LessonFilter.ALL)).isZero();
            assertThat(lessons.stages(viewer, LessonFilter.theme(new ThemeId("recruitment"))))
                    .isEmpty();
        }
        assertThat(lessons.list(MEMBER, LessonFilter.ALL, 0, 10)).containsExactly(restricted);
        assertThat(lessons.count(CARLA, LessonFilter.ALL)).isEqualTo(2);
        Lesson rejected = moved(unvalidated, CARLA, LessonSteps.reject());
        assertThat(lessons.find(rejected.id(), VISITOR)).isEmpty();
    }

    @Test
    void aLabelOnlyBecomesNarrower() {
        Lesson lesson = moved(begun(ID, Label.PUBLIC), CARLA, LessonSteps.validate());
        long latest = changes.latest();
        Lesson narrow =
                moved(lesson, CARLA, new LessonStep.Edit(text(Label.INTERNAL), "names people"));
        assertThat(changes.after(latest, 10))
                .extracting(Change::label)
                .containsExactly(Label.PUBLIC, Label.INTERNAL);
        assertThat(lessons.find(ID, VISITOR)).isEmpty();
        assertThat(refused(narrow, CARLA, new LessonStep.Edit(text(Label.PUBLIC), "so")))
                .isEqualTo(LessonFault.LABEL_WIDER);
        Lesson narrower = moved(narrow, CARLA, new LessonStep.Edit(text(RESTRICTED), "so"));
        Label other = Label.restrictedTo(new MissionId("UNMIK"));
        for (Label wider : List.of(Label.INTERNAL, other)) {
            assertThat(refused(narrower, CARLA, new LessonStep.Edit(text(wider), "so")))
                    .isEqualTo(LessonFault.LABEL_WIDER);
        }
    }

    private static LessonText text(Label label) {
        return LessonSteps.text("Recruit early", label);
    }

    @Test
    void whatTakesTheOthersPlaceIsThereAndIsNotTheOther() {
        Lesson lesson = moved(begun(ID, Label.PUBLIC), CARLA, LessonSteps.validate());
        assertThat(refused(lesson, CARLA, LessonSteps.supersede()))
                .isEqualTo(LessonFault.SUCCESSOR_UNKNOWN);
        assertThat(refused(lesson, CARLA, new LessonStep.Supersede(ID, "so")))
                .isEqualTo(LessonFault.SUCCESSOR_UNKNOWN);
        Lesson another = begun(new LessonId("another"), Label.PUBLIC);
        moved(lesson, CARLA, LessonSteps.supersede());
        assertThat(refused(another, CARLA, new LessonStep.Supersede(ID, "so")))
                .isEqualTo(LessonFault.SUCCESSOR_UNKNOWN);
    }

    @Test
    void listsNarrowToStatesThemesAndMissions() {
        implemented(ID);
        moved(begun(new LessonId("two"), Label.PUBLIC), CARLA, LessonSteps.validate());
        begun(new LessonId("three"), Label.PUBLIC);
        assertThat(lessons.stages(CARLA, LessonFilter.mission(BINUB)))
                .containsExactly(
                        Map.entry(Stage.OBSERVATION, 1L),
                        Map.entry(Stage.IDENTIFIED, 1L),
                        Map.entry(Stage.IMPLEMENTED, 1L));
        LessonFilter some =
                new LessonFilter(
                        Set.of(Stage.IMPLEMENTED, Stage.EMBEDDED),
                        Set.of(new ThemeId("planning"), new ThemeId("funding")),
                        Set.of(BINUB),
                        false);
        assertThat(lessons.list(VISITOR, some, 0, 10)).extracting(Lesson::id).containsExactly(ID);
        assertThat(lessons.count(VISITOR, LessonFilter.theme(new ThemeId("funding")))).isZero();
        assertThat(lessons.count(VISITOR, LessonFilter.theme(new ThemeId("recruit")))).isZero();
        assertThat(lessons.list(CARLA, LessonFilter.ALL, 1, 1))
                .extracting(lesson -> lesson.id().value())
                .containsExactly("three");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lessons.list(CARLA, LessonFilter.ALL, 0, 1_001));
    }

    @Test
    void overdueActionsAreShownToTheirOwnerAndToCurators() {
        LocalDate past = lessons.today().minusDays(1);
        LessonStep late = new LessonStep.Assign("Ask", "Otto", past, "so");
        LessonStep inTime = new LessonStep.Assign("Ask", "Rita", lessons.today(), "so");
        Lesson lesson = moved(begun(ID, Label.PUBLIC), CARLA, LessonSteps.validate(), late, inTime);
        LessonFilter overdue = new LessonFilter(Set.of(), Set.of(), Set.of(), true);
        assertThat(lessons.list(CARLA, overdue, 0, 10)).containsExactly(lesson);
        assertThat(lessons.list(OTTO, overdue, 0, 10)).containsExactly(lesson);
        assertThat(lessons.count(READER, overdue)).isZero();
        assertThat(lessons.count(VISITOR, overdue)).isZero();
        Lesson closed = moved(lesson, CARLA, LessonSteps.overtake());
        assertThat(lessons.count(CARLA, overdue)).isZero();
        Lesson again = moved(closed, CARLA, LessonSteps.reopen());
        assertThat(lessons.count(CARLA, overdue)).isEqualTo(1);
        moved(again, CARLA, LessonSteps.report(1, Status.DONE, LessonSteps.LINK));
        assertThat(lessons.count(CARLA, overdue)).isZero();
    }
}
