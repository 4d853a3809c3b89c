package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.ApiToken;
import dev.hindsight.accounts.ApiTokens;
import dev.hindsight.accounts.OwnSession;
import dev.hindsight.accounts.OwnSessions;
import dev.hindsight.accounts.Password;
import dev.hindsight.accounts.PasswordChange;
import dev.hindsight.accounts.Scope;
import dev.hindsight.accounts.Session;
import dev.hindsight.accounts.Standing;
import dev.hindsight.kernel.Language;
import dev.hindsight.mail.Letter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/account`: everybody's own page.
@Controller("/account")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    static final String PATH = "/account";
    private final Accounts accounts;
    private final OwnSessions sessions;
    private final ApiTokens tokens;
    private final StandingFields fields;
    private final AccountPages pages;

    AccountController(
            Accounts accounts,
            OwnSessions sessions,
            ApiTokens tokens,
            StandingFields fields,
            AccountPages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.fields = fields;
        this.pages = pages;
    }

    private static HttpResponse<?> done() {
        return HttpResponse.seeOther(URI.create(PATH));
    }

    private static String token(HttpRequest<?> request) {
        return SessionCookie.SESSION.token(request).orElse("");
    }

    /// What has come of a step.
    ///
    /// @param token that was made
    private record Said(@Nullable String text, @Nullable String token, HttpStatus status) {}

    private HttpResponse<?> wrong(HttpRequest<?> request, String key, HttpStatus status) {
        return show(request, new Said(Pages.messages(request).text(key), null, status));
    }

    @Access(Whom.SIGNED_IN)
    @Get
    HttpResponse<?> own(HttpRequest<?> request) {
        return Viewers.person(request).isEmpty()
                ? SubmissionPages.signIn(PATH)
                : show(request, new Said(null, null, HttpStatus.OK));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Said said) {
        Messages m = Pages.messages(request);
        Viewer.Person person = Viewers.person(request).orElseThrow();
        AccountPage page =
                new AccountPage(
                        pages.frame(request, m.text("account.title")),
                        said.text(),
                        said.token() == null,
                        said.token(),
                        fields.told(
                                m, new Standing(person.role(), person.missions(), person.themes())),
                        accounts.mailOf(person.name()).orElse(""),
                        languages(m, person),
                        sessions.list(token(request)).stream().map(one -> row(m, one)).toList(),
                        tokens.list(person).stream().map(one -> row(m, one)).toList(),
                        scopes(m, person));
        return pages.show(request, "account", page, said.status());
    }

    /// What is kept, or the language of the page while nothing is.
    private List<Choice> languages(Messages m, Viewer.Person person) {
        Language wanted = accounts.languageOf(person.name()).orElse(m.language());
        return List.of(Language.ENGLISH, Language.FRENCH).stream()
                .map(it -> new Choice(it.code(), m.language(it), it == wanted))
                .toList();
    }

    private static AccountPage.SessionRow row(Messages m, OwnSession session) {
        String browser =
                session.browser().isEmpty() ? m.text("account.browser") : session.browser();
        return new AccountPage.SessionRow(
                session.mark(),
                browser,
                m.text("account.times", m.moment(session.began()), m.moment(session.seen())),
                session.here());
    }

    private static AccountPage.TokenRow row(Messages m, ApiToken token) {
        return new AccountPage.TokenRow(
                token.id(),
                token.name(),
                m.text("scope." + token.scope().code()),
                m.moment(token.expires()));
    }

    private static List<Choice> scopes(Messages m, Viewer.Person person) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.isWithin(person))
                .map(scope ->
                        new Choice(
                                scope.code(), m.text("scope." + scope.code()), scope == Scope.READ))
                .toList();
    }

    @Access(Whom.SIGNED_IN)
    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(HttpRequest<?> request, @Body String body) {
        SentForm sent = SentForm.encoded(body);
        PasswordChange change;
        try {
            change =
                    accounts.changePassword(
                            token(request),
                            sent.value("current").orElse(""),
                            new Password(sent.value("password").orElse("")));
        } catch (IllegalArgumentException _) {
            return wrong(request, "password.bad", HttpStatus.BAD_REQUEST);
        }
        return switch (change) {
            case PasswordChange.Changed(Session session) ->
                    HttpResponse.seeOther(URI.create(PATH))
                            .cookie(SessionCookie.SESSION.of(session.token(), request));
            case PasswordChange.Refused _ ->
                    wrong(request, "account.password.refused", HttpStatus.FORBIDDEN);
            case PasswordChange.TryLater(Duration delay) ->
                    show(
                            request,
                            new Said(
                                    Pages.messages(request)
                                            .text("sign-in.later", delay.toSeconds()),
                                    null,
                                    HttpStatus.TOO_MANY_REQUESTS));
            case PasswordChange.SignedOut _ -> SubmissionPages.signIn(PATH);
        };
    }

    @Access(Whom.SIGNED_IN)
    @Post("/mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mail(HttpRequest<?> request, @Body String body) {
        Viewer.Person person = Viewers.person(request).orElseThrow();
        SentForm sent = SentForm.encoded(body);
        String address = sent.value("mail").orElse("").strip();
        if (!address.isEmpty() && !Letter.isAddress(address)) {
            return wrong(request, "people.address.bad", HttpStatus.BAD_REQUEST);
        }
        AccountName name = new AccountName(person.name());
        boolean _ = accounts.setMail(name, Optional.of(address).filter(text -> !text.isEmpty()));
        sent.value("language")
                .flatMap(Languages::offered)
                .filter(wanted -> !accounts.languageOf(person.name()).equals(Optional.of(wanted)))
                .ifPresent(wanted -> {
                    boolean _ = accounts.setLanguage(name, wanted);
                });
        return done();
    }

    @Access(Whom.SIGNED_IN)
    @Post("/sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, @Body String body) {
        Optional<String> mark = SentForm.encoded(body).value("mark");
        if (mark.isPresent()) {
            boolean _ = sessions.end(token(request), mark.get());
        } else {
            int _ = sessions.endOthers(token(request));
        }
        return done();
    }

    @Access(Whom.SIGNED_IN)
    @Post("/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, @Body String body) {
        SentForm sent = SentForm.encoded(body);
        Viewer.Person person = Viewers.person(request).orElseThrow();
        Optional<Scope> scope = sent.value("scope").flatMap(Scope::ofCode);
        String days = sent.value("days").orElse("");
        if (scope.isEmpty() || !days.matches("[0-9]{1,4}")) {
            return wrong(request, "account.token.bad", HttpStatus.BAD_REQUEST);
        }
        Optional<String> made;
        try {
            made =
                    tokens.make(
                            new ApiTokens.Wanted(
                                    sent.value("name").orElse(""),
                                    scope.get(),
                                    Duration.ofDays(Long.parseLong(days))),
                            person);
        } catch (IllegalArgumentException _) {
            return wrong(request, "account.token.bad", HttpStatus.BAD_REQUEST);
        }
        return made.isEmpty()
                ? wrong(request, "account.token.refused", HttpStatus.FORBIDDEN)
                : show(
                        request,
                        new Said(
                                Pages.messages(request).text("account.token.shown"),
                                made.get(),
                                HttpStatus.OK));
    }

    @Access(Whom.SIGNED_IN)
    @Post("/tokens/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, @Body String body) {
        String id = SentForm.encoded(body).value("id").orElse("");
        boolean _ = tokens.revoke(id, Viewers.person(request).orElseThrow());
        return done();
    }
}
