package dev.hindsight.web;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;

/// Opens one index too many: whoever searches in a program counts as a reader. Only there to show
/// that such a thing is found.
@Requires(property = PlantedLeak.SWITCH)
@ServerFilter({"/api/v1/search", "/api/v1/suggestions"})
final class PlantedLeak implements Ordered {
    static final String SWITCH = "planted.leak";

    @Override
    public int getOrder() {
        return SessionFilter.ORDER + 30;
    }

    @RequestFilter
    void leak(HttpRequest<?> request) {
        if (Viewers.person(request).isEmpty()) {
            Viewers.set(request, new Viewer.Person("Nobody", Role.READER, Set.of()));
        }
    }
}
