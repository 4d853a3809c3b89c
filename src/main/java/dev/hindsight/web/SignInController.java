package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Session;
import dev.hindsight.accounts.SignIn;
import dev.hindsight.accounts.Tokens;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Optional;

/// `/sign-in` and `/sign-out`.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    static final String PATH = "/sign-in";
    static final String OUT = "/sign-out";
    private final Accounts accounts;
    private final SignInForms forms;

    SignInController(Accounts accounts, SignInForms forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    @Access(Whom.ANYONE)
    @Get("/sign-in")
    HttpResponse<?> ask(HttpRequest<?> request) {
        LocalPath next = LocalPath.orHome(request.getParameters().getFirst("next"));
        return Viewers.person(request).isPresent()
                ? HttpResponse.seeOther(next.uri())
                : forms.ask(request, next);
    }

    @Access(value = Whom.ANYONE, limit = Limit.SIGN_IN)
    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body String body) {
        SentForm sent = SentForm.encoded(body);
        Messages m = Pages.messages(request);
        String name = sent.value("name").orElse("");
        return switch (accounts.signIn(
                name, sent.value("password").orElse(""), Whence.of(request).knock())) {
            case SignIn.Welcome(Session session) -> welcome(request, session, sent);
            case SignIn.Refused _ ->
                    forms.again(request, sent, HttpStatus.FORBIDDEN, m.text("sign-in.refused"));
            case SignIn.TryLater(Duration delay) ->
                    forms.again(
                                    request,
                                    sent,
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    m.text("sign-in.later", delay.toSeconds()))
                            .header(HttpHeaders.RETRY_AFTER, String.valueOf(delay.toSeconds()));
        };
    }

    private MutableHttpResponse<?> welcome(HttpRequest<?> request, Session session, SentForm sent) {
        // a token from before signing in may be known to others; it ends here
        SessionCookie.SESSION.token(request).ifPresent(accounts::signOut);
        Viewer.Person person = session.person();
        Viewers.set(request, person);
        accounts.cameIn(person.name(), Languages.of(request));
        LocalPath next = LocalPath.orHome(sent.value("next"));
        Optional<Resend> kept = SignInForms.kept(sent, Tokens.form(session.token()));
        MutableHttpResponse<?> response =
                kept.isPresent()
                        ? forms.resend(request, kept.get(), session)
                        : HttpResponse.seeOther(next.uri());
        return response.cookie(SessionCookie.SESSION.of(session.token(), request))
                .cookie(SessionCookie.VISITOR.gone(request));
    }

    @Access(Whom.ANYONE)
    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        SessionCookie.SESSION.token(request).ifPresent(accounts::signOut);
        return HttpResponse.seeOther(LocalPath.HOME.uri())
                .cookie(SessionCookie.SESSION.gone(request));
    }
}
