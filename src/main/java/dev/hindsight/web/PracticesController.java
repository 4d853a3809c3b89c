package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.Practices;
import dev.hindsight.oversight.Readings;
import io.micronaut.http.HttpHeaders;
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
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// `/practices`, each practice, its revisions, its citation and its file.
@Controller("/practices")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PracticesController {
    private final Practices practices;
    private final PracticeAssembler assembler;
    private final ChangesAssembler changes;
    private final PracticeExport export;
    private final Citations citations;
    private final Pages pages;
    private final Readings readings;

    PracticesController(
            Practices practices,
            PracticeAssembler assembler,
            ChangesAssembler changes,
            PracticeExport export,
            Citations citations,
            Pages pages,
            Readings readings) {
        this.practices = practices;
        this.assembler = assembler;
        this.changes = changes;
        this.export = export;
        this.citations = citations;
        this.pages = pages;
        this.readings = readings;
    }

    @Access(Whom.ANYONE)
    @Get
    HttpResponse<String> all(HttpRequest<?> request) {
        return pages.show(request, "practices", assembler.all(request));
    }

    @Access(Whom.ANYONE)
    @Get("/{slug}")
    HttpResponse<String> practice(HttpRequest<?> request, String slug) {
        read(request, slug);
        return identified(slug)
                .flatMap(id -> assembler.one(request, id))
                .map(page -> pages.show(request, "practice", page))
                .orElseThrow(PracticesController::missing);
    }

    @Access(Whom.ANYONE)
    @Get("/{slug}/revisions/{number}")
    HttpResponse<String> revision(HttpRequest<?> request, String slug, String number) {
        read(request, slug);
        return identified(slug)
                .flatMap(id -> assembler.old(request, id, number(number), null))
                .map(page -> pages.show(request, "practice", page))
                .orElseThrow(PracticesController::missing);
    }

    @Access(Whom.ANYONE)
    @Get("/{slug}/revisions/{number}/changes")
    HttpResponse<String> changes(HttpRequest<?> request, String slug, String number) {
        read(request, slug);
        return identified(slug)
                .flatMap(id -> changes.of(request, id, number(number)))
                .map(page -> pages.show(request, "changes", page))
                .orElseThrow(PracticesController::missing);
    }

    @Access(Whom.ANYONE)
    @Get("/entries.zip")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> archive(HttpRequest<?> request) {
        return download(export.all(Viewers.of(request)), "practices.zip", "application/zip");
    }

    @Access(Whom.ANYONE)
    @Get("/{slug}/entry.md")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(HttpRequest<?> request, String slug) {
        Practice practice =
                identified(slug)
                        .flatMap(id -> practices.find(id, Viewers.of(request)))
                        .orElseThrow(PracticesController::missing);
        read(request, slug);
        return download(
                PracticeExport.file(practice).getBytes(StandardCharsets.UTF_8),
                practice.id() + ".md",
                "text/markdown; charset=utf-8");
    }

    private void read(HttpRequest<?> request, String slug) {
        Viewer viewer = Viewers.of(request);
        identified(slug)
                .flatMap(id -> practices.find(id, viewer))
                .ifPresent(it -> readings.shown(viewer, it.label(), "practice", slug, "read"));
    }

    private static HttpResponse<byte[]> download(byte[] bytes, String name, String type) {
        return HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    @Access(Whom.ANYONE)
    @Get("/{slug}/citation.{form:txt|ris|bib}")
    @Produces(MediaType.ALL)
    HttpResponse<String> citation(HttpRequest<?> request, String slug, String form) {
        Practice practice =
                identified(slug)
                        .flatMap(id -> practices.find(id, Viewers.of(request)))
                        .orElseThrow(PracticesController::missing);
        return Citations.download(citations.of(request, practice), form);
    }

    static Optional<PracticeId> identified(String slug) {
        return PracticeId.isWellFormed(slug) ? Optional.of(new PracticeId(slug)) : Optional.empty();
    }

    /// 0, which no revision has, for what is no number.
    static int number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 0;
    }

    static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such practice");
    }
}
