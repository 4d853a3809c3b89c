package dev.hindsight.web;

import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.PracticeForm;
import dev.hindsight.web.RecurrenceView.SayingView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a curator writes a lesson down, or says it in other words.
///
/// @param problems what cannot be stored; each leads to its field
/// @param before what was said before that is much like it; null where nobody has asked
/// @param stored what somebody else stored in between; null where nobody did
public record LessonFormPage(
        Frame frame,
        Form form,
        List<Link> problems,
        @Nullable List<SayingView> before,
        PracticeFormPage.@Nullable Stored stored) {
    public LessonFormPage {
        problems = List.copyOf(problems);
        before = before == null ? null : List.copyOf(before);
    }

    /// The form as it stands.
    ///
    /// @param expected number of the newest move that the author has seen
    /// @param typed the words, whose body is the statement
    /// @param missions acronyms, as typed
    /// @param cancel address to leave to
    /// @param merge null where the lesson is only edited
    public record Form(
            String action,
            String cancel,
            int expected,
            PracticeForm typed,
            String missions,
            String reason,
            PracticeFormPage.Choices choices,
            @Nullable Merge merge) {}

    /// The lesson that is to be superseded by the one in the form.
    ///
    /// @param id its address
    /// @param version number of its newest move that the author has seen
    public record Merge(String id, String title, int version) {
        static Merge of(Lesson gone) {
            return new Merge(gone.id().value(), gone.title(), gone.version());
        }

        Merge seen(int other) {
            return new Merge(id, title, other);
        }
    }
}
