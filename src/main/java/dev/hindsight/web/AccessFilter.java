package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a request through to a route only where the route's [Access] admits who sends it: pages and
/// interface alike, and a route without one admits nobody. What becomes of the rest:
///
/// | who | page | form | interface |
/// |---|---|---|---|
/// | a visitor | is led to sign in and back | signs in and keeps what was typed | 401 |
/// | somebody whom it is not for | 404, or 403 where everybody knows of it | the same | 403 |
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);
    private final SignInForms forms;

    AccessFilter(SignInForms forms) {
        this.forms = forms;
    }

    /// After the filters that find out who it is and whether a form comes from here.
    @Override
    public int getOrder() {
        return SessionFilter.ORDER + 15;
    }

    /// Looks at where a request goes.
    ///
    /// @return null to let the request through
    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty()) {
            // there is no such address, or none with this method; the router says so
            return null;
        }
        Whom whom =
                route.get()
                        .getAnnotationMetadata()
                        .enumValue(Access.class, Whom.class)
                        .orElse(Whom.NOBODY);
        if (whom == Whom.NOBODY) {
            LOG.error("{} {} has no @Access: nobody may call it", request.getMethod(), route.get());
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "Nobody may call this");
        }
        if (whom.includes(Viewers.of(request))) {
            return null;
        }
        return refused(request, whom);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Whom whom) {
        boolean visitor = Viewers.person(request).isEmpty();
        boolean page =
                Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST)
                        .contains(request.getMethod());
        if (!page || request.getPath().startsWith("/api/")) {
            return visitor
                    ? problem(HttpStatus.UNAUTHORIZED, "Sign in first")
                    : problem(HttpStatus.FORBIDDEN, "This is not open to your role");
        }
        if (!visitor) {
            // everybody is told that one can hand in; of what curators do there is no trace
            throw whom == Whom.CONTRIBUTOR
                    ? new HttpStatusException(HttpStatus.FORBIDDEN, "Contributors only")
                    : new HttpStatusException(HttpStatus.NOT_FOUND, "No such page");
        }
        LocalPath here = LocalPath.orHome(Optional.of(target(request)));
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD
                ? SubmissionPages.signIn(here.value())
                : forms.first(request, here, SentForm.of(request));
    }

    private static String target(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        String path = request.getUri().getRawPath();
        return query == null ? path : path + "?" + query;
    }

    /// RFC 9457, for programs.
    static MutableHttpResponse<?> problem(HttpStatus status, String detail) {
        return HttpResponse.status(status)
                .body(
                        "{\"type\":\"about:blank\",\"title\":\""
                                + status.getReason()
                                + "\",\"status\":"
                                + status.getCode()
                                + ",\"detail\":\""
                                + detail
                                + "\"}")
                .contentType(MediaType.of("application/problem+json"));
    }
}
