package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.submissions.Draft;
import dev.hindsight.submissions.Drafts;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.Submission;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was saved while somebody typed, for the page of its submission.
@Singleton
final class DraftForms {
    /// Fields that the page itself puts into its form.
    static final Set<String> OWN =
            Set.of("csrf", "step", "version", "draft", "revision", "lessons", "lesson");

    private final Drafts drafts;

    DraftForms(Drafts drafts) {
        this.drafts = drafts;
    }

    /// The draft that a form goes on with.
    ///
    /// @param number 0 for a new one
    /// @param told that what was typed has been put back; empty where nothing was
    record Going(int number, int revision, String told, FormReader.@Nullable Fields typed) {
        SubmissionPage.DraftView view() {
            return new SubmissionPage.DraftView(number, revision, told);
        }
    }

    /// The newest one that was typed after the newest move.
    Going going(Submission submission, Viewer.Person person, Messages m) {
        return current(submission, person)
                .map(draft ->
                        new Going(
                                draft.number(),
                                draft.revision(),
                                m.text("drafts.restored", m.moment(draft.at())),
                                SubmissionFields.of(SentForm.encoded(draft.form()))))
                .orElseGet(() -> new Going(0, 0, "", null));
    }

    /// The one that a form was sent with.
    static Going sent(FormReader.Fields form) {
        return new Going(number(form, "draft"), number(form, "revision"), "", form);
    }

    static int number(FormReader.Fields form, String field) {
        return form.one(field)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private Optional<Draft> current(Submission submission, Viewer.Person person) {
        return drafts.of(submission.id(), person).stream()
                .filter(draft -> draft.seen() == submission.version())
                .findFirst();
    }

    /// All others.
    ///
    /// @param shown number of the one that is in the form
    @Nullable DraftsView others(
            Submission submission, Viewer.Person person, int shown, Messages m) {
        List<DraftsView.Other> others =
                drafts.of(submission.id(), person).stream()
                        .filter(draft -> draft.number() != shown)
                        .map(draft ->
                                new DraftsView.Other(
                                        draft.number(), m.moment(draft.at()), texts(draft)))
                        .toList();
        return others.isEmpty()
                ? null
                : new DraftsView(SubmissionPages.address(submission.id()) + "/draft", others);
    }

    private static List<Resend.Text> texts(Draft draft) {
        return SentForm.encoded(draft.form()).fields().stream()
                .filter(field -> !OWN.contains(field.name()) && !field.value().isBlank())
                .map(field -> new Resend.Text(field.name(), field.value()))
                .toList();
    }

    /// The next move has taken it over.
    void taken(Submission submission, FormReader.Fields form, Viewer.Person person) {
        drafts.drop(submission.id(), number(form, "draft"), person);
    }
}
