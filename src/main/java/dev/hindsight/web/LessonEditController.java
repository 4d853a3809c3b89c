package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFault;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeForm;
import dev.hindsight.web.LessonForms.Reading;
import dev.hindsight.web.PracticeFormPage.Stored;
import dev.hindsight.web.RecurrenceView.SayingView;
import io.micronaut.http.HttpParameters;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where curators write lessons down, from a passage or from nothing, and say them in other words.
/// Whatever happens, what was typed is in the form again.
@Controller("/lessons")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LessonEditController {
    /// The address of the empty form can be no lesson's.
    private static final LessonId TAKEN = new LessonId("new");

    private final Lessons lessons;
    private final LessonForms reader;
    private final LessonBeginnings beginnings;
    private final PracticeForms forms;
    private final Pages pages;
    private final Index index;
    private final RecurrenceAssembler recurrence;

    LessonEditController(
            Lessons lessons,
            LessonForms reader,
            LessonBeginnings beginnings,
            PracticeForms forms,
            Pages pages,
            Index index,
            RecurrenceAssembler recurrence) {
        this.lessons = lessons;
        this.reader = reader;
        this.beginnings = beginnings;
        this.forms = forms;
        this.pages = pages;
        this.index = index;
        this.recurrence = recurrence;
    }

    /// What is being written.
    ///
    /// @param id null for a new lesson
    /// @param expected number of the newest move that the author has seen
    /// @param merge the lesson that is to be superseded by this one; null where it is only edited
    private record Draft(
            @Nullable LessonId id,
            int expected,
            PracticeForm typed,
            String reason,
            LessonFormPage.@Nullable Merge merge) {
        Draft with(PracticeForm other) {
            return new Draft(id, expected, other, reason, merge);
        }

        Draft expecting(int version) {
            return new Draft(id, version, typed, reason, merge);
        }
    }

    @Access(Whom.CURATOR)
    @Get("/new")
    HttpResponse<?> empty(HttpRequest<?> request) {
        if (!mayWrite(request)) {
            return refused(request);
        }
        String from = request.getParameters().getFirst("from").orElse("");
        String mark = request.getParameters().getFirst(FoundLessons.CANDIDATE).orElse("");
        Viewer viewer = Viewers.of(request);
        Optional<Lesson> whole =
                request.getParameters().getFirst("split").flatMap(slug -> found(slug, viewer));
        PracticeForm begun =
                whole.map(lesson -> PracticeForms.longer(LessonForms.of(lesson.text())))
                        .orElseGet(() -> beginnings.of(LessonForms.local(from), mark, viewer));
        String reason =
                whole.map(it -> Pages.messages(request).text("lesson.split.reason", it.title()))
                        .orElse("");
        Draft draft = new Draft(null, 0, begun, reason, null);
        return answer(request, HttpStatus.OK, draft, List.of(), null);
    }

    private Optional<Lesson> found(String slug, Viewer viewer) {
        return LessonsController.identified(slug).flatMap(id -> lessons.find(id, viewer));
    }

    @Access(Whom.CURATOR)
    @Get("/{slug}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String slug) {
        if (!mayWrite(request)) {
            return refused(request);
        }
        Viewer viewer = Viewers.of(request);
        Lesson lesson = found(slug, viewer).orElseThrow(LessonsController::missing);
        Optional<Lesson> other =
                request.getParameters()
                        .getFirst("merge")
                        .flatMap(gone -> found(gone, viewer))
                        .filter(gone -> !gone.id().equals(lesson.id()));
        PracticeForm typed =
                other.map(gone -> LessonForms.both(lesson.text(), gone.text()))
                        .orElseGet(() -> LessonForms.of(lesson.text()));
        Draft draft =
                new Draft(
                        lesson.id(),
                        lesson.version(),
                        PracticeForms.longer(typed),
                        other.map(gone ->
                                        Pages.messages(request)
                                                .text("lesson.merge.reason", gone.title()))
                                .orElse(""),
                        other.map(LessonFormPage.Merge::of).orElse(null));
        return answer(request, HttpStatus.OK, draft, List.of(), null);
    }

    /// Leads from the page of a lesson to the form of the one that takes its place.
    @Access(Whom.CURATOR)
    @Get("/{slug}/merge")
    HttpResponse<?> merge(HttpRequest<?> request, String slug) {
        if (!mayWrite(request)) {
            return refused(request);
        }
        Viewer viewer = Viewers.of(request);
        Lesson gone = found(slug, viewer).orElseThrow(LessonsController::missing);
        String typed = request.getParameters().getFirst("into").orElse("").strip();
        String into = typed.substring(typed.lastIndexOf('/') + 1);
        Address address =
                found(into, viewer)
                        .filter(kept -> !kept.id().equals(gone.id()))
                        .map(kept -> Address.of(Address.lesson(kept.id().value()) + "/edit"))
                        .orElseThrow(LessonsController::missing);
        return HttpResponse.seeOther(
                URI.create(address.with("merge", gone.id().value()).toString()));
    }

    @Access(Whom.CURATOR)
    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body String body) {
        return sent(request, null, SentForm.encoded(body));
    }

    @Access(Whom.CURATOR)
    @Post("/{slug}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> replace(HttpRequest<?> request, String slug, @Body String body) {
        LessonId id = LessonsController.identified(slug).orElseThrow(LessonsController::missing);
        return sent(request, id, SentForm.encoded(body));
    }

    private HttpResponse<?> sent(HttpRequest<?> request, @Nullable LessonId id, SentForm sent) {
        if (!mayWrite(request)) {
            return refused(request);
        }
        int expected = PracticesController.number(sent.value("expected").orElse(""));
        String reason = sent.value("reason").orElse("");
        Optional<LessonFormPage.Merge> merge =
                sent.value("merge")
                        .filter(LessonId::isWellFormed)
                        .flatMap(gone -> found(gone, Viewers.of(request)))
                        .map(LessonFormPage.Merge::of)
                        .map(it ->
                                it.seen(PracticesController.number(sent.value("seen").orElse(""))));
        Draft draft = new Draft(id, expected, LessonForms.typed(sent), reason, merge.orElse(null));
        String wanted = sent.value("do").orElse("");
        if (wanted.equals("before")) {
            return answer(request, HttpStatus.OK, draft, List.of(), null);
        }
        if (wanted.equals("more")) {
            Draft more = draft.with(PracticeForms.longer(draft.typed()));
            return answer(request, HttpStatus.OK, more, List.of(), null);
        }
        Messages m = Pages.messages(request);
        if (reason.strip().length() > LessonStep.LONGEST_REASON) {
            return wrong(
                    request, draft, List.of(new Link(m.text("lesson.problem.long"), "#reason")));
        }
        return switch (reader.text(draft.typed(), m)) {
            case Reading.Wrong<LessonText>(List<Link> problems) -> wrong(request, draft, problems);
            case Reading.Read<LessonText>(LessonText text) -> save(request, draft, text);
        };
    }

    private HttpResponse<?> save(HttpRequest<?> request, Draft draft, LessonText text) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        LessonId id = draft.id();
        LessonOutcome outcome =
                id == null
                        ? lessons.begin(
                                address(text.title()),
                                new LessonStep.Observe(text, draft.reason()),
                                viewer)
                        : edit(id, new LessonStep.Edit(text, draft.reason()), draft, viewer);
        return switch (outcome) {
            case LessonOutcome.Moved(Lesson lesson, long change) -> {
                PracticeEditController.await(index, change, lesson.id());
                yield HttpResponse.seeOther(URI.create(Address.lesson(lesson.id().value())));
            }
            case LessonOutcome.Stale(Lesson now) -> conflict(request, draft, now);
            case LessonOutcome.Refused(LessonFault fault) ->
                    wrong(request, draft, List.of(problem(fault, m)));
            case LessonOutcome.Missing _ -> throw LessonsController.missing();
        };
    }

    private LessonOutcome edit(LessonId id, LessonStep.Edit step, Draft draft, Viewer viewer) {
        LessonFormPage.Merge merge = draft.merge();
        return merge == null
                ? lessons.move(id, step, viewer, draft.expected())
                : lessons.merge(
                        new LessonId(merge.id()),
                        merge.version(),
                        id,
                        step,
                        viewer,
                        draft.expected());
    }

    private static Link problem(LessonFault fault, Messages m) {
        String field =
                switch (fault) {
                    case EVIDENCE_UNKNOWN -> "#reference-1";
                    case LABEL_WIDER -> "#label";
                    default -> "#reason";
                };
        return new Link(m.text("lesson.fault." + fault.code()), field);
    }

    /// Shows both texts. Whoever edits and saves once more has seen what they replace; a new lesson
    /// needs another title.
    private HttpResponse<?> conflict(HttpRequest<?> request, Draft draft, Lesson now) {
        Messages m = Pages.messages(request);
        String lead =
                draft.id() == null
                        ? m.text("lesson.taken", now.title())
                        : LessonsController.stale(now, m);
        Stored stored = beginnings.stored(now, lead, m);
        LessonFormPage.Merge merge = draft.merge();
        Draft again =
                merge != null && merge.id().equals(now.id().value())
                        ? new Draft(
                                draft.id(),
                                draft.expected(),
                                draft.typed(),
                                draft.reason(),
                                merge.seen(now.version()))
                        : draft.expecting(draft.id() == null ? 0 : now.version());
        return answer(request, HttpStatus.CONFLICT, again, List.of(), stored);
    }

    /// What was said before; null while nothing has been typed.
    private @Nullable List<SayingView> before(HttpRequest<?> request, Draft draft, Messages m) {
        PracticeForm typed = draft.typed();
        return typed.body().isBlank()
                ? null
                : recurrence.before(
                        typed.title(), typed.body(), draft.id(), Viewers.of(request), m);
    }

    private static LessonId address(String title) {
        return LessonId.ofTitle(title)
                .filter(id -> !id.equals(TAKEN))
                .orElseGet(() ->
                        new LessonId("lesson-" + ContentHash.ofText(title).hex().substring(0, 12)));
    }

    private static boolean mayWrite(HttpRequest<?> request) {
        return PracticeForms.open(Viewers.of(request));
    }

    /// Who has not signed in may be a curator; whoever has is none.
    private static HttpResponse<?> refused(HttpRequest<?> request) {
        if (Viewers.person(request).isPresent()) {
            throw LessonsController.missing();
        }
        HttpParameters asked = request.getParameters();
        String here =
                Address.of(request.getPath())
                        .with("from", asked.getFirst("from").orElse(""))
                        .with(
                                FoundLessons.CANDIDATE,
                                asked.getFirst(FoundLessons.CANDIDATE).orElse(""))
                        .toString();
        return HttpResponse.seeOther(
                URI.create(Address.of(SignInController.PATH).with("next", here).toString()));
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, Draft draft, List<Link> problems) {
        return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, draft, problems, null);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request,
            HttpStatus status,
            Draft draft,
            List<Link> problems,
            @Nullable Stored stored) {
        Messages m = Pages.messages(request);
        Optional<String> address =
                Optional.ofNullable(draft.id()).map(id -> Address.lesson(id.value()));
        LessonFormPage.Form form =
                new LessonFormPage.Form(
                        address.map(path -> path + "/edit").orElse(LessonsController.PATH + "/new"),
                        address.orElse(LessonsController.PATH),
                        draft.expected(),
                        draft.typed(),
                        String.join(", ", draft.typed().missions()),
                        draft.reason(),
                        forms.choices(draft.typed(), m),
                        draft.merge());
        Link list = new Link(m.text("nav.lessons"), LessonsController.PATH);
        String title = draft.id() == null ? m.text("lesson.new") : m.text("lesson.edit");
        Frame frame = pages.frame(request, Frame.Place.LESSONS, title, List.of(list));
        LessonFormPage page =
                new LessonFormPage(frame, form, problems, before(request, draft, m), stored);
        return HttpResponse.status(status)
                .body(pages.html("lesson-form", page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }
}
