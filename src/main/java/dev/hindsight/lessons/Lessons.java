package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lessons and their lives. What a viewer may not see is answered like what does not exist:
/// lessons under a label that is not theirs, and, unless they are a curator, what no curator has
/// ever validated.
///
/// Curators make every step; whoever owns an action also reports on it. Every step appends its
/// change in the same transaction.
public interface Lessons {
    /// Writes an observation down.
    LessonOutcome begin(LessonId id, LessonStep.Observe step, Viewer author);

    /// Makes a step, if the lesson is still as its author saw it.
    ///
    /// @param expected number of the newest move that the author saw
    LessonOutcome move(LessonId id, LessonStep step, Viewer author, int expected);

    /// Puts two lessons together: one says from now on what both said, and takes the place of the
    /// other. Both histories are kept.
    ///
    /// @param gone the one that is superseded
    /// @param seen number of its newest move that the author saw
    /// @param kept the other one
    /// @param step the words of both
    /// @param expected number of the newest move of the kept one that the author saw
    /// @return what became of the kept one; stale with whichever of the two has moved meanwhile
    LessonOutcome merge(
            LessonId gone,
            int seen,
            LessonId kept,
            LessonStep.Edit step,
            Viewer author,
            int expected);

    Optional<Lesson> find(LessonId id, Viewer viewer);

    /// Lessons with the newest date first, ties by id.
    ///
    /// @param offset how many to leave out, from 0
    /// @param limit at most this many, from 1 to 1,000
    List<Lesson> list(Viewer viewer, LessonFilter filter, int offset, int limit);

    long count(Viewer viewer, LessonFilter filter);

    /// How many there are in each state, in the order of the states; those with none are left out.
    Map<Stage, Long> stages(Viewer viewer, LessonFilter filter);

    /// The day by which actions are overdue: today in UTC.
    LocalDate today();
}
