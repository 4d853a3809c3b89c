package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Outcome;
import dev.hindsight.submissions.Status;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Told;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `POST /api/v1/submissions`: hands a file in, as the pages do.
@Controller("/api/v1/submissions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionsController {
    private final BeanProvider<Submissions> submissions;
    private final FormReader reader;

    SubmissionsController(BeanProvider<Submissions> submissions, FormReader reader) {
        this.submissions = submissions;
        this.reader = reader;
    }

    /// A submission and what was understood of its file, under what was said of it.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SubmissionAnswer(
            String id, String state, String url, String label, UnderstoodAnswer understood) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnderstoodAnswer(
            String title,
            String type,
            @Nullable String date,
            String language,
            List<String> mission,
            List<String> country,
            List<String> themes,
            CoverageAnswer coverage) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CoverageAnswer(
            @Nullable Integer pages, List<Integer> needOcr, List<String> lost, int passages) {}

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> handIn(
            HttpRequest<?> request,
            @Part("key") @Nullable String key,
            @Part("mission") @Nullable String mission,
            @Part("type") @Nullable String type,
            @Part("date") @Nullable String date,
            @Part("label") @Nullable String label,
            @Part("contact") @Nullable String contact,
            @Nullable StreamingFileUpload file)
            throws IOException {
        Map<String, String> texts = new HashMap<>();
        put(texts, "key", key);
        put(texts, "mission", mission);
        put(texts, "type", type);
        put(texts, "date", date);
        put(texts, "label", label);
        put(texts, "contact", contact);
        return switch (Viewers.of(request)) {
            case Viewer.Person person when person.mayHandIn() ->
                    handIn(request, texts, file, person);
            case Viewer.Anonymous _ ->
                    refused(
                            request,
                            file,
                            HttpStatus.UNAUTHORIZED,
                            "Sign in first: a submission has a submitter");
            case Viewer.Person _, Viewer.Owner _ ->
                    refused(
                            request,
                            file,
                            HttpStatus.FORBIDDEN,
                            "Only contributors and curators hand in");
        };
    }

    private static void put(Map<String, String> texts, String name, @Nullable String text) {
        if (text != null) {
            texts.put(name, text);
        }
    }

    private HttpResponse<?> handIn(
            HttpRequest<?> request,
            Map<String, String> texts,
            @Nullable StreamingFileUpload file,
            Viewer.Person person)
            throws IOException {
        FormReader.Fields fields =
                name -> texts.containsKey(name) ? List.of(texts.get(name)) : List.of();
        return switch (reader.handIn(fields, person)) {
            case Told.Unclear<HandIn>(List<Fault> faults) ->
                    refused(
                            request,
                            file,
                            HttpStatus.BAD_REQUEST,
                            faults.stream()
                                    .map(fault -> "`" + fault.field() + "`: " + fault.words())
                                    .collect(Collectors.joining("; ")));
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
            HttpRequest<?> request, HandIn handIn, StreamingFileUpload file, Viewer.Person person)
            throws IOException {
        try (InputStream in = file.asInputStream()) {
            Begun begun = submissions.get().begin(handIn, file.getFilename(), in, person);
            return switch (begun) {
                case Begun.Drafted(Submission submission) -> created(waiting(submission, person));
                case Begun.Refused(_, String reason) ->
                        Problem.response(
                                HttpStatus.UNPROCESSABLE_ENTITY, reason, request.getPath());
                case Begun.TooLarge(long largest) -> {
                    in.transferTo(OutputStream.nullOutputStream());
                    yield Problem.response(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            "The file is too large; at most %d bytes are taken. Split it"
                                    .formatted(largest),
                            request.getPath());
                }
            };
        }
    }

    /// Whoever uses the interface has no page to correct a draft on: it goes to the curators.
    private Submission waiting(Submission submission, Viewer.Person person) {
        if (submission.status() != Status.DRAFT) {
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
        String url = "/submissions/" + submission.id();
        Metadata metadata = submission.said().metadata();
        Coverage coverage = submission.upload().coverage();
        UnderstoodAnswer understood =
                new UnderstoodAnswer(
                        metadata.title(),
                        metadata.type().code(),
                        metadata.date() == null ? null : metadata.date().toString(),
                        metadata.language().code(),
                        metadata.missions().stream().map(MissionId::value).toList(),
                        metadata.countries(),
                        submission.said().themes().stream().map(ThemeId::value).toList(),
                        new CoverageAnswer(
                                coverage.pages(),
                                coverage.needOcr(),
                                coverage.lost(),
                                submission.upload().passages()));
        return HttpResponse.created(
                new SubmissionAnswer(
                        submission.id().value(),
                        submission.status().code(),
                        url,
                        submission.said().label().value(),
                        understood),
                URI.create(url));
    }

    private static HttpResponse<?> refused(
            HttpRequest<?> request,
            @Nullable StreamingFileUpload file,
            HttpStatus status,
            String detail)
            throws IOException {
        if (file != null) {
            try (InputStream in = file.asInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return Problem.response(status, detail, request.getPath());
    }
}
