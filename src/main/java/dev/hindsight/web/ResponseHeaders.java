package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Map;

/// Puts on every answer, of pages and interface alike, what keeps a browser from doing more than
/// the pages need: no script, style or request that does not come from here.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ResponseHeaders implements Ordered {
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    private static final Duration YEAR = Duration.ofDays(365);

    /// Before every filter that may answer by itself, so that its answers have the headers, too.
    @Override
    public int getOrder() {
        return SessionFilter.ORDER - 10;
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        ALWAYS.forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) {
                response.header(name, value);
            }
        });
        keeping(request, response);
        if (Whence.of(request).overTls()) {
            response.header("Strict-Transport-Security", "max-age=" + YEAR.toSeconds());
        }
        Languages.chosen(request)
                .map(Language::code)
                .ifPresent(code -> response.cookie(remembering(code)));
    }

    /// What only some may see is kept by nobody: several people may use one computer.
    private static void keeping(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String said = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        boolean forAll = said != null && said.startsWith("public");
        if (said == null || (!forAll && Viewers.person(request).isPresent())) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static Cookie remembering(String language) {
        return Cookie.of(Languages.NAME, language)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .maxAge(YEAR);
    }
}
