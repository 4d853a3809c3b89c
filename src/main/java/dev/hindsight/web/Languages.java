package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Locale;
import java.util.Optional;

/// Which of the two languages of the pages a request wants: what the address says (`?lang=fr`),
/// else what was chosen before (the cookie `lang`), else what the browser prefers, else English.
final class Languages {
    static final String NAME = "lang";

    private Languages() {}

    static Language of(HttpRequest<?> request) {
        return chosen(request)
                .or(() -> request.getCookies().findCookie(NAME).flatMap(Languages::offered))
                .orElseGet(() -> preferred(request));
    }

    /// What the address itself asks for; empty where it asks for nothing that is offered.
    static Optional<Language> chosen(HttpRequest<?> request) {
        return request.getParameters().getFirst(NAME).flatMap(Languages::offered);
    }

    private static Optional<Language> offered(Cookie cookie) {
        return offered(cookie.getValue());
    }

    /// The language with that code, if the pages have it.
    static Optional<Language> offered(String code) {
        return Language.ofCode(code)
                .filter(found -> found == Language.ENGLISH || found == Language.FRENCH);
    }

    private static Language preferred(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Language.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(code -> offered(code).stream())
                    .findFirst()
                    .orElse(Language.ENGLISH);
        } catch (IllegalArgumentException e) {
            // RFC 9110, 12.5.4: a header that cannot be read may be treated as absent
            return Language.ENGLISH;
        }
    }
}
