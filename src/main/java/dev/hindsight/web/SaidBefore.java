package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Preview;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.LessonFinder;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.web.RecurrenceView.BeforeView;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/// Finds what a file that was handed in says that lessons here have said before.
@Singleton
final class SaidBefore {
    /// Candidates that are compared, the surest first: reading one for its meaning takes a tenth of
    /// a second.
    private static final int COMPARED = 8;

    private final Submissions submissions;
    private final LessonFinder finder;
    private final RecurrenceAssembler recurrence;

    SaidBefore(Submissions submissions, LessonFinder finder, RecurrenceAssembler recurrence) {
        this.submissions = submissions;
        this.finder = finder;
        this.recurrence = recurrence;
    }

    /// For each candidate that something is like; among what this person may see.
    List<BeforeView> of(Submission submission, Viewer.Person person, Messages m) {
        return submissions
                .reading(submission.id(), person)
                .map(read ->
                        read instanceof Preview.Understood understood
                                ? before(understood, person, m)
                                : List.<BeforeView>of())
                .orElse(List.of());
    }

    private List<BeforeView> before(
            Preview.Understood understood, Viewer.Person person, Messages m) {
        List<String> texts =
                finder
                        .find(
                                understood.allPassages().stream()
                                        .map(ThemedPassage::passage)
                                        .toList())
                        .stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Candidate found) -> -found.judgement().score()))
                        .limit(COMPARED)
                        .map(Candidate::text)
                        .toList();
        return recurrence.before(texts, person, m);
    }
}
