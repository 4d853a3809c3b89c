package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.maildrop.MailAddresses;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Upload;
import dev.hindsight.web.Frame.Place;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/submissions`: what one has handed in, and what became of it.
@Controller("/submissions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionsController {
    private final Submissions submissions;
    private final SubmissionAssembler assembler;
    private final SubmissionSteps steps;
    private final SubmissionPages pages;
    private final Reviews reviews;
    private final MailAddresses addresses;

    SubmissionsController(
            Submissions submissions,
            SubmissionAssembler assembler,
            SubmissionSteps steps,
            SubmissionPages pages,
            Reviews reviews,
            MailAddresses addresses) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.assembler = assembler;
        this.steps = steps;
        this.pages = pages;
        this.addresses = addresses;
    }

    @Access(Whom.SIGNED_IN)
    @Get
    HttpResponse<?> mine(HttpRequest<?> request) {
        Optional<Viewer.Person> somebody = Viewers.person(request);
        if (somebody.isEmpty()) {
            return SubmissionPages.signIn("/submissions");
        }
        Viewer.Person person = somebody.get();
        List<Submission> invited = reviews.invitedTo(person);
        Messages m = Pages.messages(request);
        SubmissionsPage page =
                new SubmissionsPage(
                        pages.frame(
                                request, Place.SUBMISSIONS, m.text("submissions.title"), List.of()),
                        false,
                        Stream.concat(
                                        invited.stream().map(it -> SubmissionRow.invited(it, m)),
                                        submissions.of(person).stream()
                                                .map(it -> SubmissionRow.mine(it, m)))
                                .toList(),
                        addresses.isOn()
                                ? new MailAddressView(addresses.of(person).orElse(null))
                                : null);
        return pages.show("submissions", page, HttpStatus.OK);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        Submission submission = find(request, id);
        Look look = look(request);
        return pages.show(
                "submission",
                assembler.page(request, submission, look, Optional.empty()),
                HttpStatus.OK);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, String id, @Body String body) throws IOException {
        return step(request, id, SentForm.encoded(body), new SentFile(null));
    }

    @Access(value = Whom.OWNER_OF_ITEM, limit = Limit.UPLOAD)
    @Post("/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> step(HttpRequest<?> request, String id, @Nullable CompletedFileUpload file)
            throws IOException {
        return step(request, id, SentForm.of(request), new SentFile(file));
    }

    private HttpResponse<?> step(HttpRequest<?> request, String id, SentForm form, SentFile file)
            throws IOException {
        Submission submission = find(request, id);
        return steps.make(new SubmissionSteps.Sent(request, submission, look(request), form, file));
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Get("/{id}/original")
    @Produces(MediaType.ALL)
    HttpResponse<SystemFile> original(HttpRequest<?> request, String id) {
        Submission submission = find(request, id);
        return file(request, submission, submission.upload());
    }

    /// A file that another one has replaced since.
    @Access(Whom.OWNER_OF_ITEM)
    @Get("/{id}/original/{number}")
    @Produces(MediaType.ALL)
    HttpResponse<SystemFile> earlier(HttpRequest<?> request, String id, String number) {
        Submission submission = find(request, id);
        return submission.uploads().stream()
                .filter(upload -> String.valueOf(upload.number()).equals(number))
                .findFirst()
                .map(upload -> file(request, submission, upload))
                .orElseThrow(SubmissionPages::missing);
    }

    /// Always as a download: what somebody sent may be a page with a script.
    private HttpResponse<SystemFile> file(
            HttpRequest<?> request, Submission submission, Upload upload) {
        Path path =
                submissions
                        .original(submission.id(), upload.number(), Viewers.of(request))
                        .orElseThrow(SubmissionPages::missing);
        SystemFile file =
                new SystemFile(path.toFile(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        .attach(upload.file().name());
        return HttpResponse.ok(file)
                .header("Content-Security-Policy", ResponseHeaders.POLICY + "; sandbox");
    }

    private Submission find(HttpRequest<?> request, String id) {
        return Optional.of(id)
                .filter(SubmissionId::isWellFormed)
                .map(SubmissionId::new)
                .flatMap(known -> submissions.find(known, Viewers.of(request)))
                .orElseThrow(SubmissionPages::missing);
    }

    private static Look look(HttpRequest<?> request) {
        return new Look(Viewers.person(request).orElseThrow(SubmissionPages::missing), false);
    }
}
