package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.Push;
import dev.hindsight.briefs.Pushed;
import dev.hindsight.briefs.Pushed.Reason;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.web.BriefForms.Asked;
import dev.hindsight.web.BriefForms.Read;
import dev.hindsight.web.Frame.Place;
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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/push`: which practices and lessons apply to a plan; nothing of it is stored.
@Controller("/push")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PushController {
    private final Push push;
    private final PlanFiles plans;
    private final BriefForms forms;
    private final Names names;
    private final FormProof proof;
    private final Pages pages;

    PushController(
            Push push,
            PlanFiles plans,
            BriefForms forms,
            Names names,
            FormProof proof,
            Pages pages) {
        this.push = push;
        this.plans = plans;
        this.forms = forms;
        this.names = names;
        this.proof = proof;
        this.pages = pages;
    }

    @Access(Whom.ANYONE)
    @Get
    HttpResponse<String> ask(HttpRequest<?> request) {
        return show(request, Asked.of(null, null, null, null), null, List.of());
    }

    @Access(value = Whom.ANYONE, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> advise(
            HttpRequest<?> request,
            @Part("mission") @Nullable String mission,
            @Part("phase") @Nullable String phase,
            @Part("text") @Nullable String text,
            @Nullable CompletedFileUpload file)
            throws IOException {
        Messages m = Pages.messages(request);
        Asked asked = Asked.of(null, mission, phase, text);
        Read read = forms.read(asked.with(""), BriefRequest.LONGEST_TEXT, m);
        return switch (plans.take(asked.text(), new SentFile(file), m)) {
            case PlanFiles.Taken.Refused(String problem) ->
                    show(request, asked, null, List.of(problem));
            case PlanFiles.Taken.Passages(List<ThemedPassage> passages) ->
                    switch (read) {
                        case Read.Unclear(List<String> problems) ->
                                show(request, asked, null, problems);
                        case Read.Clear(BriefRequest wanted) ->
                                show(
                                        request,
                                        asked,
                                        push.of(
                                                passages,
                                                wanted.mission(),
                                                wanted.phase(),
                                                Viewers.of(request)),
                                        List.of());
                    };
        };
    }

    private HttpResponse<String> show(
            HttpRequest<?> request, Asked asked, @Nullable Pushed pushed, List<String> problems) {
        Messages m = Pages.messages(request);
        List<PushPage.Passage> passages =
                pushed == null
                        ? List.of()
                        : pushed.passages().stream().map(it -> passage(it, m)).toList();
        PushPage page =
                new PushPage(
                        pages.frame(
                                request,
                                Place.BRIEFS,
                                m.text("push.title"),
                                List.of(new Link(m.text("brief.title"), BriefsController.PATH))),
                        forms.form(asked, proof.of(request), m),
                        pushed == null ? null : told(pushed, m),
                        passages,
                        problems);
        return proof.show(
                request,
                "push",
                page,
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String told(Pushed pushed, Messages m) {
        long with = pushed.passages().stream().filter(it -> !it.items().isEmpty()).count();
        String told = m.text("push.told", m.number(with), m.number(pushed.passages().size()));
        return pushed.left() == 0
                ? told
                : told + " " + m.text("push.left", m.number(pushed.left()));
    }

    private PushPage.Passage passage(Pushed.Advised advised, Messages m) {
        return new PushPage.Passage(
                advised.page() == null ? "" : m.text("place.page", advised.page()),
                advised.text(),
                Cards.lang(advised.language()),
                advised.items().stream()
                        .map(item ->
                                new PushPage.Advice(
                                        kind(item, m),
                                        new Link(item.title(), item.url()),
                                        item.reasons().stream()
                                                .map(reason -> reason(reason, m))
                                                .toList()))
                        .toList());
    }

    private static String kind(Pushed.Item item, Messages m) {
        return item.stage() == null
                ? m.kind(ItemKind.PRACTICE)
                : m.text(
                        "brief.place",
                        m.kind(ItemKind.LESSON),
                        m.text("lesson.stage." + item.stage().code()));
    }

    private String reason(Reason reason, Messages m) {
        return switch (reason) {
            case Reason.Concepts concepts ->
                    m.text(
                            "push.reason.concepts",
                            concepts.terms().stream()
                                    .map(term -> term.labels().in(m.language()))
                                    .collect(Collectors.joining(", ")));
            case Reason.Theme theme ->
                    m.text(
                            "push.reason.theme",
                            names.theme(theme.theme().value(), m.language())
                                    .map(Names.Theme::label)
                                    .orElse(theme.theme().value()));
            case Reason.Mission mission -> m.text("push.reason.mission", mission.mission().value());
            case Reason.InPhase phase ->
                    m.text("push.reason.phase", BriefWords.phase(phase.phase(), m));
            case Reason.Meaning _ -> m.text("push.reason.meaning");
        };
    }
}
