package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.intake.Preview;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.ResumableUploads;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Told;
import dev.hindsight.submissions.UploadSession;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `/hand-in`: where a review comes in.
@Controller("/hand-in")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandInController {
    static final String PATH = "/hand-in";
    private final Submissions submissions;
    private final ResumableUploads uploads;
    private final FormReader reader;
    private final SubmissionFields fields;
    private final SubmissionPages pages;

    HandInController(
            Submissions submissions,
            ResumableUploads uploads,
            FormReader reader,
            SubmissionFields fields,
            SubmissionPages pages) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.reader = reader;
        this.fields = fields;
        this.pages = pages;
    }

    @Access(Whom.CONTRIBUTOR)
    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        Optional<Viewer.Person> person = Viewers.person(request);
        if (person.isEmpty()) {
            return SubmissionPages.signIn(PATH);
        }
        Viewer.Person contributor = SubmissionPages.contributor(request);
        FormView form = fields.empty(contributor, Pages.messages(request));
        return pages.handIn(
                request, form, UUID.randomUUID().toString(), List.of(), null, HttpStatus.OK);
    }

    @Access(value = Whom.CONTRIBUTOR, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> send(
            HttpRequest<?> request,
            @Part("key") @Nullable String key,
            @Part("mission") @Nullable String mission,
            @Part("type") @Nullable String type,
            @Part("date") @Nullable String date,
            @Part("label") @Nullable String label,
            @Part("contact") @Nullable String contact,
            @Part("upload") @Nullable String upload,
            @Nullable CompletedFileUpload file)
            throws IOException {
        Map<String, String> texts =
                Map.of(
                        "key", text(key),
                        "mission", text(mission),
                        "type", text(type),
                        "date", text(date),
                        "label", text(label),
                        "contact", text(contact),
                        "upload", text(upload));
        Viewer.Person person = SubmissionPages.contributor(request);
        FormReader.Fields sent =
                name -> texts.containsKey(name) ? List.of(texts.get(name)) : List.of();
        return switch (reader.handIn(sent, person)) {
            case Told.Unclear<HandIn>(List<Fault> faults) -> {
                new SentFile(file).drain();
                yield again(request, sent, faults, List.of(), HttpStatus.BAD_REQUEST);
            }
            case Told.Clear<HandIn>(HandIn handIn) ->
                    take(request, sent, handIn, new SentFile(file), person);
        };
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }

    private HttpResponse<?> take(
            HttpRequest<?> request,
            FormReader.Fields sent,
            HandIn handIn,
            SentFile file,
            Viewer.Person person)
            throws IOException {
        Optional<UploadSession> arrived = arrived(sent, person);
        if (!file.isThere() && arrived.isPresent()) {
            file.drain();
            return take(request, sent, handIn, arrived.get(), person);
        }
        if (!file.isThere()) {
            file.drain();
            return again(
                    request, sent, List.of(Fault.FILE_MISSING), List.of(), HttpStatus.BAD_REQUEST);
        }
        try (InputStream in = file.open()) {
            return begun(request, sent, submissions.begin(handIn, file.name(), in, person), in);
        }
    }

    /// The file came ahead of the form.
    private HttpResponse<?> take(
            HttpRequest<?> request,
            FormReader.Fields sent,
            HandIn handIn,
            UploadSession arrived,
            Viewer.Person person)
            throws IOException {
        try (InputStream in =
                Files.newInputStream(uploads.whole(arrived.id(), person).orElseThrow())) {
            Begun begun = submissions.begin(handIn, arrived.name(), in, person);
            if (begun instanceof Begun.Drafted) {
                uploads.used(arrived.id(), person);
            }
            return begun(request, sent, begun, in);
        }
    }

    private Optional<UploadSession> arrived(FormReader.Fields sent, Viewer.Person person)
            throws IOException {
        Optional<String> id = sent.one("upload");
        return id.isEmpty()
                ? Optional.empty()
                : uploads.find(id.get(), person).filter(UploadSession::isWhole);
    }

    private HttpResponse<?> begun(
            HttpRequest<?> request, FormReader.Fields sent, Begun begun, InputStream in)
            throws IOException {
        return switch (begun) {
            case Begun.Drafted(Submission submission) ->
                    HttpResponse.seeOther(SubmissionPages.address(submission.id()).uri());
            case Begun.Refused(Preview.Cause cause, _) ->
                    again(
                            request,
                            sent,
                            List.of(),
                            List.of(SubmissionPages.words(cause, Pages.messages(request))),
                            HttpStatus.UNPROCESSABLE_ENTITY);
            case Begun.TooLarge(long largest) -> tooLarge(request, sent, in, largest);
        };
    }

    private HttpResponse<?> tooLarge(
            HttpRequest<?> request, FormReader.Fields sent, InputStream in, long largest)
            throws IOException {
        SentFile.drain(in);
        Messages m = Pages.messages(request);
        return again(
                request,
                sent,
                List.of(),
                List.of(m.text("hand-in.too-large", m.size(largest))),
                HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            FormReader.Fields sent,
            List<Fault> faults,
            List<String> problems,
            HttpStatus status)
            throws IOException {
        Messages m = Pages.messages(request);
        Viewer.Person person = SubmissionPages.contributor(request);
        FormView form =
                fields.typed(
                        sent,
                        faults,
                        null,
                        new SubmissionFields.Labels(person, List.of(), null, m));
        String key = sent.one("key").orElseGet(() -> UUID.randomUUID().toString());
        // a file that cannot be taken has to give way to another one
        Optional<UploadSession> arrived =
                status == HttpStatus.BAD_REQUEST ? arrived(sent, person) : Optional.empty();
        return pages.handIn(
                request,
                form,
                key,
                problems,
                arrived.map(it -> new HandInPage.Arrived(it.id(), it.name())).orElse(null),
                status);
    }
}
