package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
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

/// `/themes` and `/themes/{id}`.
@Controller("/themes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ThemesController {
    private final ThemeAssembler assembler;
    private final Pages pages;

    ThemesController(ThemeAssembler assembler, Pages pages) {
        this.assembler = assembler;
        this.pages = pages;
    }

    @Access(Whom.ANYONE)
    @Get
    HttpResponse<String> themes(HttpRequest<?> request) {
        return pages.show(request, "themes", assembler.all(request));
    }

    @Access(Whom.ANYONE)
    @Get("/{id}/citation.{form:txt|ris|bib}")
    @Produces(MediaType.ALL)
    HttpResponse<String> citation(HttpRequest<?> request, String id, String form) {
        return assembler
                .citation(request, id)
                .map(citation -> Citations.download(citation, form))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such theme"));
    }

    @Access(Whom.ANYONE)
    @Get("/{id}")
    HttpResponse<String> theme(HttpRequest<?> request, String id) {
        return assembler
                .one(request, id)
                .map(page -> pages.show(request, "theme", page))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such theme"));
    }
}
