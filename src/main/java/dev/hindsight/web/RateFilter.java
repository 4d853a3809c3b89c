package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.web.Frame.Place;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers 429 to whoever comes too often for what a route's [Access] says that it costs. Commands
/// come through a port of their own and are not counted.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateFilter implements Ordered {
    private final RateLimits limits;
    private final Senders senders;
    private final SignInForms forms;
    private final Pages pages;

    RateFilter(RateLimits limits, Senders senders, SignInForms forms, Pages pages) {
        this.limits = limits;
        this.senders = senders;
        this.forms = forms;
        this.pages = pages;
    }

    /// After the filter that has read what was typed, so that it is not lost.
    @Override
    public int getOrder() {
        return SessionFilter.ORDER + 12;
    }

    /// Counts a request.
    ///
    /// @return null to let the request through
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) throws IOException {
        Limit limit =
                RouteAttributes.getRouteMatch(request)
                        .flatMap(route ->
                                route.getAnnotationMetadata()
                                        .enumValue(Access.class, "limit", Limit.class))
                        .orElse(Limit.NONE);
        if (limit == Limit.NONE) {
            return null;
        }
        Optional<Duration> wait = limits.take(limit, who(request, limit));
        return wait.isEmpty() ? null : later(request, limit, wait.get());
    }

    /// Whoever has signed in; else, and where somebody tries to be somebody, where they sit.
    private String who(HttpRequest<?> request, Limit limit) {
        return Viewers.person(request)
                .filter(_ -> limit != Limit.SIGN_IN)
                .map(Viewer.Person::name)
                .map(name -> "person " + name)
                .orElseGet(() -> senders.of(request));
    }

    private HttpResponse<?> later(HttpRequest<?> request, Limit limit, Duration wait)
            throws IOException {
        String seconds = String.valueOf(wait.toSeconds());
        return answer(request, limit, wait).header(HttpHeaders.RETRY_AFTER, seconds);
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, Limit limit, Duration wait)
            throws IOException {
        Messages m = Pages.messages(request);
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        String told = m.text("limit.what", wait.toSeconds());
        if (request.getPath().startsWith("/api/")) {
            LargeForms.drain(request);
            return AccessFilter.problem(
                    status, "Too many requests; try again in " + wait.toSeconds() + " seconds");
        }
        if (limit == Limit.SIGN_IN) {
            return forms.again(request, SentForm.of(request), status, told);
        }
        if (request.getMethod() == HttpMethod.POST) {
            LargeForms.drain(request);
            Visitor visitor = Visitor.of(request);
            LocalPath action = LocalPath.orHome(Optional.of(request.getUri().getRawPath()));
            Resend form = Resend.of(action, SentForm.of(request), visitor.csrf());
            return forms.resend(request, form, told, visitor).status(status);
        }
        ErrorPage page =
                new ErrorPage(
                        pages.frame(request, Place.ELSEWHERE, m.text("limit.title"), List.of()),
                        status.getCode(),
                        told,
                        m.text("limit.next"));
        return HttpResponse.status(status)
                .body(pages.html("error", page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }
}
