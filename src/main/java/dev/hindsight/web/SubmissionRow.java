package dev.hindsight.web;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.submissions.Submission;
import dev.hindsight.web.SubmissionsPage.Row;
import java.util.stream.Collectors;

/// Makes the rows of lists of submissions.
final class SubmissionRow {
    private SubmissionRow() {}

    static Row mine(Submission submission, Messages m) {
        String page = SubmissionPages.address(submission.id()).value();
        DocumentId document = submission.document();
        String next = m.text("submissions.next." + submission.status().code());
        return row(
                submission,
                page,
                new Link(next, document == null ? page : Address.document(document.value())),
                m);
    }

    /// One that somebody is invited to look at.
    static Row invited(Submission submission, Messages m) {
        String page = SubmissionPages.address(submission.id()).value();
        return row(submission, page, new Link(m.text("talk.invited"), page), m);
    }

    private static Row row(Submission submission, String page, Link next, Messages m) {
        return new Row(
                new Link(submission.said().metadata().title(), page),
                submission.said().metadata().missions().stream()
                        .map(MissionId::value)
                        .collect(Collectors.joining(", ")),
                m.text("submission.status." + submission.status().code()),
                SubmissionAssembler.date(submission.changed(), m),
                submission.submitter(),
                next);
    }
}
