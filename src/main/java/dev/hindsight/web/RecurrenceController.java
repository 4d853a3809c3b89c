package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.recurrence.Judgement;
import dev.hindsight.briefs.recurrence.Outcome;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.briefs.recurrence.Recurrences.Compared;
import dev.hindsight.briefs.recurrence.Verdict;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.web.ComparisonPage.Form;
import dev.hindsight.web.ComparisonPage.Side;
import dev.hindsight.web.LessonPage.MoveView;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/lessons/{slug}/recurrence`: where curators say whether two lessons are the same one.
@Controller("/lessons")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecurrenceController {
    private final Recurrences recurrences;
    private final Lessons lessons;
    private final Pages pages;

    RecurrenceController(Recurrences recurrences, Lessons lessons, Pages pages) {
        this.recurrences = recurrences;
        this.lessons = lessons;
        this.pages = pages;
    }

    /// What a curator looks at.
    ///
    /// @param typed address of the other lesson as typed
    /// @param other null where there is no such lesson
    private record Look(Lesson lesson, String typed, @Nullable Lesson other, String reason) {}

    @Access(Whom.CURATOR)
    @Get("/{slug}/recurrence")
    HttpResponse<?> compare(HttpRequest<?> request, String slug) {
        String with = request.getParameters().getFirst("with").orElse("");
        Look look = look(request, slug, with, "");
        Messages m = Pages.messages(request);
        List<Link> problems =
                with.isBlank() || look.other() != null ? List.of() : List.of(unknown(m));
        return answer(request, look, problems, HttpStatus.OK);
    }

    @Access(Whom.CURATOR)
    @Post("/{slug}/recurrence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> judge(HttpRequest<?> request, String slug, @Body String body) {
        Messages m = Pages.messages(request);
        SentForm sent = SentForm.encoded(body);
        Look look =
                look(request, slug, sent.value("with").orElse(""), sent.value("reason").orElse(""));
        Lesson other = look.other();
        Optional<Verdict> verdict = Verdict.ofCode(sent.value("do").orElse(""));
        if (other == null || verdict.isEmpty()) {
            return answer(request, look, List.of(unknown(m)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Outcome outcome =
                recurrences.judge(
                        look.lesson().id(),
                        other.id(),
                        verdict.get(),
                        look.reason(),
                        Viewers.of(request),
                        PracticesController.number(sent.value("expected").orElse("")));
        return became(request, look, outcome);
    }

    private HttpResponse<?> became(HttpRequest<?> request, Look look, Outcome outcome) {
        Messages m = Pages.messages(request);
        return switch (outcome) {
            case Outcome.Judged _, Outcome.Already _ ->
                    HttpResponse.seeOther(
                            URI.create(
                                    Address.of(Address.lesson(look.lesson().id().value()))
                                            .fragment("recurrence")));
            case Outcome.Stale(Judgement now) ->
                    answer(
                            request,
                            look,
                            problem(m.text("recurrence.stale", now.actor(), m.moment(now.at()))),
                            HttpStatus.CONFLICT);
            case Outcome.Refused(Outcome.Fault fault) ->
                    answer(
                            request,
                            look,
                            problem(m.text("recurrence.fault." + fault.code())),
                            HttpStatus.UNPROCESSABLE_ENTITY);
            case Outcome.Missing _ -> throw LessonsController.missing();
        };
    }

    private static List<Link> problem(String words) {
        return List.of(new Link(words, "#reason"));
    }

    private static Link unknown(Messages m) {
        return new Link(m.text("recurrence.unknown"), "#with");
    }

    private Look look(HttpRequest<?> request, String slug, String with, String reason) {
        Viewer viewer = Viewers.of(request);
        Lesson lesson =
                LessonsController.identified(slug)
                        .filter(_ -> viewer.mayCurate())
                        .flatMap(id -> lessons.find(id, viewer))
                        .orElseThrow(LessonsController::missing);
        // an address counts by its last part
        String typed = with.strip();
        Lesson other =
                LessonsController.identified(typed.substring(typed.lastIndexOf('/') + 1))
                        .filter(id -> !id.equals(lesson.id()))
                        .flatMap(id -> lessons.find(id, viewer))
                        .orElse(null);
        return new Look(lesson, typed, other, reason);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Look look, List<Link> problems, HttpStatus status) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        LessonId id = look.lesson().id();
        Lesson other = look.other();
        Optional<Compared> compared =
                other == null ? Optional.empty() : recurrences.compare(id, other.id(), viewer);
        List<Link> above =
                List.of(
                        new Link(m.text("nav.lessons"), LessonsController.PATH),
                        new Link(look.lesson().title(), Address.lesson(id.value())));
        ComparisonPage page =
                new ComparisonPage(
                        pages.frame(
                                request,
                                Frame.Place.LESSONS,
                                m.text("recurrence.compare.title"),
                                above),
                        side(look.lesson(), m),
                        other == null ? null : side(other, m),
                        look.typed(),
                        compared.map(it -> found(it, m)).orElse(""),
                        compared.map(it -> moves(it, m)).orElse(List.of()),
                        other == null
                                ? null
                                : compared.map(it -> form(id, other.id(), it, look.reason(), m))
                                        .orElse(null),
                        problems);
        return HttpResponse.status(status)
                .body(pages.html("comparison", page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }

    private static Side side(Lesson lesson, Messages m) {
        List<Fact> facts = LessonAssembler.whenAndWhere(lesson, m);
        facts.add(
                Fact.plain(
                        m.text("lesson.state"), m.text("lesson.stage." + lesson.stage().code())));
        return new Side(
                new Link(lesson.title(), Address.lesson(lesson.id().value())),
                lesson.text().statement(),
                facts);
    }

    private static String found(Compared compared, Messages m) {
        return compared.tie()
                .map(tie -> RecurrenceAssembler.tie(tie, m))
                .orElseGet(() ->
                        m.text("recurrence.score", m.number(Math.round(compared.score() * 100))));
    }

    private static List<MoveView> moves(Compared compared, Messages m) {
        return compared.judgements().stream()
                .map(it ->
                        new MoveView(
                                m.text(
                                        "submission.step",
                                        SubmissionAssembler.date(it.at(), m),
                                        m.text("recurrence.verdict." + it.verdict().code()),
                                        it.actor()),
                                it.reason(),
                                List.of()))
                .toList();
    }

    private static Form form(
            LessonId id, LessonId other, Compared compared, String reason, Messages m) {
        List<Judgement> said = compared.judgements();
        Verdict now = said.isEmpty() ? Verdict.WITHDRAWN : said.getLast().verdict();
        List<Choice> verdicts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (verdict != now) {
                verdicts.add(
                        new Choice(
                                verdict.code(),
                                m.text("recurrence.say." + verdict.code()),
                                verdict == Verdict.SAME));
            }
        }
        int expected = said.isEmpty() ? 0 : said.getLast().number();
        return new Form(RecurrenceAssembler.path(id), other.value(), expected, reason, verdicts);
    }
}
