package dev.hindsight.lessons;

import static dev.hindsight.lessons.LessonSteps.AT;
import static dev.hindsight.lessons.LessonSteps.DUE;
import static dev.hindsight.lessons.LessonSteps.LINK;
import static dev.hindsight.lessons.LessonSteps.PLACE;
import static dev.hindsight.lessons.LessonSteps.after;
import static dev.hindsight.lessons.LessonSteps.assign;
import static dev.hindsight.lessons.LessonSteps.by;
import static dev.hindsight.lessons.LessonSteps.embed;
import static dev.hindsight.lessons.LessonSteps.implement;
import static dev.hindsight.lessons.LessonSteps.observe;
import static dev.hindsight.lessons.LessonSteps.overtake;
import static dev.hindsight.lessons.LessonSteps.reject;
import static dev.hindsight.lessons.LessonSteps.reopen;
import static dev.hindsight.lessons.LessonSteps.report;
import static dev.hindsight.lessons.LessonSteps.supersede;
import static dev.hindsight.lessons.LessonSteps.validate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hindsight.lessons.LessonAction.Status;
import dev.hindsight.lessons.LessonState.Assigned;
import dev.hindsight.lessons.LessonState.Closed;
import dev.hindsight.lessons.LessonState.Embedded;
import dev.hindsight.lessons.LessonState.Identified;
import dev.hindsight.lessons.LessonState.Implemented;
import dev.hindsight.lessons.LessonState.Live;
import dev.hindsight.lessons.LessonState.Observation;
import dev.hindsight.lessons.LessonState.Overtaken;
import dev.hindsight.lessons.LessonState.Rejected;
import dev.hindsight.lessons.LessonState.Superseded;
import dev.hindsight.lessons.Life.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The rules of a lesson's life, one by one.
final class LifeTest {
    private static final LessonState OBSERVED = new Observation();
    private static final LessonState IDENTIFIED = after(OBSERVED, validate());
    private static final LessonState ASSIGNED = after(IDENTIFIED, assign("Otto"));
    private static final LessonState DONE = after(ASSIGNED, report(1, Status.DONE, LINK));
    private static final LessonState IMPLEMENTED = after(DONE, implement(PLACE, LINK));
    private static final LessonState EMBEDDED = after(IMPLEMENTED, embed());
    private static final LessonState REJECTED = after(IDENTIFIED, reject());
    private static final LessonState SUPERSEDED = after(EMBEDDED, supersede());
    private static final LessonState OVERTAKEN = after(ASSIGNED, overtake());

    private static final List<LessonState> ALL =
            List.of(
                    OBSERVED,
                    IDENTIFIED,
                    ASSIGNED,
                    IMPLEMENTED,
                    EMBEDDED,
                    REJECTED,
                    SUPERSEDED,
                    OVERTAKEN);

    /// Which steps lead somewhere, as the documentation tells it.
    private static final Map<Stage, Set<String>> POSSIBLE =
            Map.of(
                    Stage.OBSERVATION, Set.of("edit", "validate", "reject", "supersede"),
                    Stage.IDENTIFIED, Set.of("edit", "assign", "reject", "supersede", "overtake"),
                    Stage.ASSIGNED,
                            Set.of(
                                    "edit",
                                    "assign",
                                    "report",
                                    "reject",
                                    "supersede",
                                    "overtake",
                                    "implement"),
                    Stage.IMPLEMENTED, Set.of("edit", "embed", "supersede", "overtake", "reopen"),
                    Stage.EMBEDDED, Set.of("edit", "supersede", "overtake", "reopen"),
                    Stage.REJECTED, Set.of("reopen"),
                    Stage.SUPERSEDED, Set.of("reopen"),
                    Stage.OVERTAKEN, Set.of("reopen"));

    private static final List<LessonStep> STEPS =
            List.of(
                    observe(),
                    new LessonStep.Edit(observe().text(), "a word"),
                    validate(),
                    assign("Otto"),
                    report(1, Status.STARTED),
                    implement(LINK),
                    embed(),
                    reject(),
                    supersede(),
                    overtake(),
                    reopen());

    private static LessonFault refused(LessonState state, String actor, LessonStep step) {
        return ((Turn.Refused) Life.after(state, by(actor, step))).fault();
    }

    private static LessonFault refused(LessonState state, LessonStep step) {
        return refused(state, "Vera", step);
    }

    @Test
    void eachStateIsReachedAndNamed() {
        assertThat(ALL).extracting(LessonState::stage).containsExactly(Stage.values());
        assertThat(Stage.values())
                .allSatisfy(stage -> assertThat(Stage.ofCode(stage.code())).contains(stage));
        assertThat(Stage.ofCode("learned")).isEmpty();
    }

    @Test
    void fromEachStateOnlyItsStepsLeadSomewhere() {
        for (LessonState state : ALL) {
            LessonState ready = state.equals(ASSIGNED) ? DONE : state;
            Set<String> possible =
                    STEPS.stream()
                            .filter(step -> Life.after(ready, by("Vera", step)) instanceof Turn.To)
                            .map(LessonStep::code)
                            .collect(Collectors.toSet());
            assertThat(possible).as(state.stage().code()).isEqualTo(POSSIBLE.get(state.stage()));
            STEPS.stream()
                    .filter(step -> !possible.contains(step.code()))
                    .forEach(step ->
                            assertThat(refused(ready, step)).isEqualTo(LessonFault.NOT_FROM_HERE));
        }
    }

