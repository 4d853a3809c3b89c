package dev.hindsight.web;

import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Was it learned?
///
/// @param line the states that a lesson goes through, as far as this one has come
/// @param grounds where it was said, and what shows that it was implemented
/// @param recurrence where and when the same was said; null where it was said once
/// @param uses where it was applied
/// @param moves everything that happened to it, the oldest first
/// @param forms what the viewer can do about it; null where nothing
public record LessonPage(
        Frame frame,
        Head head,
        List<Mark> line,
        List<ActionView> actions,
        Grounds grounds,
        @Nullable RecurrenceView recurrence,
        UsesView uses,
        List<MoveView> moves,
        Cite cite,
        @Nullable Forms forms) {
    public LessonPage {
        line = List.copyOf(line);
        actions = List.copyOf(actions);
        moves = List.copyOf(moves);
    }

    /// What is said of it.
    ///
    /// @param notes who alone may see it, and what took its place
    public record Head(
            String title,
            String address,
            String statement,
            List<Fact> facts,
            List<ThemeMark> themes,
            List<Link> notes) {
        public Head {
            facts = List.copyOf(facts);
            themes = List.copyOf(themes);
            notes = List.copyOf(notes);
        }

        /// The last part of the address.
        public String slug() {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    /// A state in the line of states.
    ///
    /// @param when the day and the person; empty where it has not come there
    public record Mark(String name, String when, boolean reached, boolean here) {}

    /// What it rests on.
    ///
    /// @param sources where it was said
    /// @param evidence what shows that it was implemented; empty where it was not
    public record Grounds(List<ProofView> sources, List<ProofView> evidence) {
        public Grounds {
            sources = List.copyOf(sources);
            evidence = List.copyOf(evidence);
        }
    }

    /// A proof.
    ///
    /// @param place the document and the place in it, or a page elsewhere
    /// @param quote text at the place; may be empty
    /// @param shows what it is said to show; may be empty
    /// @param note what is amiss; empty where nothing is
    public record ProofView(Link place, String quote, String shows, String note) {}

    /// Who does what by when.
    ///
    /// @param overdue since when, to whom it is shown; null where it is not
    /// @param report the form to say how it stands; null where this viewer cannot
    public record ActionView(
            int number,
            String what,
            List<Fact> facts,
            @Nullable String overdue,
            List<MoveView> notes,
            @Nullable StepForm report) {
        public ActionView {
            facts = List.copyOf(facts);
            notes = List.copyOf(notes);
        }
    }

    /// Something that happened.
    ///
    /// @param lead when, what and by whom
    public record MoveView(String lead, String reason, List<ProofView> proofs) {
        public MoveView {
            proofs = List.copyOf(proofs);
        }
    }

    /// What the viewer can do.
    ///
    /// @param expected number of the newest move that they see
    /// @param problems why it was not done; each leads to its field
    /// @param edit address of the form for other words; null where it cannot be edited
    public record Forms(
            int expected, List<Link> problems, @Nullable String edit, List<StepForm> steps) {
        public Forms {
            problems = List.copyOf(problems);
            steps = List.copyOf(steps);
        }
    }

    /// The form of a step.
    ///
    /// @param id begins the ids of its fields
    /// @param code of the step
    /// @param blocked why it cannot be made now; null where it can
    /// @param open whether it was sent and came back
    /// @param action number of the action that it is about; 0 where about none
    /// @param statuses to choose from; empty where the step has none
    /// @param values what was typed, by the names of the fields
    /// @param evidence lines for evidence; empty where the step needs none
    public record StepForm(
            String id,
            String code,
            @Nullable String blocked,
            boolean open,
            int action,
            List<Choice> statuses,
            Map<String, String> values,
            List<EvidenceLine> evidence) {
        public StepForm {
            statuses = List.copyOf(statuses);
            values = Map.copyOf(values);
            evidence = List.copyOf(evidence);
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        public boolean is(String other) {
            return code.equals(other);
        }
    }
}
