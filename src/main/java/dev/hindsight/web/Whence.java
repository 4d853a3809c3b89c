package dev.hindsight.web;

import dev.hindsight.accounts.Knock;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/// Where a request comes from, found out once for each: network address, browser, and whether it
/// came over TLS.
record Whence(Knock knock, boolean overTls) {
    private static final String ATTRIBUTE = Whence.class.getName();

    static void note(HttpRequest<?> request, Senders senders) {
        Knock knock =
                new Knock(
                        senders.address(request),
                        BrowserNames.of(
                                Optional.ofNullable(request.getHeaders().get("User-Agent"))
                                        .orElse("")));
        request.setAttribute(ATTRIBUTE, new Whence(knock, senders.overTls(request)));
    }

    static Whence of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Whence.class)
                .orElseGet(() -> new Whence(Knock.UNKNOWN, request.isSecure()));
    }
}