    @Test
    void everyMoveSaysWhy() {
        assertThat(refused(OBSERVED, new LessonStep.Validate(" \n ")))
                .isEqualTo(LessonFault.REASON_MISSING);
    }

    @Test
    void anActionHasAWhatAnOwnerAndANumber() {
        LessonState two = after(ASSIGNED, new LessonStep.Assign("Ask", "Olga", DUE, "too"));
        assertThat(two.actions()).extracting(LessonAction::number).containsExactly(1, 2);
        LessonAction second = two.actions().getLast();
        assertThat(second)
                .isEqualTo(new LessonAction(2, "Ask", "Olga", DUE, Status.PLANNED, List.of()));
        assertThat(refused(IDENTIFIED, new LessonStep.Assign(" ", "Olga", DUE, "too")))
                .isEqualTo(LessonFault.WHAT_MISSING);
        assertThat(refused(IDENTIFIED, new LessonStep.Assign("Ask", "", DUE, "too")))
                .isEqualTo(LessonFault.OWNER_MISSING);
    }

    @Test
    void whatIsReportedStandsAtItsActionOnly() {
        LessonState two = after(ASSIGNED, assign("Olga"), report(2, Status.DONE, LINK, PLACE));
        assertThat(two.actions().getFirst().notes()).isEmpty();
        assertThat(two.actions().getFirst().status()).isEqualTo(Status.PLANNED);
        assertThat(two.actions().getLast().status()).isEqualTo(Status.DONE);
        assertThat(two.actions().getLast().notes())
                .containsExactly(
                        new LessonAction.Note(
                                "Carla", AT, Status.DONE, "as told", List.of(LINK, PLACE)));
        LessonState more = after(two, report(2, Status.STARTED));
        assertThat(more.actions().getLast().notes()).hasSize(2);
        assertThat(more.actions().getLast().open()).isTrue();
    }

    @Test
    void onlyActionsThatThereAreAreReportedOn() {
        assertThat(refused(ASSIGNED, report(0, Status.STARTED)))
                .isEqualTo(LessonFault.NO_SUCH_ACTION);
        assertThat(refused(ASSIGNED, report(2, Status.STARTED)))
                .isEqualTo(LessonFault.NO_SUCH_ACTION);
    }

    @Test
    void nothingIsDoneWithoutEvidence() {
        assertThat(refused(ASSIGNED, report(1, Status.DONE)))
                .isEqualTo(LessonFault.EVIDENCE_MISSING);
        assertThat(after(ASSIGNED, report(1, Status.DROPPED)).actions().getFirst().open())
                .isFalse();
    }

