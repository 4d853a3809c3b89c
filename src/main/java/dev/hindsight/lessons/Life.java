package dev.hindsight.lessons;

import dev.hindsight.lessons.LessonAction.Note;
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
import java.util.ArrayList;
import java.util.List;

/// The rules by which a lesson moves from one state to another: a pure function of the state and
/// the move.
final class Life {
    private Life() {}

    /// Where a move leads.
    sealed interface Turn {
        record To(LessonState state) implements Turn {}

        record Refused(LessonFault fault) implements Turn {}
    }

    /// The state after all moves, of which the first is an observation.
    ///
    /// @throws IllegalStateException where a move cannot have been made
    static LessonState of(List<LessonMove> moves) {
        if (moves.isEmpty() || !(moves.getFirst().step() instanceof LessonStep.Observe)) {
            throw new IllegalStateException("A lesson begins with an observation");
        }
        LessonState state = new Observation();
        for (LessonMove move : moves.subList(1, moves.size())) {
            state =
                    switch (after(state, move)) {
                        case Turn.To(LessonState next) -> next;
                        case Turn.Refused(LessonFault fault) ->
                                throw new IllegalStateException(
                                        "Move "
                                                + move.number()
                                                + " cannot have been made: "
                                                + fault.code());
                    };
        }
        return state;
    }

    static Turn after(LessonState state, LessonMove move) {
        LessonStep step = move.step();
        if (step.reason().isEmpty()) {
            return refused(LessonFault.REASON_MISSING);
        }
        return switch (step) {
            case LessonStep.Observe _ -> refused(LessonFault.NOT_FROM_HERE);
            case LessonStep.Edit _ -> state instanceof Live live ? to(live) : wrong();
            case LessonStep.Validate _ ->
                    state instanceof Observation ? to(new Identified()) : wrong();
            case LessonStep.Assign assign -> assigned(state, assign);
            case LessonStep.Report report ->
                    state instanceof Assigned assigned ? reported(assigned, report, move) : wrong();
            case LessonStep.Implement implement -> implemented(state, implement, move.actor());
            case LessonStep.Embed _ -> embedded(state, move.actor());
            case LessonStep.Reject _ -> rejected(state);
            case LessonStep.Supersede supersede ->
                    state instanceof Live live ? to(new Superseded(supersede.by(), live)) : wrong();
            case LessonStep.Overtake _ ->
                    state instanceof Live live && live.validated()
                            ? to(new Overtaken(live))
                            : wrong();
            case LessonStep.Reopen _ -> reopened(state);
        };
    }

    private static Turn assigned(LessonState state, LessonStep.Assign assign) {
        if (!(state instanceof Identified) && !(state instanceof Assigned)) {
            return wrong();
        }
        if (assign.what().isEmpty()) {
            return refused(LessonFault.WHAT_MISSING);
        }
        if (assign.owner().isEmpty()) {
            return refused(LessonFault.OWNER_MISSING);
        }
        List<LessonAction> actions = new ArrayList<>(state.actions());
        actions.add(
                new LessonAction(
                        actions.size() + 1,
                        assign.what(),
                        assign.owner(),
                        assign.due(),
                        Status.PLANNED,
                        List.of()));
        return to(new Assigned(actions));
    }

    private static Turn reported(Assigned assigned, LessonStep.Report report, LessonMove move) {
        int number = report.action();
        if (number < 1 || number > assigned.actions().size()) {
            return refused(LessonFault.NO_SUCH_ACTION);
        }
        if (report.status() == Status.DONE && report.evidence().isEmpty()) {
            return refused(LessonFault.EVIDENCE_MISSING);
        }
        Note note =
                new Note(
                        move.actor(),
                        move.at(),
                        report.status(),
                        report.reason(),
                        report.evidence());
        return to(
                new Assigned(
                        assigned.actions().stream()
                                .map(it -> it.number() == number ? it.reported(note) : it)
                                .toList()));
    }

    private static Turn implemented(
            LessonState state, LessonStep.Implement implement, String actor) {
        if (!(state instanceof Assigned assigned)) {
            return wrong();
        }
        if (implement.evidence().isEmpty()) {
            return refused(LessonFault.EVIDENCE_MISSING);
        }
        if (assigned.actions().stream().anyMatch(LessonAction::open)) {
            return refused(LessonFault.ACTIONS_OPEN);
        }
        return assigned.actions().stream().anyMatch(it -> it.status() == Status.DONE)
                ? to(new Implemented(assigned, actor, implement.evidence()))
                : refused(LessonFault.NOTHING_DONE);
    }

    private static Turn embedded(LessonState state, String actor) {
        if (!(state instanceof Implemented implemented)) {
            return wrong();
        }
        if (LessonAction.samePerson(implemented.by(), actor)) {
            return refused(LessonFault.SAME_PERSON);
        }
        return implemented.actions().stream().anyMatch(it -> it.ownedBy(actor))
                ? refused(LessonFault.OWNS_ACTION)
                : to(new Embedded(implemented, actor));
    }

    private static Turn rejected(LessonState state) {
        return switch (state) {
            case Observation live -> to(new Rejected(live));
            case Identified live -> to(new Rejected(live));
            case Assigned live -> to(new Rejected(live));
            case Implemented _, Embedded _, Closed _ -> wrong();
        };
    }

    private static Turn reopened(LessonState state) {
        return switch (state) {
            case Observation _, Identified _, Assigned _ -> wrong();
            case Implemented implemented -> to(implemented.assigned());
            case Embedded embedded -> to(embedded.implemented().assigned());
            case Closed closed -> to(closed.before());
        };
    }

    private static Turn to(LessonState state) {
        return new Turn.To(state);
    }

    private static Turn refused(LessonFault fault) {
        return new Turn.Refused(fault);
    }

    private static Turn wrong() {
        return refused(LessonFault.NOT_FROM_HERE);
    }
}
