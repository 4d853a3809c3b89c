package dev.hindsight.lessons;

import java.util.List;

/// Where a lesson stands. What a state needs it holds: none can be made without it.
public sealed interface LessonState {
    /// A lesson that is being learned, or is.
    sealed interface Live extends LessonState {}

    /// A lesson that nobody has to learn any more.
    sealed interface Closed extends LessonState {
        /// What it was before.
        Live before();
    }

    /// Somebody said it.
    record Observation() implements Live {}

    /// A curator has validated it.
    record Identified() implements Live {}

    /// Somebody has to do something about it.
    ///
    /// @param actions numbered from 1, at least one
    record Assigned(List<LessonAction> actions) implements Live {
        public Assigned {
            actions = List.copyOf(actions);
            if (actions.isEmpty()) {
                throw new IllegalArgumentException("What is assigned has an action");
            }
        }
    }

    /// It was done.
    ///
    /// @param by who said so
    /// @param evidence at least one
    record Implemented(Assigned assigned, String by, List<Proof> evidence) implements Live {
        public Implemented {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("What is implemented has evidence");
            }
        }
    }

    /// It was verified.
    ///
    /// @param by who verified it: neither who said that it was implemented nor who had to act
    record Embedded(Implemented implemented, String by) implements Live {
        public Embedded {
            if (LessonAction.samePerson(implemented.by(), by)
                    || implemented.assigned().actions().stream().anyMatch(a -> a.ownedBy(by))) {
                throw new IllegalArgumentException("A second person verifies, not " + by);
            }
        }
    }

    /// It is no lesson.
    record Rejected(Live before) implements Closed {}

    /// Another lesson takes its place.
    record Superseded(LessonId by, Live before) implements Closed {}

    /// Events have overtaken it.
    record Overtaken(Live before) implements Closed {}

    default Stage stage() {
        return switch (this) {
            case Observation _ -> Stage.OBSERVATION;
            case Identified _ -> Stage.IDENTIFIED;
            case Assigned _ -> Stage.ASSIGNED;
            case Implemented _ -> Stage.IMPLEMENTED;
            case Embedded _ -> Stage.EMBEDDED;
            case Rejected _ -> Stage.REJECTED;
            case Superseded _ -> Stage.SUPERSEDED;
            case Overtaken _ -> Stage.OVERTAKEN;
        };
    }

    /// Has a curator ever validated it? What nobody has validated is for curators only.
    default boolean validated() {
        return switch (this) {
            case Observation _ -> false;
            case Identified _, Assigned _, Implemented _, Embedded _ -> true;
            case Closed closed -> closed.before().validated();
        };
    }

    /// Actions that there are, in the order of their numbers.
    default List<LessonAction> actions() {
        return switch (this) {
            case Observation _, Identified _ -> List.of();
            case Assigned assigned -> assigned.actions();
            case Implemented implemented -> implemented.assigned().actions();
            case Embedded embedded -> embedded.implemented().assigned().actions();
            case Closed closed -> closed.before().actions();
        };
    }

    /// What shows that it was implemented; empty where it is not.
    default List<Proof> evidence() {
        return switch (this) {
            case Observation _, Identified _, Assigned _ -> List.of();
            case Implemented implemented -> implemented.evidence();
            case Embedded embedded -> embedded.implemented().evidence();
            case Closed closed -> closed.before().evidence();
        };
    }
}
