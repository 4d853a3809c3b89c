package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import io.micronaut.http.HttpRequest;

/// Tells who sends a request: the only place in the pages that does.
final class Viewers {
    private Viewers() {}

    /// A visitor, as long as nobody can sign in.
    static Viewer of(HttpRequest<?> request) {
        return new Viewer.Anonymous();
    }
}
