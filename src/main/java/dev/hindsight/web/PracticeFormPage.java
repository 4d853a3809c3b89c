package dev.hindsight.web;

import dev.hindsight.lessons.PracticeForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a curator writes a practice.
///
/// @param problems what cannot be stored; each leads to its field
/// @param preview how it would look; null until asked for
/// @param stored what somebody else saved in between; null where nobody did
public record PracticeFormPage(
        Frame frame,
        Form form,
        List<Link> problems,
        @Nullable Preview preview,
        @Nullable Stored stored) {
    public PracticeFormPage {
        problems = List.copyOf(problems);
    }

    /// The form as it stands.
    ///
    /// @param expected number of the revision that the author has before them
    /// @param missions acronyms, as typed
    /// @param cancel address to leave to
    public record Form(
            String action,
            String cancel,
            int expected,
            PracticeForm typed,
            String missions,
            Choices choices) {}

    /// What there is to choose from.
    ///
    /// @param main the themes, of which one comes first
    /// @param more the same themes, of which any number may be chosen
    public record Choices(
            List<Choice> main, List<Choice> more, List<Choice> statuses, List<Choice> labels) {
        public Choices {
            main = List.copyOf(main);
            more = List.copyOf(more);
            statuses = List.copyOf(statuses);
            labels = List.copyOf(labels);
        }
    }

    /// How it would look.
    ///
    /// @param notes what the author should look at
    public record Preview(String title, PracticePage.Entry entry, List<String> notes) {
        public Preview {
            notes = List.copyOf(notes);
        }
    }

    /// What is stored now.
    ///
    /// @param lead who saved it, and what to do
    /// @param facts title, themes and so on
    public record Stored(String lead, String address, List<Fact> facts, String body) {
        public Stored {
            facts = List.copyOf(facts);
        }
    }
}
