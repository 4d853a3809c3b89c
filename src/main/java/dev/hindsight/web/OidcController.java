package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.ProvidedAccounts;
import dev.hindsight.accounts.Session;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.accounts.oidc.Returned;
import dev.hindsight.accounts.oidc.SingleSignOn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `/sign-in/oidc`: to the identity provider and back.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OidcController {
    static final String PATH = "/sign-in/oidc";
    private static final String BACK = "/sign-in/oidc/back";
    private static final String NEXT = "hindsight-next";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private final SingleSignOn elsewhere;
    private final ProvidedAccounts provided;
    private final Accounts accounts;
    private final AccountPages pages;

    OidcController(
            SingleSignOn elsewhere,
            ProvidedAccounts provided,
            Accounts accounts,
            AccountPages pages) {
        this.elsewhere = elsewhere;
        this.provided = provided;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Access(value = Whom.ANYONE, limit = Limit.SIGN_IN)
    @Get("/sign-in/oidc")
    HttpResponse<?> begin(HttpRequest<?> request) {
        check();
        String secret = Tokens.fresh();
        LocalPath next = LocalPath.orHome(request.getParameters().getFirst("next"));
        Optional<URI> provider = elsewhere.begin(secret, pages.fullUri(BACK));
        if (provider.isEmpty()) {
            return refused(request, Returned.Reason.UNREACHABLE);
        }
        String kept =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(next.value().getBytes(StandardCharsets.UTF_8));
        return HttpResponse.seeOther(provider.get())
                .cookie(SessionCookie.AWAY.of(secret, request).maxAge(PATIENCE))
                .cookie(new SessionCookie(NEXT).of(kept, request).maxAge(PATIENCE));
    }

    private void check() {
        if (!elsewhere.isOn()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "No identity provider is set");
        }
    }

    @Access(value = Whom.ANYONE, limit = Limit.SIGN_IN)
    @Get("/sign-in/oidc/back")
    HttpResponse<?> back(HttpRequest<?> request) {
        check();
        Map<String, String> given = new HashMap<>();
        request.getParameters()
                .forEach((name, values) -> {
                    if (values.size() == 1) {
                        given.put(name, values.getFirst());
                    }
                });
        Optional<String> secret = SessionCookie.AWAY.token(request);
        return switch (elsewhere.finish(secret, given, pages.fullUri(BACK))) {
            case Returned.Known(ProvidedAccounts.Provided person) -> welcome(request, person);
            case Returned.Refused(Returned.Reason reason) -> refused(request, reason);
        };
    }

    private HttpResponse<?> welcome(HttpRequest<?> request, ProvidedAccounts.Provided person) {
        Optional<Session> begun = provided.signIn(person, Whence.of(request).knock());
        if (begun.isEmpty()) {
            return refused(request, Returned.Reason.NO_ROLE);
        }
        // a token from before signing in may be known to others; it ends here
        SessionCookie.SESSION.token(request).ifPresent(accounts::signOut);
        accounts.cameIn(begun.get().person().name(), Languages.of(request));
        return HttpResponse.seeOther(next(request).uri())
                .cookie(SessionCookie.SESSION.of(begun.get().token(), request))
                .cookie(SessionCookie.VISITOR.gone(request))
                .cookie(SessionCookie.AWAY.gone(request))
                .cookie(new SessionCookie(NEXT).gone(request));
    }

    private static LocalPath next(HttpRequest<?> request) {
        try {
            return LocalPath.orHome(
                    request.getCookies()
                            .findCookie(NEXT)
                            .map(Cookie::getValue)
                            .map(kept -> Base64.getUrlDecoder().decode(kept))
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            // nothing that we have written
            return LocalPath.HOME;
        }
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Returned.Reason reason) {
        Messages m = Pages.messages(request);
        String code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        HttpStatus status =
                reason == Returned.Reason.UNREACHABLE
                        ? HttpStatus.BAD_GATEWAY
                        : HttpStatus.FORBIDDEN;
        NoticePage page =
                new NoticePage(
                        pages.frame(request, m.text("oidc.title")),
                        m.text("oidc." + code),
                        new Link(m.text("sign-in.title"), SignInController.PATH));
        return HttpResponse.status(status)
                .body(pages.show(request, "notice", page, status).body())
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"))
                .cookie(SessionCookie.AWAY.gone(request));
    }
}
