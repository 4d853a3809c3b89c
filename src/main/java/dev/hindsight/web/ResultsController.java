package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// `/search`: the page of results.
@Controller("/search")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResultsController {
    private final ResultsAssembler assembler;
    private final Pages pages;

    ResultsController(ResultsAssembler assembler, Pages pages) {
        this.assembler = assembler;
        this.pages = pages;
    }

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    HttpResponse<String> results(HttpRequest<?> request) {
        return pages.show(request, "results", assembler.page(request));
    }
}
