package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Metadata;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.Debrief;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Statement;
import dev.hindsight.submissions.Status;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Told;
import dev.hindsight.web.Frame.Place;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// `/hand-in/debrief`: a hot debrief, without a file.
@Controller("/hand-in/debrief")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DebriefController {
    private static final String PATH = "/hand-in/debrief";
    private static final List<String> PARTS = List.of("planned", "happened", "why", "todo");
    private final Submissions submissions;
    private final FormReader reader;
    private final SubmissionFields fields;
    private final SubmissionPages pages;

    DebriefController(
            Submissions submissions,
            FormReader reader,
            SubmissionFields fields,
            SubmissionPages pages) {
        this.submissions = submissions;
        this.reader = reader;
        this.fields = fields;
        this.pages = pages;
    }

    @Access(Whom.CONTRIBUTOR)
    @Get
    HttpResponse<?> ask(HttpRequest<?> request) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(PATH);
        }
        Viewer.Person person = SubmissionPages.contributor(request);
        FormView form = fields.empty(person, Pages.messages(request));
        return show(request, form, UUID.randomUUID().toString(), List.of(), HttpStatus.OK);
    }

    @Access(value = Whom.CONTRIBUTOR, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, @Body String body) throws IOException {
        Viewer.Person person = SubmissionPages.contributor(request);
        FormReader.Fields typed = SubmissionFields.of(SentForm.encoded(body));
        FormReader.Fields sent =
                name ->
                        name.equals("type") && typed.one("type").isEmpty()
                                ? List.of(DocumentType.AFTER_ACTION_REVIEW.code())
                                : typed.all(name);
        Set<Fault> faults = new LinkedHashSet<>();
        if (sent.one("happened").isEmpty()) {
            faults.add(Fault.DEBRIEF_EMPTY);
        }
        Told<HandIn> handIn = reader.handIn(sent, person);
        Told<Statement> said = reader.statement(sent, person);
        if (handIn instanceof Told.Unclear<HandIn>(List<Fault> some)) {
            faults.addAll(some);
        }
        if (said instanceof Told.Unclear<Statement>(List<Fault> some)) {
            faults.addAll(some);
        }
        if (faults.isEmpty()
                && handIn instanceof Told.Clear<HandIn>(HandIn clear)
                && said instanceof Told.Clear<Statement>(Statement statement)) {
            return begin(request, sent, clear, statement, person);
        }
        return again(request, sent, List.copyOf(faults), List.of(), HttpStatus.BAD_REQUEST);
    }

    private HttpResponse<?> begin(
            HttpRequest<?> request,
            FormReader.Fields sent,
            HandIn handIn,
            Statement typed,
            Viewer.Person person)
            throws IOException {
        Messages m = Pages.messages(request);
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        for (String part : PARTS) {
            parts.add(Map.entry(m.text("debrief." + part), sent.one(part).orElse("")));
        }
        parts.add(Map.entry(m.text("debrief.who"), sent.one("authors").orElse("")));
        byte[] text = new Debrief(typed.metadata().title(), parts).markdown();
        Begun begun =
                submissions.begin(handIn, "hot-debrief.md", new ByteArrayInputStream(text), person);
        return switch (begun) {
            case Begun.Drafted(Submission submission) -> {
                settle(submission, typed, person);
                yield HttpResponse.seeOther(SubmissionPages.address(submission.id()).uri());
            }
            case Begun.Refused(Preview.Cause cause, _) ->
                    again(
                            request,
                            sent,
                            List.of(),
                            List.of(SubmissionPages.words(cause, m)),
                            HttpStatus.UNPROCESSABLE_ENTITY);
            case Begun.TooLarge(long largest) ->
                    again(
                            request,
                            sent,
                            List.of(),
                            List.of(m.text("hand-in.too-large", m.size(largest))),
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        };
    }

    /// What its author has said of it counts, whatever the text was taken for.
    private void settle(Submission submission, Statement typed, Viewer.Person person) {
        if (submission.version() > 1 || submission.status() != Status.DRAFT) {
            return;
        }
        Metadata read = submission.said().metadata();
        Metadata own = typed.metadata();
        Metadata all =
                new Metadata(
                        own.title(),
                        read.symbol(),
                        own.type(),
                        own.date() == null ? read.date() : own.date(),
                        own.missions().isEmpty() ? read.missions() : own.missions(),
                        read.countries(),
                        own.authors(),
                        read.language());
        Statement said =
                new Statement(
                        all,
                        submission.said().themes(),
                        typed.label(),
                        typed.closure(),
                        typed.contact());
        var _ = submissions.make(new Step(submission.id(), 1, Move.Kind.SAVED, said, ""), person);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            FormReader.Fields sent,
            List<Fault> faults,
            List<String> problems,
            HttpStatus status) {
        Messages m = Pages.messages(request);
        Viewer.Person person = SubmissionPages.contributor(request);
        FormView form =
                fields.typed(
                        sent,
                        faults,
                        null,
                        new SubmissionFields.Labels(person, List.of(), null, m));
        String key = sent.one("key").orElseGet(() -> UUID.randomUUID().toString());
        return show(request, form, key, problems, status);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            FormView form,
            String key,
            List<String> problems,
            HttpStatus status) {
        Messages m = Pages.messages(request);
        Frame frame =
                pages.frame(
                        request,
                        Place.HAND_IN,
                        m.text("debrief.title"),
                        List.of(new Link(m.text("hand-in.title"), HandInController.PATH)));
        List<String> all = new ArrayList<>(problems);
        all.addAll(form.faults().values());
        return pages.show("debrief", new DebriefPage(frame, form, key, all), status);
    }
}
