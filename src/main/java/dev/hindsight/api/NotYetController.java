package dev.hindsight.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// Addresses that the product promises and this version does not have: they say so with status 501.
@Controller("/api/v1")
final class NotYetController {
    @Get("/practices{/id}")
    HttpResponse<Problem> practices(HttpRequest<?> request) {
        return notYet(request, "Best practices");
    }

    @Get("/lessons{/id}")
    HttpResponse<Problem> lessons(HttpRequest<?> request) {
        return notYet(request, "Lessons");
    }

    private static HttpResponse<Problem> notYet(HttpRequest<?> request, String what) {
        return Problem.response(
                HttpStatus.NOT_IMPLEMENTED,
                what + " are not there yet; this version cannot answer",
                request.getPath());
    }
}
