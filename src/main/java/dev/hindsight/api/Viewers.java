package dev.hindsight.api;

import dev.hindsight.access.Viewer;
import io.micronaut.http.HttpRequest;

/// Tells who sends a request. Whoever has signed in on the pages is known here, too: the filter
/// that reads the session leaves the viewer with the request.
final class Viewers {
    private Viewers() {}

    static Viewer of(HttpRequest<?> request) {
        return request.getAttribute(Viewer.class.getName(), Viewer.class)
                .orElseGet(Viewer.Anonymous::new);
    }
}
