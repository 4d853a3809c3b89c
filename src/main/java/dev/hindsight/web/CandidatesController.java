package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.lessons.Candidates;
import dev.hindsight.lessons.FoundLesson.Dismissal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// `/candidates`: what was found in all documents, and where curators dismiss it. For anyone but
/// curators there is no such page.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CandidatesController {
    static final String PATH = "/candidates";

    private final Candidates candidates;
    private final CandidateList list;
    private final Pages pages;

    CandidatesController(Candidates candidates, CandidateList list, Pages pages) {
        this.candidates = candidates;
        this.list = list;
        this.pages = pages;
    }

    @Access(Whom.CURATOR)
    @Get(PATH)
    HttpResponse<?> all(HttpRequest<?> request) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(PATH);
        }
        if (!Viewers.of(request).mayCurate()) {
            throw missing();
        }
        return pages.show(request, "candidates", list.page(request));
    }

    /// Dismisses a candidate with a reason, or takes that back.
    @Access(Whom.CURATOR)
    @Post("/documents/{id}/candidates/{mark}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handle(HttpRequest<?> request, String id, String mark, @Body String body) {
        if (!Viewers.of(request).mayCurate() || !DocumentId.isWellFormed(id)) {
            throw missing();
        }
        SentForm sent = SentForm.encoded(body);
        DocumentId document = new DocumentId(id);
        boolean back = sent.value("do").orElse("").equals("restore");
        boolean done =
                back
                        ? candidates.restore(document, mark, Viewers.of(request))
                        : candidates.dismiss(document, mark, reason(sent), Viewers.of(request));
        if (!done) {
            throw missing();
        }
        return HttpResponse.seeOther(LocalPath.orHome(sent.value("back")).uri());
    }

    /// The form lets nothing else through.
    private static String reason(SentForm sent) {
        String reason = sent.value("reason").orElse("").strip();
        if (reason.isEmpty() || reason.length() > Dismissal.LONGEST_REASON) {
            throw new HttpStatusException(
                    HttpStatus.BAD_REQUEST,
                    "A reason of 1 to " + Dismissal.LONGEST_REASON + " characters is expected");
        }
        return reason;
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such candidate");
    }
}
