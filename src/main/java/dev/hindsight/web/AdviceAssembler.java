package dev.hindsight.web;

import dev.hindsight.submissions.Advice;
import dev.hindsight.submissions.Submission;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Fills the advice on a submission's page.
@Singleton
final class AdviceAssembler {
    private final Advice advice;

    AdviceAssembler(Advice advice) {
        this.advice = advice;
    }

    /// Empty where nothing can happen to the submission any more.
    Optional<AdviceView> of(Submission submission, SubmissionAssembler.Look look, Messages m) {
        LocalPath page =
                look.curating()
                        ? SubmissionPages.review(submission.id())
                        : SubmissionPages.address(submission.id());
        return advice.of(submission.id(), look.person())
                .map(given ->
                        new AdviceView(
                                PersonalWords.meter(given.checks(), m),
                                PersonalWords.personal(
                                        given.pointed(),
                                        given.annexes(),
                                        page.value() + PersonalDataController.PATH,
                                        given.decidable(),
                                        m)));
    }
}
