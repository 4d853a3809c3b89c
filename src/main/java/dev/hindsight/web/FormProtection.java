package dev.hindsight.web;

import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.web.Frame.Place;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets a request that may change something through only when it comes from a page that was shown
/// here, in this session: its field `csrf` must derive from the cookie's token (OWASP's Cross-Site
/// Request Forgery Prevention Cheat Sheet, "HMAC based token pattern"), and the browser must not
/// say that another site sent it. Each of the two would do; together, neither a token that leaked
/// nor an old browser is enough for a forger.
///
/// A request to the interface that carries no session acts for nobody and needs no proof.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormProtection implements Ordered {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /// So much of a form is read to find its fields. The field `csrf` comes first.
    static final int READ = 1 << 20;

    static final String PROOF = "X-Csrf-Token";

    private final Accounts accounts;
    private final SignInForms forms;
    private final Pages pages;

    FormProtection(Accounts accounts, SignInForms forms, Pages pages) {
        this.accounts = accounts;
        this.forms = forms;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return SessionFilter.ORDER + 10;
    }

    /// Looks at requests that may change something.
    ///
    /// @return null to let the request through
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) throws IOException {
        if (SAFE.contains(request.getMethod())) {
            return null;
        }
        boolean script =
                request.getPath().startsWith("/api/") || request.getMethod() != HttpMethod.POST;
        if (script && SessionCookie.SESSION.token(request).isEmpty()) {
            return null;
        }
        if (isFromElsewhere(request)) {
            return script ? problem() : elsewhere(request);
        }
        SentForm sent = read(request);
        sent.keepWith(request);
        if (isProven(request, sent.value(SentForm.CSRF).or(() -> proof(request)).orElse(""))) {
            return null;
        }
        return script ? problem() : again(request, sent);
    }

    /// What the browser says of where a request comes from: Fetch Metadata where there is one
    /// (W3C), else the origin (RFC 6454).
    private static boolean isFromElsewhere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin != null
                && !origin.endsWith("://" + request.getHeaders().get(HttpHeaders.HOST));
    }

    private boolean isProven(HttpRequest<?> request, String proof) {
        if (Viewers.person(request).isPresent()) {
            return SessionCookie.SESSION
                    .token(request)
                    .filter(token -> accounts.validForm(token, proof))
                    .isPresent();
        }
        return SessionCookie.VISITOR
                .token(request)
                .filter(token -> Tokens.isFormOf(token, proof))
                .isPresent();
    }

    /// What is no form carries its proof in a header, which no other site can set.
    private static Optional<String> proof(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(PROOF));
    }

    private static SentForm read(HttpRequest<?> request) throws IOException {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        if (type == null || type.equals(UploadsController.BYTES)) {
            return SentForm.NOTHING;
        }
        if (!(request instanceof ServerHttpRequest<?> received)) {
            return SentForm.NOTHING;
        }
        // a copy: the body itself is for the controller
        try (CloseableByteBody copy = received.byteBody().split(SplitBackpressureMode.FASTEST);
                InputStream in = copy.toInputStream()) {
            return SentForm.read(type, in.readNBytes(READ));
        }
    }

    /// The form comes from here, but its proof does not hold (any more).
    private HttpResponse<?> again(HttpRequest<?> request, SentForm sent) {
        if (request.getPath().equals(SignInController.PATH)) {
            return forms.again(
                    request,
                    sent,
                    HttpStatus.FORBIDDEN,
                    Pages.messages(request).text("sign-in.stale"));
        }
        boolean signedIn = Viewers.person(request).isPresent();
        if (!signedIn && request.getPath().equals(SignInController.OUT)) {
            return HttpResponse.seeOther(LocalPath.HOME.uri());
        }
        LocalPath action = LocalPath.orHome(Optional.of(target(request.getUri())));
        return !signedIn
                ? forms.first(request, action, sent)
                : forms.resend(
                                request,
                                Resend.of(action, sent, Visitor.of(request).csrf()),
                                Pages.messages(request).text("resend.stale"),
                                Visitor.of(request))
                        .status(HttpStatus.FORBIDDEN);
    }

    private static String target(URI uri) {
        return uri.getRawQuery() == null
                ? uri.getRawPath()
                : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private HttpResponse<?> elsewhere(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        ErrorPage page =
                new ErrorPage(
                        pages.frame(request, Place.ELSEWHERE, m.text("foreign.title"), List.of()),
                        HttpStatus.FORBIDDEN.getCode(),
                        m.text("foreign.what"),
                        m.text("foreign.next"));
        return HttpResponse.status(HttpStatus.FORBIDDEN)
                .body(pages.html("error", page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }

    /// RFC 9457, for programs.
    private static HttpResponse<?> problem() {
        return HttpResponse.status(HttpStatus.FORBIDDEN)
                .body(
                        "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"A"
                                + " request that carries a session needs its field csrf as the first\"}")
                .contentType(MediaType.of("application/problem+json"));
    }
}
