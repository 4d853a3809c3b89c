package dev.hindsight.web;

import dev.hindsight.accounts.Tokens;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/// A cookie that carries a secret: no script reads it, no form of another site sends it along, and
/// what came over TLS never goes back without.
///
/// It has no date, so that a browser forgets it when it closes; how long a session lasts is decided
/// where sessions are kept.
record SessionCookie(String name) {
    /// Who has signed in.
    static final SessionCookie SESSION = new SessionCookie("hindsight-session");

    /// Binds the sign-in form to the browser that it was shown in, before anybody has signed in.
    static final SessionCookie VISITOR = new SessionCookie("hindsight-visitor");

    /// The token that came with a request, if it looks like one.
    Optional<String> token(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name)
                .map(Cookie::getValue)
                .filter(Tokens::isWellFormed);
    }

    Cookie of(String token, HttpRequest<?> request) {
        return Cookie.of(name, token)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(isOverTls(request));
    }

    /// Makes the browser forget the cookie.
    Cookie gone(HttpRequest<?> request) {
        return of("", request).maxAge(Duration.ZERO);
    }

    /// A proxy that ends TLS says so in a header. Who forges it harms only their own cookie.
    static boolean isOverTls(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
