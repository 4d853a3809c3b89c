package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.Briefs;
import dev.hindsight.briefs.paper.Sheet;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.web.BriefForms.Asked;
import dev.hindsight.web.BriefForms.Read;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/briefs` for a text that is too long for an address: nothing of it is stored.
@Controller("/briefs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PastedBriefController {
    private final Briefs briefs;
    private final BriefForms forms;
    private final BriefWords words;
    private final PaperFiles files;
    private final PlanFiles plans;
    private final FormProof proof;
    private final Pages pages;

    PastedBriefController(
            Briefs briefs,
            BriefForms forms,
            BriefWords words,
            PaperFiles files,
            PlanFiles plans,
            FormProof proof,
            Pages pages) {
        this.briefs = briefs;
        this.forms = forms;
        this.words = words;
        this.files = files;
        this.plans = plans;
        this.proof = proof;
        this.pages = pages;
    }

    @Access(value = Whom.ANYONE, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> brief(
            HttpRequest<?> request,
            @Part("theme") @Nullable String theme,
            @Part("mission") @Nullable String mission,
            @Part("phase") @Nullable String phase,
            @Part("text") @Nullable String text,
            @Nullable CompletedFileUpload file)
            throws IOException {
        Messages m = Pages.messages(request);
        Asked asked = Asked.of(theme, mission, phase, text);
        return switch (plans.take(asked.text(), new SentFile(file), m)) {
            case PlanFiles.Taken.Refused(String problem) ->
                    show(request, asked, null, List.of(problem));
            case PlanFiles.Taken.Passages(List<ThemedPassage> passages) ->
                    answer(request, asked.text().isEmpty() ? asked.with(said(passages)) : asked);
        };
    }

    /// The text of a file, as much of it as a brief reads.
    private static String said(List<ThemedPassage> passages) {
        String text =
                passages.stream()
                        .map(themed -> themed.passage().text())
                        .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(text.length(), BriefRequest.LONGEST_TEXT));
    }

    private HttpResponse<String> answer(HttpRequest<?> request, Asked asked) {
        return switch (read(request, asked)) {
            case Read.Unclear(List<String> problems) -> show(request, asked, null, problems);
            case Read.Clear(BriefRequest wanted) ->
                    show(request, asked, sheet(request, wanted), List.of());
        };
    }

    private Read read(HttpRequest<?> request, Asked asked) {
        return forms.read(asked, BriefRequest.LONGEST_TEXT, Pages.messages(request));
    }

    private Sheet sheet(HttpRequest<?> request, BriefRequest wanted) {
        return words.sheet(briefs.of(wanted, Viewers.of(request)), Pages.messages(request));
    }

    @Access(value = Whom.ANYONE, limit = Limit.UPLOAD)
    @Post("/brief.{form:html|docx|pdf}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(HttpRequest<?> request, String form, @Body String body) {
        SentForm sent = SentForm.encoded(body);
        Asked asked =
                Asked.of(
                        sent.value("theme").orElse(null),
                        sent.value("mission").orElse(null),
                        sent.value("phase").orElse(null),
                        sent.value("text").orElse(null));
        return switch (read(request, asked)) {
            case Read.Clear(BriefRequest wanted) ->
                    files.download(request, sheet(request, wanted), "brief", form);
            case Read.Unclear(List<String> problems) ->
                    throw new HttpStatusException(
                            HttpStatus.BAD_REQUEST, String.join(" ", problems));
        };
    }

    private HttpResponse<String> show(
            HttpRequest<?> request, Asked asked, @Nullable Sheet sheet, List<String> problems) {
        Messages m = Pages.messages(request);
        String title = sheet == null ? m.text("brief.title") : sheet.title();
        BriefPage page =
                new BriefPage(
                        pages.frame(
                                request,
                                Place.BRIEFS,
                                title,
                                List.of(new Link(m.text("brief.title"), BriefsController.PATH))),
                        forms.form(asked, proof.of(request), m),
                        sheet,
                        new BriefPage.Downloads(
                                List.of(),
                                sheet == null ? List.of() : List.of("html", "docx", "pdf")),
                        problems);
        return proof.show(
                request,
                "brief",
                page,
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
