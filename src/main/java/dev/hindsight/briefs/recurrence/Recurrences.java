package dev.hindsight.briefs.recurrence;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The same lesson at other times and in other missions, among what a viewer may see: an answer is
/// that of an installation that never held the rest.
///
/// What is found follows the lessons by itself; new words of a lesson are compared by their wording
/// at once, and by their meaning once they have been read for it, which takes some seconds.
public interface Recurrences {
    /// Where and when this lesson was said; empty where the viewer may not see it.
    Optional<TimeLine> of(LessonId id, Viewer viewer);

    /// What is known of two lessons: what ties them, if anything does, and every word of a curator,
    /// the oldest first. For curators; empty for everyone else and where one is not there.
    Optional<Compared> compare(LessonId a, LessonId b, Viewer viewer);

    /// What was said before that is much like a text, the most alike first.
    ///
    /// @param title one line that says what it is about; may be empty
    /// @param text in English or French, up to 10,000 characters; the rest is not read
    /// @param most at most this many, from 1 to 100
    List<Alike> before(String title, String text, Viewer viewer, int most);

    /// Says that two lessons are the same or not, or takes back what was said. A curator's word
    /// stands over what is found.
    ///
    /// @param expected number of the newest judgement of the pair that its author saw; 0 for none
    Outcome judge(
            LessonId a, LessonId b, Verdict verdict, String reason, Viewer author, int expected);

    /// States, as an import does, that two lessons are the same. What a curator has said of the
    /// pair, even that it is none, is left as it is.
    Outcome state(LessonId a, LessonId b, String reason, Viewer author);

    /// The index of what was not learned.
    ///
    /// @param themes any of these; empty for all
    /// @param mission null for all
    /// @param offset how many groups to leave out, from 0
    /// @param limit at most this many groups, from 0 to 1,000
    NotLearned notLearned(
            Viewer viewer, Set<ThemeId> themes, @Nullable MissionId mission, int offset, int limit);

    /// Waits until every lesson has been read for its meaning, where that is turned on.
    ///
    /// @return false where the end of the program came first
    boolean settle();

    /// Two lessons beside each other.
    ///
    /// @param tie what makes them one lesson; empty where nothing does
    /// @param score how alike they are found, from 0 to 1
    /// @param judgements the oldest first
    record Compared(Optional<Tie> tie, double score, List<Judgement> judgements) {
        public Compared {
            judgements = List.copyOf(judgements);
        }
    }
}