    @Test
    void nothingIsImplementedWithoutEvidence() {
        assertThat(refused(DONE, implement())).isEqualTo(LessonFault.EVIDENCE_MISSING);
        assertThat(IMPLEMENTED.evidence()).containsExactly(PLACE, LINK);
        assertThat(IMPLEMENTED)
                .isEqualTo(new Implemented((Assigned) DONE, "Carla", List.of(PLACE, LINK)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Implemented((Assigned) DONE, "Carla", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Assigned(List.of()));
    }

    @Test
    void nothingIsImplementedWhileAnActionIsOpenOrAllWereDropped() {
        assertThat(refused(ASSIGNED, implement(LINK))).isEqualTo(LessonFault.ACTIONS_OPEN);
        LessonState half = after(DONE, assign("Olga"), report(2, Status.STARTED));
        assertThat(refused(half, implement(LINK))).isEqualTo(LessonFault.ACTIONS_OPEN);
        LessonState dropped = after(ASSIGNED, report(1, Status.DROPPED));
        assertThat(refused(dropped, implement(LINK))).isEqualTo(LessonFault.NOTHING_DONE);
        LessonState enough = after(half, report(2, Status.DROPPED), implement(LINK));
        assertThat(enough.stage()).isEqualTo(Stage.IMPLEMENTED);
    }

    @Test
    void aSecondPersonVerifies() {
        assertThat(refused(IMPLEMENTED, "Carla", embed())).isEqualTo(LessonFault.SAME_PERSON);
        assertThat(refused(IMPLEMENTED, " carla ", embed())).isEqualTo(LessonFault.SAME_PERSON);
        assertThat(refused(IMPLEMENTED, "OTTO", embed())).isEqualTo(LessonFault.OWNS_ACTION);
        LessonState two = after(DONE, assign("Olga"), report(2, Status.DROPPED), implement(LINK));
        assertThat(refused(two, "Olga", embed())).isEqualTo(LessonFault.OWNS_ACTION);
        assertThat(refused(two, "Otto", embed())).isEqualTo(LessonFault.OWNS_ACTION);
        assertThat(EMBEDDED).isEqualTo(new Embedded((Implemented) IMPLEMENTED, "Vera"));
        for (String not : List.of("Carla", "Otto")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Embedded((Implemented) IMPLEMENTED, not))
                    .withMessageContaining(not);
        }
    }

    @Test
    void whatWasClosedIsAsBeforeAndWhatWasImplementedHasToBeImplementedAgain() {
        assertThat(after(REJECTED, reopen())).isEqualTo(IDENTIFIED);
        assertThat(after(SUPERSEDED, reopen())).isEqualTo(EMBEDDED);
        assertThat(after(OVERTAKEN, reopen())).isEqualTo(ASSIGNED);
        assertThat(after(EMBEDDED, reopen())).isEqualTo(DONE);
        assertThat(after(IMPLEMENTED, reopen())).isEqualTo(DONE);
    }

    @Test
    void aClosedStateHoldsAllThatWasThere() {
        assertThat(SUPERSEDED).isEqualTo(new Superseded(new LessonId("another"), (Live) EMBEDDED));
        assertThat(((Closed) OVERTAKEN).before()).isEqualTo(ASSIGNED);
        assertThat(SUPERSEDED.actions()).isEqualTo(DONE.actions()).hasSize(1);
        assertThat(EMBEDDED.actions()).isEqualTo(DONE.actions());
        assertThat(SUPERSEDED.evidence()).isEqualTo(IMPLEMENTED.evidence()).hasSize(2);
        assertThat(EMBEDDED.evidence()).isEqualTo(IMPLEMENTED.evidence());
        assertThat(DONE.evidence()).isEmpty();
        assertThat(IDENTIFIED.actions()).isEmpty();
    }

    @Test
    void whatNobodyHasValidatedStaysUnvalidated() {
        assertThat(ALL).filteredOn(state -> !state.validated()).containsExactly(OBSERVED);
        assertThat(new Rejected(new Observation()).validated()).isFalse();
        assertThat(after(OBSERVED, supersede()).validated()).isFalse();
        assertThat(new Overtaken(new Identified()).validated()).isTrue();
    }

    @Test
    void aStateIsWhatItsMovesMadeOfIt() {
        List<LessonMove> moves = new ArrayList<>();
        for (LessonStep step :
                List.of(observe(), validate(), assign("Otto"), report(1, Status.DONE, LINK))) {
            moves.add(new LessonMove(moves.size() + 1, "Carla", AT, step));
        }
        assertThat(Life.of(moves)).isEqualTo(DONE);
        moves.add(new LessonMove(5, "Carla", AT, embed()));
        assertThatIllegalStateException()
                .isThrownBy(() -> Life.of(moves))
                .withMessage("Move 5 cannot have been made: not-from-here");
        assertThatIllegalStateException().isThrownBy(() -> Life.of(List.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> Life.of(List.of(by("Carla", validate()))));
    }

    @Test
    void anActionIsOverdueFromTheDayAfter() {
        LessonAction action = ASSIGNED.actions().getFirst();
        assertThat(action.overdue(DUE)).isFalse();
        assertThat(action.overdue(DUE.plusDays(1))).isTrue();
        assertThat(DONE.actions().getFirst().overdue(DUE.plusDays(1))).isFalse();
        LocalDate later = DUE.plusYears(1);
        assertThat(after(ASSIGNED, report(1, Status.STARTED)).actions().getFirst().overdue(later))
                .isTrue();
    }

    @Test
    void namesAreComparedAsAccountsCompareThem() {
        assertThat(LessonAction.samePerson("Straße", "STRASSE")).isTrue();
        assertThat(LessonAction.samePerson("Ann  Lee", "ann lee")).isTrue();
        assertThat(LessonAction.samePerson("Ann", "Anna")).isFalse();
    }

    @Test
    void namesOfStatusesAreReadBack() {
        assertThat(Status.values())
                .allSatisfy(status -> assertThat(Status.ofCode(status.code())).contains(status));
        assertThat(Status.DONE.code()).isEqualTo("done");
        assertThat(Status.ofCode("completed")).isEmpty();
    }

    @Test
    void stepsAreCleanedAndTooLongOnesAreNone() {
        assertThat(new LessonStep.Reject("  no\r\nlesson ").reason()).isEqualTo("no\nlesson");
        assertThat(new LessonStep.Reject("x".repeat(4_000)).reason()).hasSize(4_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LessonStep.Reject("x".repeat(4_001)))
                .withMessage("For a reason there are 4,000 characters, not 4,001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LessonStep.Assign("x".repeat(1_001), "Otto", DUE, "so"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LessonStep.Assign("x", "x".repeat(201), DUE, "so"));
        Proof[] fifty = Collections.nCopies(50, LINK).toArray(Proof[]::new);
        assertThat(implement(fifty).evidence()).hasSize(50);
        Proof[] more = Collections.nCopies(51, LINK).toArray(Proof[]::new);
        assertThatIllegalArgumentException().isThrownBy(() -> implement(more));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LessonMove(0, "Carla", AT, reject()));
        assertThatIllegalArgumentException().isThrownBy(() -> new LessonMove(1, " ", AT, reject()));
    }
}
