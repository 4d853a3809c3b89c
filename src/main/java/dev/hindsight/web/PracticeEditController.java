package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeForm;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeReading;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.SaveOutcome;
import dev.hindsight.web.PracticeFormPage.Preview;
import dev.hindsight.web.PracticeFormPage.Stored;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where curators write practices and bring back older states. Whatever happens, what was typed is
/// in the form again.
@Controller("/practices")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PracticeEditController {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeEditController.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /// The address of the empty form can be no practice's.
    private static final PracticeId TAKEN = new PracticeId("new");

    private final Practices practices;
    private final PracticeAssembler assembler;
    private final PracticeForms forms;
    private final Pages pages;
    private final Index index;

    PracticeEditController(
            Practices practices,
            PracticeAssembler assembler,
            PracticeForms forms,
            Pages pages,
            Index index) {
        this.practices = practices;
        this.assembler = assembler;
        this.forms = forms;
        this.pages = pages;
        this.index = index;
    }

    /// What is being written.
    ///
    /// @param id null for a new practice
    /// @param expected number of the revision that the author has before them
    private record Draft(@Nullable PracticeId id, int expected, PracticeForm typed) {}

    /// What the form shows beside what was typed.
    private record Beside(List<Link> problems, @Nullable Preview preview, @Nullable Stored stored) {
        static final Beside NOTHING = new Beside(List.of(), null, null);
    }

    @Access(Whom.CURATOR)
    @Get("/new")
    HttpResponse<?> empty(HttpRequest<?> request) {
        return mayWrite(request)
                ? show(request, new Draft(null, Practices.NEW, forms.empty()), Beside.NOTHING)
                : refused(request);
    }

    @Access(Whom.CURATOR)
    @Get("/{slug}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String slug) {
        if (!mayWrite(request)) {
            return refused(request);
        }
        Practice practice = find(request, slug);
        int number = practice.revision().number();
        Draft draft = new Draft(practice.id(), number, forms.of(practice));
        return show(request, draft, Beside.NOTHING);
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
        PracticeId id =
                PracticesController.identified(slug).orElseThrow(PracticesController::missing);
        return sent(request, id, SentForm.encoded(body));
    }

    private HttpResponse<?> sent(HttpRequest<?> request, @Nullable PracticeId id, SentForm sent) {
        if (!mayWrite(request)) {
            return refused(request);
        }
        int expected = PracticesController.number(sent.value("expected").orElse(""));
        Draft draft = new Draft(id, expected, PracticeForms.of(sent));
        return switch (sent.value("do").orElse("")) {
            case "more" -> {
                PracticeForm longer = PracticeForms.longer(draft.typed());
                yield show(request, new Draft(id, expected, longer), Beside.NOTHING);
            }
            case "preview" -> preview(request, draft);
            default -> save(request, draft);
        };
    }

    private HttpResponse<?> preview(HttpRequest<?> request, Draft draft) {
        Messages m = Pages.messages(request);
        List<Link> problems =
                switch (forms.read(draft.typed())) {
                    case PracticeReading.Read _ -> List.of();
                    case PracticeReading.Unreadable(List<PracticeReading.Problem> found) ->
                            PracticeProblems.of(found, m);
                };
        Preview preview = forms.preview(request, draft.typed());
        return show(request, draft, new Beside(problems, preview, null));
    }

    private HttpResponse<?> save(HttpRequest<?> request, Draft draft) {
        return switch (forms.read(draft.typed())) {
            case PracticeReading.Read(PracticeText text) -> save(request, draft, text);
            case PracticeReading.Unreadable(List<PracticeReading.Problem> found) -> {
                List<Link> problems = PracticeProblems.of(found, Pages.messages(request));
                Beside beside = new Beside(problems, null, null);
                yield answer(request, HttpStatus.UNPROCESSABLE_ENTITY, draft, beside);
            }
        };
    }

    private HttpResponse<?> save(HttpRequest<?> request, Draft draft, PracticeText text) {
        PracticeId id = draft.id() == null ? address(text.title()) : draft.id();
        return switch (practices.save(id, text, Viewers.of(request), draft.expected())) {
            case SaveOutcome.Saved(Practice saved, long change) -> stored(saved, change);
            case SaveOutcome.Conflict(_, Practice stored) -> conflict(request, draft, stored);
            // what was withdrawn in between can only be saved as a new practice
            case SaveOutcome.Gone _ ->
                    answer(
                            request,
                            HttpStatus.CONFLICT,
                            new Draft(draft.id(), Practices.NEW, draft.typed()),
                            new Beside(
                                    List.of(
                                            new Link(
                                                    Pages.messages(request).text("practice.gone"),
                                                    "#title")),
                                    null,
                                    null));
            case SaveOutcome.NotAllowed _ -> throw PracticesController.missing();
        };
    }

    /// Shows both texts. Whoever edits and saves once more has seen what they replace; a new
    /// practice needs another title.
    private HttpResponse<?> conflict(HttpRequest<?> request, Draft draft, Practice stored) {
        Messages m = Pages.messages(request);
        String when = m.moment(stored.revision().time());
        String who = stored.revision().author();
        Stored beside =
                forms.stored(
                        stored,
                        draft.id() == null
                                ? m.text("practice.taken", who, when)
                                : m.text("practice.conflict", who, when),
                        m);
        int expected = draft.id() == null ? Practices.NEW : stored.revision().number();
        return answer(
                request,
                HttpStatus.CONFLICT,
                new Draft(draft.id(), expected, draft.typed()),
                new Beside(List.of(), null, beside));
    }

    @Access(Whom.CURATOR)
    @Post("/{slug}/revisions/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(HttpRequest<?> request, String slug, String number, @Body String body) {
        PracticeId id =
                PracticesController.identified(slug).orElseThrow(PracticesController::missing);
        int wanted = PracticesController.number(number);
        int expected =
                PracticesController.number(SentForm.encoded(body).value("expected").orElse(""));
        return switch (practices.restore(id, wanted, Viewers.of(request), expected)) {
            case SaveOutcome.Saved(Practice saved, long change) -> stored(saved, change);
            case SaveOutcome.Conflict(_, Practice stored) -> {
                String problem =
                        Pages.messages(request)
                                .text("practice.restore.conflict", stored.revision().author());
                yield assembler
                        .old(request, id, wanted, problem)
                        .map(page -> html(HttpStatus.CONFLICT, "practice", page))
                        .orElseThrow(PracticesController::missing);
            }
            case SaveOutcome.Gone _, SaveOutcome.NotAllowed _ ->
                    throw PracticesController.missing();
        };
    }

    private static PracticeId address(String title) {
        return PracticeId.ofTitle(title)
                .filter(id -> !id.equals(TAKEN))
                .orElseGet(() ->
                        new PracticeId(
                                "practice-" + ContentHash.ofText(title).hex().substring(0, 12)));
    }

    private Practice find(HttpRequest<?> request, String slug) {
        return PracticesController.identified(slug)
                .flatMap(id -> practices.find(id, Viewers.of(request)))
                .orElseThrow(PracticesController::missing);
    }

    private static boolean mayWrite(HttpRequest<?> request) {
        return PracticeForms.open(Viewers.of(request));
    }

    /// Who has not signed in may be a curator; whoever has is none.
    private static HttpResponse<?> refused(HttpRequest<?> request) {
        if (Viewers.person(request).isPresent()) {
            throw PracticesController.missing();
        }
        String back = Address.of(SignInController.PATH).with("next", request.getPath()).toString();
        return HttpResponse.seeOther(URI.create(back));
    }

    private HttpResponse<?> stored(Practice practice, long change) {
        await(index, change, practice.id());
        return HttpResponse.seeOther(URI.create(Address.practice(practice.id().value())));
    }

    /// Waits a little, so that whoever searches next finds what they have just saved.
    static void await(Index index, long change, Object item) {
        try {
            boolean found = index.awaitChange(change, LONGEST_WAIT);
            if (!found) {
                LOG.info("{} is stored; searches will find it later", item);
            }
        } catch (InterruptedException e) {
            // it is stored all the same
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<?> show(HttpRequest<?> request, Draft draft, Beside beside) {
        return answer(request, HttpStatus.OK, draft, beside);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, HttpStatus status, Draft draft, Beside beside) {
        Messages m = Pages.messages(request);
        Optional<String> page =
                Optional.ofNullable(draft.id()).map(id -> Address.practice(id.value()));
        Link list = new Link(m.text("nav.practices"), PracticeAssembler.PATH);
        PracticeFormPage.Form form =
                new PracticeFormPage.Form(
                        page.map(path -> path + "/edit").orElse(PracticeAssembler.PATH + "/new"),
                        page.orElse(PracticeAssembler.PATH),
                        draft.expected(),
                        draft.typed(),
                        String.join(", ", draft.typed().missions()),
                        forms.choices(draft.typed(), m));
        String title = draft.id() == null ? m.text("practice.new") : m.text("practice.edit");
        return html(
                status,
                "practice-form",
                new PracticeFormPage(
                        pages.frame(request, Frame.Place.PRACTICES, title, List.of(list)),
                        form,
                        beside.problems(),
                        beside.preview(),
                        beside.stored()));
    }

    private HttpResponse<?> html(HttpStatus status, String template, Object page) {
        return HttpResponse.status(status)
                .body(pages.html(template, page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }
}
