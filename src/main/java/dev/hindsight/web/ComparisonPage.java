package dev.hindsight.web;

import dev.hindsight.web.LessonPage.MoveView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Are these two lessons the same one? For curators.
///
/// @param one the lesson from which it was asked
/// @param other null where none was named yet
/// @param typed address of the other lesson as typed
/// @param found what comparing them says; empty without another lesson
/// @param moves what curators have said of the two so far, the oldest first
/// @param form what can be said now; null without another lesson
/// @param problems why it was not stored; each leads to its field
public record ComparisonPage(
        Frame frame,
        Side one,
        @Nullable Side other,
        String typed,
        String found,
        List<MoveView> moves,
        @Nullable Form form,
        List<Link> problems) {
    public ComparisonPage {
        moves = List.copyOf(moves);
        problems = List.copyOf(problems);
    }

    /// A lesson.
    public record Side(Link lesson, String statement, List<Fact> facts) {
        public Side {
            facts = List.copyOf(facts);
        }
    }

    /// The form.
    ///
    /// @param expected number of the newest word that the curator sees; 0 where there is none
    /// @param verdicts what can be said; the label is that of the button
    public record Form(
            String action, String with, int expected, String reason, List<Choice> verdicts) {
        public Form {
            verdicts = List.copyOf(verdicts);
        }
    }
}
