package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.submissions.Annex;
import dev.hindsight.submissions.Annexes;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The annexes of a submission as its page shows them.
@Singleton
final class AnnexForms {
    private final Annexes annexes;
    private final Submissions submissions;

    AnnexForms(Annexes annexes, Submissions submissions) {
        this.annexes = annexes;
        this.submissions = submissions;
    }

    /// Null where there is nothing to show and nothing to do.
    ///
    /// @param problem why a file was refused; null where none was
    @Nullable AnnexesView of(
            Submission submission, Viewer.Person person, @Nullable String problem, Messages m) {
        boolean mine =
                submission.submitter().equals(person.name())
                        && submission.status().isWithSubmitter();
        String below = SubmissionPages.address(submission.id()) + "/annexes";
        List<AnnexesView.Entry> entries = new ArrayList<>();
        for (Annex annex : annexes.of(submission.id(), person)) {
            String name = annex.file().name();
            entries.add(
                    new AnnexesView.Entry(
                            annex.number(),
                            name,
                            m.text("annexes.file", name, m.size(annex.file().size())),
                            below + "/" + annex.number(),
                            entries.isEmpty()));
        }
        long largest = submissions.largestFile();
        return entries.isEmpty() && !mine
                ? null
                : new AnnexesView(entries, mine ? below : null, problem, m.size(largest), largest);
    }
}
