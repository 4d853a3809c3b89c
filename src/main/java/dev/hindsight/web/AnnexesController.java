package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.intake.Preview;
import dev.hindsight.submissions.Annex;
import dev.hindsight.submissions.Annexes;
import dev.hindsight.submissions.Annexes.Adding;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.web.SubmissionAssembler.Look;
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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/submissions/{id}/annexes`: the files beside the main one.
@Controller("/submissions/{id}/annexes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnnexesController {
    private final Annexes annexes;
    private final Submissions submissions;
    private final SubmissionAssembler assembler;
    private final SubmissionPages pages;

    AnnexesController(
            Annexes annexes,
            Submissions submissions,
            SubmissionAssembler assembler,
            SubmissionPages pages) {
        this.annexes = annexes;
        this.submissions = submissions;
        this.assembler = assembler;
        this.pages = pages;
    }

    @Access(value = Whom.OWNER_OF_ITEM, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> add(HttpRequest<?> request, String id, @Nullable CompletedFileUpload file)
            throws IOException {
        Viewer.Person person = person(request);
        Submission submission = find(id, person);
        SentFile sent = new SentFile(file);
        Messages m = Pages.messages(request);
        if (!sent.isThere()) {
            sent.drain();
            return again(request, submission, m.text("fault.file-missing"), HttpStatus.BAD_REQUEST);
        }
        try (InputStream in = sent.open()) {
            Adding adding = annexes.add(submission.id(), sent.name(), in, person);
            SentFile.drain(in);
            return switch (adding) {
                case Adding.Added _ -> back(submission.id());
                case Adding.Refused(Preview.Cause cause) ->
                        again(
                                request,
                                submission,
                                SubmissionPages.words(cause, m),
                                HttpStatus.UNPROCESSABLE_ENTITY);
                case Adding.TooLarge(long largest) ->
                        again(
                                request,
                                submission,
                                m.text("hand-in.too-large", m.size(largest)),
                                HttpStatus.REQUEST_ENTITY_TOO_LARGE);
                case Adding.TooMany _ ->
                        again(request, submission, m.text("annexes.many"), HttpStatus.CONFLICT);
                case Adding.Missing _ -> throw SubmissionPages.missing();
            };
        }
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Submission submission, String problem, HttpStatus status) {
        Look look = new Look(person(request), false);
        return pages.show(
                "submission",
                assembler.page(request, submission, look, Optional.empty(), problem),
                status);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, int number, @Body String body) {
        Viewer.Person person = person(request);
        Submission submission = find(id, person);
        boolean up = SentForm.encoded(body).value("do").filter("up"::equals).isPresent();
        boolean done =
                up
                        ? annexes.moveUp(submission.id(), number, person)
                        : annexes.remove(submission.id(), number, person);
        if (!done) {
            throw SubmissionPages.missing();
        }
        return back(submission.id());
    }

    private static HttpResponse<?> back(SubmissionId id) {
        return HttpResponse.seeOther(
                new LocalPath(SubmissionPages.address(id) + "#annexes-title").uri());
    }

    /// Always as a download: what somebody sent may be a page with a script.
    @Access(Whom.OWNER_OF_ITEM)
    @Get("/{number}")
    @Produces(MediaType.ALL)
    HttpResponse<SystemFile> original(HttpRequest<?> request, String id, int number) {
        Viewer.Person person = person(request);
        Submission submission = find(id, person);
        Path path =
                annexes.original(submission.id(), number, person)
                        .orElseThrow(SubmissionPages::missing);
        String name =
                annexes.of(submission.id(), person).stream()
                        .filter(annex -> annex.number() == number)
                        .map((Annex annex) -> annex.file().name())
                        .findFirst()
                        .orElseThrow(SubmissionPages::missing);
        SystemFile file =
                new SystemFile(path.toFile(), MediaType.APPLICATION_OCTET_STREAM_TYPE).attach(name);
        return HttpResponse.ok(file)
                .header("Content-Security-Policy", ResponseHeaders.POLICY + "; sandbox");
    }

    private Submission find(String id, Viewer.Person person) {
        return Optional.of(id)
                .filter(SubmissionId::isWellFormed)
                .map(SubmissionId::new)
                .flatMap(known -> submissions.find(known, person))
                .orElseThrow(SubmissionPages::missing);
    }

    private static Viewer.Person person(HttpRequest<?> request) {
        return Viewers.person(request).orElseThrow(SubmissionPages::missing);
    }
}
