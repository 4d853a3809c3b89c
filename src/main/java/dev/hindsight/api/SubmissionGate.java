package dev.hindsight.api;

import dev.hindsight.access.Viewer;
import dev.hindsight.submissions.Submissions;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns away uploads that cannot be taken in by what is known before they arrive: who sends them,
/// and how large they say that they are.
@ServerFilter("/api/v1/submissions/**")
final class SubmissionGate implements Ordered {
    /// So much may come beside the file.
    private static final long TEXTS = 1 << 20;

    /// After the filters that find out who has signed in and check where a form comes from.
    private static final int ORDER = 40;

    private final BeanProvider<Submissions> submissions;

    SubmissionGate(BeanProvider<Submissions> submissions) {
        this.submissions = submissions;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    /// Looks at the head of a request.
    ///
    /// @return null to let the request through
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST) {
            return null;
        }
        return switch (Viewers.of(request)) {
            case Viewer.Anonymous _ ->
                    Problem.response(
                            HttpStatus.UNAUTHORIZED,
                            "Sign in first: a submission has a submitter",
                            request.getPath());
            case Viewer.Person person when person.mayHandIn() -> size(request);
            case Viewer.Person _, Viewer.Owner _ ->
                    Problem.response(
                            HttpStatus.FORBIDDEN,
                            "Only contributors and curators hand in",
                            request.getPath());
        };
    }

    private @Nullable HttpResponse<?> size(HttpRequest<?> request) {
        long largest = submissions.get().largestFile();
        return request.getContentLength() <= largest + TEXTS
                ? null
                : Problem.response(
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        String.format(
                                Locale.ROOT,
                                "The file is too large; at most %d bytes are taken. Split it",
                                largest),
                        request.getPath());
    }
}
