package dev.hindsight.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;

/// A problem in the shape of RFC 9457.
///
/// @param type always `about:blank`: the status says what kind of problem it is
/// @param detail what was given, what was expected, what to do
/// @param instance path of the request
@Serdeable
record Problem(String type, String title, int status, String detail, String instance) {
    static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

    static MutableHttpResponse<Problem> response(HttpStatus status, String detail, String path) {
        Problem problem =
                new Problem("about:blank", status.getReason(), status.getCode(), detail, path);
        return HttpResponse.<Problem>status(status).contentType(MEDIA_TYPE).body(problem);
    }
}
