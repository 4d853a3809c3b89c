package dev.hindsight.web;

import dev.hindsight.accounts.Tokens;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/// Pages with a form that visitors, too, may send: its field `csrf` derives from the session's
/// token, and for who has not signed in from that of a cookie which comes with the page.
@Singleton
final class FormProof {
    private static final String FRESH = FormProof.class.getName();

    private final Pages pages;

    FormProof(Pages pages) {
        this.pages = pages;
    }

    /// The value of the field.
    String of(HttpRequest<?> request) {
        return Viewers.person(request).isPresent()
                ? Visitor.of(request).csrf()
                : Tokens.form(token(request));
    }

    /// The token of a visitor, the same throughout a request.
    private static String token(HttpRequest<?> request) {
        return SessionCookie.VISITOR
                .token(request)
                .or(() -> request.getAttribute(FRESH, String.class))
                .orElseGet(() -> {
                    String fresh = Tokens.fresh();
                    request.setAttribute(FRESH, fresh);
                    return fresh;
                });
    }

    /// The page, with the cookie where one is needed. No browser keeps it.
    HttpResponse<String> show(
            HttpRequest<?> request, String template, Object page, HttpStatus status) {
        MutableHttpResponse<String> response =
                HttpResponse.<String>status(status)
                        .body(pages.html(template, page))
                        .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return Viewers.person(request).isPresent()
                ? response
                : response.cookie(SessionCookie.VISITOR.of(token(request), request));
    }
}
