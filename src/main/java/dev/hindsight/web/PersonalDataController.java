package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.submissions.Advice;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;

/// `/submissions/{id}/personal-data` and `/review/{id}/personal-data`: what is decided about words
/// that tell of persons and places.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PersonalDataController {
    static final String PATH = "/personal-data";
    static final String SECTION = "#personal";

    private final Submissions submissions;
    private final Advice advice;

    PersonalDataController(Submissions submissions, Advice advice) {
        this.submissions = submissions;
        this.advice = advice;
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/submissions/{id}/personal-data")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submitter(HttpRequest<?> request, String id, @Body String body) {
        Viewer.Person person = Viewers.person(request).orElseThrow(SubmissionPages::missing);
        Submission submission = find(id, person);
        decide(submission.id(), SentForm.encoded(body), person);
        return back(SubmissionPages.address(submission.id()));
    }

    @Access(Whom.CURATOR)
    @Post("/review/{id}/personal-data")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> curator(HttpRequest<?> request, String id, @Body String body) {
        Viewer.Person curator = SubmissionPages.curator(request);
        Submission submission = find(id, curator);
        decide(submission.id(), SentForm.encoded(body), curator);
        return back(SubmissionPages.review(submission.id()));
    }

    private Submission find(String id, Viewer.Person person) {
        return Optional.of(id)
                .filter(SubmissionId::isWellFormed)
                .map(SubmissionId::new)
                .flatMap(known -> submissions.find(known, person))
                .orElseThrow(SubmissionPages::missing);
    }

    /// What cannot be decided any more is left as it is: the page shows how it stands.
    private void decide(SubmissionId id, SentForm sent, Viewer.Person person) {
        for (PersonalWords.Asked asked : PersonalWords.asked(sent)) {
            int _ = advice.decide(id, asked.which(), asked.choice(), person);
        }
        if (sent.value("do").orElse("").equals("words")) {
            int _ =
                    advice.remove(
                            id, sent.value("words").orElse(""), PersonalWords.kind(sent), person);
        }
    }

    private static HttpResponse<?> back(LocalPath page) {
        return HttpResponse.seeOther(URI.create(page.value() + SECTION));
    }
}
