package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import dev.hindsight.index.Index;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFault;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonMove;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.oversight.Readings;
import dev.hindsight.web.LessonAssembler.Again;
import dev.hindsight.web.LessonForms.Reading;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// `/lessons`, each lesson, the steps of its life and its citation.
@Controller("/lessons")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LessonsController {
    static final String PATH = "/lessons";

    private final Lessons lessons;
    private final LessonList list;
    private final LessonAssembler assembler;
    private final Pages pages;
    private final Index index;
    private final Readings readings;

    LessonsController(
            Lessons lessons,
            LessonList list,
            LessonAssembler assembler,
            Pages pages,
            Index index,
            Readings readings) {
        this.lessons = lessons;
        this.list = list;
        this.assembler = assembler;
        this.pages = pages;
        this.index = index;
        this.readings = readings;
    }

    @Access(Whom.ANYONE)
    @Get
    HttpResponse<String> all(HttpRequest<?> request) {
        return pages.show(request, "lessons", list.page(request));
    }

    @Access(Whom.ANYONE)
    @Get("/{slug}")
    HttpResponse<String> lesson(HttpRequest<?> request, String slug) {
        Lesson lesson = find(request, slug);
        readings.shown(Viewers.of(request), lesson.label(), "lesson", slug, "read");
        return pages.show(request, "lesson", assembler.page(request, lesson, null));
    }

    @Access(Whom.ANYONE)
    @Get("/{slug}/citation.{form:txt|ris|bib}")
    @Produces(MediaType.ALL)
    HttpResponse<String> citation(HttpRequest<?> request, String slug, String form) {
        return Citations.download(assembler.citation(request, find(request, slug)), form);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, String slug, @Body String body) {
        Messages m = Pages.messages(request);
        SentForm sent = SentForm.encoded(body);
        Lesson lesson = find(request, slug);
        String code = sent.value("do").orElse("");
        String form = code.equals("report") ? code + "-" + LessonForms.action(sent) : code;
        return switch (LessonForms.step(sent, form, m)) {
            case Reading.Wrong<LessonStep>(List<Link> problems) ->
                    again(
                            request,
                            lesson,
                            new Again(form, sent, problems),
                            HttpStatus.UNPROCESSABLE_ENTITY);
            case Reading.Read<LessonStep>(LessonStep step) ->
                    made(request, lesson, step, new Again(form, sent, List.of()));
        };
    }

    private HttpResponse<?> made(
            HttpRequest<?> request, Lesson lesson, LessonStep step, Again sent) {
        Messages m = Pages.messages(request);
        int expected = PracticesController.number(sent.sent().value("expected").orElse(""));
        return switch (lessons.move(lesson.id(), step, Viewers.of(request), expected)) {
            case LessonOutcome.Moved(Lesson moved, long change) -> {
                PracticeEditController.await(index, change, moved.id());
                yield HttpResponse.seeOther(URI.create(Address.lesson(moved.id().value())));
            }
            case LessonOutcome.Stale(Lesson now) ->
                    again(request, now, sent, stale(now, m), HttpStatus.CONFLICT);
            case LessonOutcome.Refused(LessonFault fault) ->
                    again(
                            request,
                            lesson,
                            sent,
                            m.text("lesson.fault." + fault.code()),
                            HttpStatus.UNPROCESSABLE_ENTITY);
            case LessonOutcome.Missing _ -> throw missing();
        };
    }

    static String stale(Lesson now, Messages m) {
        LessonMove last = now.moves().getLast();
        return m.text("lesson.stale", last.actor(), m.moment(last.at()));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Lesson lesson, Again sent, String problem, HttpStatus status) {
        List<Link> problems = List.of(new Link(problem, "#" + sent.id() + "-reason"));
        return again(request, lesson, new Again(sent.id(), sent.sent(), problems), status);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Lesson lesson, Again sent, HttpStatus status) {
        LessonPage page = assembler.page(request, lesson, sent);
        if (page.forms() == null) {
            // whoever can do nothing here is not told what is amiss
            throw missing();
        }
        return HttpResponse.status(status)
                .body(pages.html("lesson", page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }

    private Lesson find(HttpRequest<?> request, String slug) {
        return identified(slug)
                .flatMap(id -> lessons.find(id, Viewers.of(request)))
                .orElseThrow(LessonsController::missing);
    }

    static Optional<LessonId> identified(String slug) {
        return LessonId.isWellFormed(slug) ? Optional.of(new LessonId(slug)) : Optional.empty();
    }

    static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such lesson");
    }
}
