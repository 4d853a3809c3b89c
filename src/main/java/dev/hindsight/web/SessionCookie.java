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

    /// Binds signing in at the identity provider to the browser that was sent there.
    static final SessionCookie AWAY = new SessionCookie("hindsight-away");

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
                .secure(Whence.of(request).overTls());
    }

    /// Makes the browser forget the cookie.
    Cookie gone(HttpRequest<?> request) {
        return of("", request).maxAge(Duration.ZERO);
    }
}
