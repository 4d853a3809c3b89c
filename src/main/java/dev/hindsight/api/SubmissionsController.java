package dev.hindsight.api;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Outcome;
import dev.hindsight.submissions.Replaced;
import dev.hindsight.submissions.Statement;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Told;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/api/v1/submissions`: hands files in, tells what became of them, and hands in again what was
/// returned, as the pages do.
@Controller("/api/v1/submissions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionsController {
    private final BeanProvider<Submissions> submissions;
    private final FormReader reader;
    private final SubmissionTalk talk;

    SubmissionsController(
            BeanProvider<Submissions> submissions, FormReader reader, SubmissionTalk talk) {
        this.talk = talk;
        this.submissions = submissions;
        this.reader = reader;
    }

    @Access(value = Whom.CONTRIBUTOR, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> handIn(
            HttpRequest<?> request,
            @Part("key") @Nullable String key,
            @Part("mission") @Nullable String mission,
            @Part("type") @Nullable String type,
            @Part("date") @Nullable String date,
            @Part("label") @Nullable String label,
            @Part("closed") @Nullable String closed,
            @Part("opens") @Nullable String opens,
            @Part("contact") @Nullable String contact,
            @Nullable CompletedFileUpload file)
            throws IOException {
        Map<String, String> texts = texts(key, mission, type, date, label, contact);
        put(texts, "closed", closed);
        put(texts, "opens", opens);
        // others do not come through the gate
        return Viewers.of(request) instanceof Viewer.Person person && person.mayHandIn()
                ? handIn(request, texts, file, person)
                : refused(request, file, HttpStatus.FORBIDDEN, "Only contributors hand in");
    }

    /// What the caller has handed in, and is invited to; for curators everything that waits, too.
    @Access(Whom.SIGNED_IN)
    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        if (!(Viewers.of(request) instanceof Viewer.Person person)) {
            return Problem.response(HttpStatus.UNAUTHORIZED, "Sign in first", request.getPath());
        }
        return HttpResponse.ok(
                talk.all(person).stream().map(it -> SubmissionAnswer.of(it)).toList());
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        return find(request, id)
                .<HttpResponse<?>>map(found ->
                        HttpResponse.ok(
                                SubmissionAnswer.of(
                                        found, talk.messages(found.id(), Viewers.of(request)))))
                .orElseGet(() -> missing(request, id));
    }

    private Optional<Submission> find(HttpRequest<?> request, String id) {
        return Optional.of(id)
                .filter(SubmissionId::isWellFormed)
                .flatMap(known ->
                        submissions.get().find(new SubmissionId(known), Viewers.of(request)));
    }

    private static HttpResponse<?> missing(HttpRequest<?> request, String id) {
        return Problem.response(
                HttpStatus.NOT_FOUND, "There is no submission " + id, request.getPath());
    }

    /// Hands in again: what is not sent stays as it is.
    @Access(value = Whom.CONTRIBUTOR, limit = Limit.UPLOAD)
    @Post("/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> again(
            HttpRequest<?> request,
            String id,
            @Part("mission") @Nullable String mission,
            @Part("type") @Nullable String type,
            @Part("date") @Nullable String date,
            @Part("label") @Nullable String label,
            @Part("closed") @Nullable String closed,
            @Part("opens") @Nullable String opens,
            @Part("contact") @Nullable String contact,
            @Nullable CompletedFileUpload file)
            throws IOException {
        Optional<Submission> found = find(request, id);
        if (found.isEmpty() || !(Viewers.of(request) instanceof Viewer.Person person)) {
            drain(file);
            return missing(request, id);
        }
        Submission before = found.get();
        Map<String, String> texts = texts(null, mission, type, date, label, contact);
        put(texts, "closed", closed);
        put(texts, "opens", opens);
        keep(before.said(), texts);
        return switch (reader.handIn(fields(texts), person)) {
            case Told.Unclear<HandIn>(List<Fault> faults) ->
                    refused(request, file, HttpStatus.BAD_REQUEST, words(faults));
            case Told.Clear<HandIn>(HandIn handIn) -> again(request, before, handIn, file, person);
        };
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            Submission before,
            HandIn handIn,
            @Nullable CompletedFileUpload file,
            Viewer.Person person)
            throws IOException {
        Statement said = handIn.over(before.said().metadata(), before.said().themes());
        if (file == null || file.getFilename().isBlank()) {
            drain(file);
            Step step = new Step(before.id(), before.version(), Move.Kind.HANDED_IN, said, "");
            return made(request, submissions.get().make(step, person));
        }
        Step step = new Step(before.id(), before.version(), Move.Kind.REPLACED, said, "");
        try (InputStream in = file.getInputStream()) {
            Replaced replaced = submissions.get().replace(step, file.getFilename(), in, person);
            in.transferTo(OutputStream.nullOutputStream());
            return switch (replaced) {
                case Replaced.Done(Submission now) ->
                        HttpResponse.ok(SubmissionAnswer.of(waiting(now, person)));
                case Replaced.Refused(_, _, String reason) ->
                        Problem.response(
                                HttpStatus.UNPROCESSABLE_ENTITY, reason, request.getPath());
                case Replaced.TooLarge(_, long largest) -> tooLarge(request, largest);
                case Replaced.NotMade(Outcome outcome) -> made(request, outcome);
            };
        }
    }

    private static HttpResponse<?> made(HttpRequest<?> request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Submission now) -> HttpResponse.ok(SubmissionAnswer.of(now));
            case Outcome.Stale(Submission now) ->
                    Problem.response(
                            HttpStatus.CONFLICT,
                            "Only a draft and what was returned can be handed in again; this"
                                    + " submission is "
                                    + now.status().code(),
                            request.getPath());
            case Outcome.Missing() ->
                    Problem.response(
                            HttpStatus.FORBIDDEN,
                            "Only whoever handed it in can hand it in again",
                            request.getPath());
            case Outcome.Failed(_, String reason) ->
                    Problem.response(HttpStatus.UNPROCESSABLE_ENTITY, reason, request.getPath());
        };
    }

    private static Map<String, String> texts(
            @Nullable String key,
            @Nullable String mission,
            @Nullable String type,
            @Nullable String date,
            @Nullable String label,
            @Nullable String contact) {
        Map<String, String> texts = new HashMap<>();
        put(texts, "key", key);
        put(texts, "mission", mission);
        put(texts, "type", type);
        put(texts, "date", date);
        put(texts, "label", label);
        put(texts, "contact", contact);
        return texts;
    }

    /// Fills in what was said before and is not said now.
    private static void keep(Statement before, Map<String, String> texts) {
        texts.putIfAbsent("label", before.label().value());
        texts.putIfAbsent("closed", before.closure().why());
        LocalDate opens = before.closure().opens();
        if (opens != null) {
            texts.putIfAbsent("opens", opens.toString());
        }
        texts.putIfAbsent("contact", before.contact());
    }

    private static FormReader.Fields fields(Map<String, String> texts) {
        return name -> texts.containsKey(name) ? List.of(texts.get(name)) : List.of();
    }

    private static String words(List<Fault> faults) {
        return faults.stream()
                .map(fault -> "`" + fault.field() + "`: " + fault.words())
                .collect(Collectors.joining("; "));
    }

    private static void put(Map<String, String> texts, String name, @Nullable String text) {
        if (text != null) {
            texts.put(name, text);
        }
    }

    private HttpResponse<?> handIn(
            HttpRequest<?> request,
            Map<String, String> texts,
            @Nullable CompletedFileUpload file,
            Viewer.Person person)
            throws IOException {
        return switch (reader.handIn(fields(texts), person)) {
            case Told.Unclear<HandIn>(List<Fault> faults) ->
                    refused(request, file, HttpStatus.BAD_REQUEST, words(faults));
            case Told.Clear<HandIn>(HandIn handIn) -> {
                if (file == null || file.getFilename().isBlank()) {
                    yield refused(
                            request,
                            file,
                            HttpStatus.BAD_REQUEST,
                            "`file`: " + Fault.FILE_MISSING.words());
                }
                yield take(request, handIn, file, person);
            }
        };
    }

    private HttpResponse<?> take(
            HttpRequest<?> request, HandIn handIn, CompletedFileUpload file, Viewer.Person person)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            Begun begun = submissions.get().begin(handIn, file.getFilename(), in, person);
            return switch (begun) {
                case Begun.Drafted(Submission submission) -> created(waiting(submission, person));
                case Begun.Refused(_, String reason) ->
                        Problem.response(
                                HttpStatus.UNPROCESSABLE_ENTITY, reason, request.getPath());
                case Begun.TooLarge(long largest) -> {
                    in.transferTo(OutputStream.nullOutputStream());
                    yield tooLarge(request, largest);
                }
            };
        }
    }

    private static HttpResponse<?> tooLarge(HttpRequest<?> request, long largest) {
        return Problem.response(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                String.format(
                        Locale.ROOT,
                        "The file is too large; at most %d bytes are taken. Split it",
                        largest),
                request.getPath());
    }

    /// Whoever uses the interface has no page to correct a draft on: it goes to the curators.
    private Submission waiting(Submission submission, Viewer.Person person) {
        if (!submission.status().isWithSubmitter()) {
            return submission;
        }
        Step step =
                new Step(
                        submission.id(),
                        submission.version(),
                        Move.Kind.HANDED_IN,
                        submission.said(),
                        "");
        return submissions.get().make(step, person) instanceof Outcome.Done(Submission now)
                ? now
                : submission;
    }

    private static HttpResponse<?> created(Submission submission) {
        SubmissionAnswer answer = SubmissionAnswer.of(submission);
        return HttpResponse.created(answer, URI.create(answer.url()));
    }

    private static HttpResponse<?> refused(
            HttpRequest<?> request,
            @Nullable CompletedFileUpload file,
            HttpStatus status,
            String detail)
            throws IOException {
        drain(file);
        return Problem.response(status, detail, request.getPath());
    }

    private static void drain(@Nullable CompletedFileUpload file) throws IOException {
        if (file != null) {
            try (InputStream in = file.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
