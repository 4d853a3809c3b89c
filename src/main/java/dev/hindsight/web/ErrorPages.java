package dev.hindsight.web;

import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// The error pages, for whoever asks for HTML. Statuses without words of their own speak with those
/// of 400 or 500.
@Singleton
final class ErrorPages implements HtmlErrorResponseBodyProvider {
    static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 500, 501);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        int status = response.code();
        int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        Messages m = Pages.messages(context.getRequest());
        String title = m.text("error." + worded + ".title");
        String what =
                context.getRootCause()
                        .filter(Unreadable.class::isInstance)
                        .map(Unreadable.class::cast)
                        .map(unreadable -> unreadable.reason().explain(m))
                        .orElseGet(() -> m.text("error." + worded + ".what"));
        return pages.html(
                "error",
                new ErrorPage(
                        pages.frame(context.getRequest(), Place.ELSEWHERE, title, List.of()),
                        status,
                        what,
                        m.text("error." + worded + ".next")));
    }
}
