package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.submissions.Draft;
import dev.hindsight.submissions.Drafts;
import dev.hindsight.submissions.Drafts.Saving;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.SubmissionId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// `/submissions/{id}/draft`: what the script of the page saves while somebody types. The answer is
/// three fields as a form writes them: `state` (`saved` or `beside`), `draft` and `revision`.
@Controller("/submissions/{id}/draft")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftsController {
    private final Drafts drafts;

    DraftsController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<?> save(HttpRequest<?> request, String id, @Body String body) {
        SentForm sent = SentForm.encoded(body);
        FormReader.Fields form = SubmissionFields.of(sent);
        Saving saving =
                drafts.save(
                        id(id),
                        DraftForms.number(form, "draft"),
                        DraftForms.number(form, "revision"),
                        DraftForms.number(form, "version"),
                        SentForm.encode(sent.typed()),
                        person(request));
        return switch (saving) {
            case Saving.Saved(Draft draft) -> told("saved", draft);
            case Saving.Beside(Draft draft, _) -> told("beside", draft);
            case Saving.TooMuch _ -> HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
            case Saving.Missing _ -> throw SubmissionPages.missing();
        };
    }

    private static HttpResponse<?> told(String state, Draft draft) {
        return HttpResponse.ok(
                SentForm.encode(
                        List.of(
                                new SentForm.Field("state", state),
                                new SentForm.Field("draft", String.valueOf(draft.number())),
                                new SentForm.Field("revision", String.valueOf(draft.revision())))));
    }

    /// Forgets one.
    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> drop(HttpRequest<?> request, String id, int number) {
        drafts.drop(id(id), number, person(request));
        return HttpResponse.seeOther(SubmissionPages.address(id(id)).uri());
    }

    private static SubmissionId id(String id) {
        if (!SubmissionId.isWellFormed(id)) {
            throw SubmissionPages.missing();
        }
        return new SubmissionId(id);
    }

    private static Viewer.Person person(HttpRequest<?> request) {
        return Viewers.person(request).orElseThrow(SubmissionPages::missing);
    }
}
