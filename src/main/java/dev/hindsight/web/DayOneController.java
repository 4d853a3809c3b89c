package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.DayOne;
import dev.hindsight.briefs.DayOne.Arrival;
import dev.hindsight.briefs.Function;
import dev.hindsight.briefs.paper.Sheet;
import dev.hindsight.web.BriefForms.Asked;
import dev.hindsight.web.BriefForms.Read;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/briefs/day-one`: what a new arrival should read first, and a brief.
@Controller("/briefs/day-one")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DayOneController {
    static final String PATH = "/briefs/day-one";

    private final DayOne dayOne;
    private final BriefForms forms;
    private final DayOneWords words;
    private final PaperFiles files;
    private final Pages pages;

    DayOneController(
            DayOne dayOne, BriefForms forms, DayOneWords words, PaperFiles files, Pages pages) {
        this.dayOne = dayOne;
        this.forms = forms;
        this.words = words;
        this.files = files;
        this.pages = pages;
    }

    private record Wanted(
            Asked asked, String function, @Nullable Arrival arrival, List<String> problems) {}

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    HttpResponse<String> pack(HttpRequest<?> request) {
        Wanted wanted = wanted(request);
        if (wanted.problems().isEmpty()) {
            Arrival arrival = wanted.arrival();
            return pages.show(
                    request,
                    "day-one",
                    page(request, wanted, arrival == null ? null : sheet(request, arrival)));
        }
        return HttpResponse.<String>status(HttpStatus.BAD_REQUEST)
                .body(pages.html("day-one", page(request, wanted, null)))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get("/pack.{form:html|docx|pdf}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(HttpRequest<?> request, String form) {
        Wanted wanted = wanted(request);
        Arrival arrival = wanted.arrival();
        if (arrival == null) {
            throw new HttpStatusException(
                    HttpStatus.BAD_REQUEST, String.join(" ", wanted.problems()));
        }
        return files.download(request, sheet(request, arrival), "day-one", form);
    }

    private Wanted wanted(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        var parameters = request.getParameters();
        String code = parameters.getFirst("function").orElse("").strip();
        Asked asked =
                Asked.of(
                        parameters.getFirst("theme").orElse(null),
                        parameters.getFirst("mission").orElse(null),
                        null,
                        null);
        Optional<Function> function = Function.ofCode(code);
        List<String> problems = new ArrayList<>();
        if (function.isEmpty() && !code.isEmpty()) {
            problems.add(m.text("day-one.unknown", code));
        }
        Arrival arrival = null;
        switch (forms.read(asked, BriefRequest.LONGEST_QUERY, m)) {
            case Read.Unclear(List<String> more) -> problems.addAll(more);
            case Read.Clear(BriefRequest clear) -> {
                if (problems.isEmpty() && !(asked.empty() && code.isEmpty())) {
                    arrival =
                            new Arrival(
                                    clear.mission(),
                                    function.orElse(null),
                                    clear.themes().stream().findFirst().orElse(null));
                }
            }
        }
        return new Wanted(asked, code, arrival, problems);
    }

    private Sheet sheet(HttpRequest<?> request, Arrival arrival) {
        return words.sheet(
                arrival, dayOne.of(arrival, Viewers.of(request)), Pages.messages(request));
    }

    private DayOnePage page(HttpRequest<?> request, Wanted wanted, @Nullable Sheet sheet) {
        Messages m = Pages.messages(request);
        Address files =
                Address.of(PATH + "/pack")
                        .with("mission", wanted.asked().mission())
                        .with("function", wanted.function())
                        .with("theme", wanted.asked().theme());
        return new DayOnePage(
                pages.frame(
                        request,
                        Place.BRIEFS,
                        sheet == null ? m.text("day-one.title") : sheet.title(),
                        List.of(new Link(m.text("brief.title"), BriefsController.PATH))),
                forms.missions(wanted.asked().mission(), m),
                Arrays.stream(Function.values())
                        .map(it ->
                                new Choice(
                                        it.code(),
                                        DayOneWords.function(it, m),
                                        it.code().equals(wanted.function())))
                        .toList(),
                forms.themes(wanted.asked().theme(), m),
                sheet,
                sheet == null ? List.of() : PaperFiles.links(files, m),
                wanted.problems());
    }
}
