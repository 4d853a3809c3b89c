package dev.hindsight.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// A route that does not say who may call it.
@Controller("/says-nothing")
@Requires(property = SilentController.SWITCH)
final class SilentController {
    static final String SWITCH = "silent.controller";

    @Get
    String open() {
        return "open";
    }
}
