package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.gaps.Survey;
import dev.hindsight.gaps.Surveys;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/searches`: what people searched for and did not find, and the surveys of practice that
/// curators ask for because of it.
@Controller("/searches")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchesController {
    static final String PATH = "/searches";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Surveys surveys;
    private final SurveyAssembler assembler;
    private final SubmissionPages pages;

    SearchesController(Surveys surveys, SurveyAssembler assembler, SubmissionPages pages) {
        this.surveys = surveys;
        this.assembler = assembler;
        this.pages = pages;
    }

    @Access(Whom.CURATOR)
    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        return pages.show("searches", assembler.all(request), HttpStatus.OK);
    }

    @Access(Whom.CURATOR)
    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        String words = SurveyForms.words(request.getParameters().getFirst("q").orElse(""));
        String question =
                words.isEmpty() ? "" : Pages.messages(request).text("survey.subject.of", words);
        Map<String, String> values =
                Map.of("words", words, "question", question, "owner", "", "due", "");
        return form(request, List.of(), values, HttpStatus.OK);
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            List<Link> problems,
            Map<String, String> values,
            HttpStatus status) {
        return pages.show("survey-form", assembler.form(request, problems, values), status);
    }

    @Access(Whom.CURATOR)
    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Body String body) {
        SentForm sent = SentForm.encoded(body);
        SurveyForms.Read read = SurveyForms.read(sent, Pages.messages(request));
        Survey.Wanted wanted = read.wanted();
        if (wanted == null) {
            return form(
                    request,
                    read.problems(),
                    SurveyForms.values(sent),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return there(
                surveys.ask(wanted, Viewers.of(request)).orElseThrow(SearchesController::missing));
    }

    @Access(Whom.CURATOR)
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        return one(request, find(request, id), null);
    }

    private HttpResponse<?> one(HttpRequest<?> request, Survey survey, @Nullable Link problem) {
        return pages.show(
                "survey",
                assembler.one(request, survey, problem),
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Access(Whom.CURATOR)
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, String id, @Body String body) {
        Survey survey = find(request, id);
        SentForm sent = SentForm.encoded(body);
        Viewer viewer = Viewers.of(request);
        Messages m = Pages.messages(request);
        return switch (sent.value("do").orElse("")) {
            case "answer" ->
                    surveys.answer(id, SurveyForms.item(SurveyForms.text(sent, "item")), viewer)
                            ? there(id)
                            : one(
                                    request,
                                    survey,
                                    new Link(m.text("survey.problem.answer"), "#item"));
            case "drop" -> {
                String reason = SurveyForms.text(sent, "reason");
                boolean fits = !reason.isEmpty() && reason.length() <= Survey.LONGEST_REASON;
                yield fits && surveys.drop(id, reason, viewer)
                        ? there(id)
                        : one(
                                request,
                                survey,
                                new Link(m.text("survey.problem.reason"), "#reason"));
            }
            case "reopen" -> {
                boolean _ = surveys.reopen(id, viewer);
                yield there(id);
            }
            default -> throw missing();
        };
    }

    private Survey find(HttpRequest<?> request, String id) {
        if (!id.matches(UUID)) {
            throw missing();
        }
        return surveys.find(id, Viewers.of(request)).orElseThrow(SearchesController::missing);
    }

    private static HttpResponse<?> there(String id) {
        return HttpResponse.seeOther(new LocalPath(PATH + "/" + id).uri());
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such survey");
    }
}
