package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/// Tells who sends a request: the only place in the pages that does. The interface reads the same
/// attribute.
final class Viewers {
    private static final String ATTRIBUTE = Viewer.class.getName();

    private Viewers() {}

    static void set(HttpRequest<?> request, Viewer.Person person) {
        request.setAttribute(ATTRIBUTE, person);
    }

    /// Who has signed in, else a visitor.
    static Viewer of(HttpRequest<?> request) {
        return person(request).<Viewer>map(person -> person).orElseGet(Viewer.Anonymous::new);
    }

    static Optional<Viewer.Person> person(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Viewer.Person.class);
    }
}
