package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.Briefs;
import dev.hindsight.briefs.paper.Sheet;
import dev.hindsight.web.BriefForms.Asked;
import dev.hindsight.web.BriefForms.Read;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpParameters;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/briefs`: a brief at an address of its own, and as a file.
@Controller("/briefs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BriefsController {
    static final String PATH = "/briefs";

    private final Briefs briefs;
    private final BriefForms forms;
    private final BriefWords words;
    private final PaperFiles files;
    private final FormProof proof;
    private final Pages pages;

    BriefsController(
            Briefs briefs,
            BriefForms forms,
            BriefWords words,
            PaperFiles files,
            FormProof proof,
            Pages pages) {
        this.briefs = briefs;
        this.forms = forms;
        this.words = words;
        this.files = files;
        this.proof = proof;
        this.pages = pages;
    }

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    HttpResponse<String> brief(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Asked asked = asked(request);
        return switch (forms.read(asked, BriefRequest.LONGEST_QUERY, m)) {
            case Read.Unclear(List<String> problems) ->
                    show(request, asked, null, problems, HttpStatus.BAD_REQUEST);
            case Read.Clear(BriefRequest wanted) ->
                    show(
                            request,
                            asked,
                            asked.empty() ? null : sheet(request, wanted),
                            List.of(),
                            HttpStatus.OK);
        };
    }

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get("/brief.{form:html|docx|pdf}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(HttpRequest<?> request, String form) {
        return switch (forms.read(
                asked(request), BriefRequest.LONGEST_QUERY, Pages.messages(request))) {
            case Read.Clear(BriefRequest wanted) ->
                    files.download(request, sheet(request, wanted), "brief", form);
            case Read.Unclear(List<String> problems) ->
                    throw new HttpStatusException(
                            HttpStatus.BAD_REQUEST, String.join(" ", problems));
        };
    }

    private Sheet sheet(HttpRequest<?> request, BriefRequest wanted) {
        return words.sheet(briefs.of(wanted, Viewers.of(request)), Pages.messages(request));
    }

    private static Asked asked(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        return Asked.of(
                parameters.getFirst("theme").orElse(null),
                parameters.getFirst("mission").orElse(null),
                parameters.getFirst("phase").orElse(null),
                parameters.getFirst("q").orElse(null));
    }

    private HttpResponse<String> show(
            HttpRequest<?> request,
            Asked asked,
            @Nullable Sheet sheet,
            List<String> problems,
            HttpStatus status) {
        Messages m = Pages.messages(request);
        String title = sheet == null ? m.text("brief.title") : sheet.title();
        List<Link> above =
                sheet == null ? List.of() : List.of(new Link(m.text("brief.title"), PATH));
        BriefPage page =
                new BriefPage(
                        pages.frame(request, Place.BRIEFS, title, above),
                        forms.form(asked, proof.of(request), m),
                        sheet,
                        sheet == null
                                ? BriefPage.Downloads.NONE
                                : new BriefPage.Downloads(
                                        PaperFiles.links(asked.address(PATH + "/brief"), m),
                                        List.of()),
                        problems);
        return proof.show(request, "brief", page, status);
    }
}
