package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;

/// Fails in every way that has a page of its own.
@Controller("/paperdoll")
@Produces(MediaType.TEXT_HTML)
@Requires(env = PaperDoll.ENVIRONMENT)
final class BrokenController {
    @Access(Whom.ANYONE)
    @Get("/{status}")
    String fail(int status) {
        if (status == 500) {
            throw new IllegalStateException("Broken on purpose, to look at the page");
        }
        throw new HttpStatusException(HttpStatus.valueOf(status), "Broken on purpose");
    }
}
