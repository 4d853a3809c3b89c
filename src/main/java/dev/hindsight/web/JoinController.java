package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Invitation;
import dev.hindsight.accounts.OneTimeLinks;
import dev.hindsight.accounts.OneTimeLinks.Accepted;
import dev.hindsight.accounts.Password;
import dev.hindsight.accounts.Session;
import dev.hindsight.mail.Mail;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where links in letters lead: an invitation, or a forgotten password.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JoinController {
    static final String INVITATION = "/invitation/";
    static final String RESET = "/sign-in/reset/";
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Mail mail;
    private final AccountPages pages;

    JoinController(OneTimeLinks links, Accounts accounts, Mail mail, AccountPages pages) {
        this.links = links;
        this.accounts = accounts;
        this.mail = mail;
        this.pages = pages;
    }

    private static Link signIn(HttpRequest<?> request) {
        return new Link(Pages.messages(request).text("sign-in.title"), SignInController.PATH);
    }

    private HttpResponse<?> over(HttpRequest<?> request) {
        return pages.notice(request, "link.over", signIn(request), HttpStatus.NOT_FOUND);
    }

    @Access(Whom.ANYONE)
    @Get("/invitation/{token}")
    HttpResponse<?> invited(HttpRequest<?> request, String token) {
        Optional<Invitation> invitation = links.invited(token);
        return invitation.isPresent()
                ? join(request, token, "", null, HttpStatus.OK)
                : over(request);
    }

    private HttpResponse<?> join(
            HttpRequest<?> request,
            String token,
            String name,
            @Nullable String problem,
            HttpStatus status) {
        Messages m = Pages.messages(request);
        JoinPage page =
                new JoinPage(
                        pages.frame(request, m.text("join.title")),
                        problem == null ? m.text("join.lead") : problem,
                        problem != null,
                        INVITATION + token,
                        pages.proof(request),
                        name,
                        null);
        return pages.show(request, "join", page, status);
    }

    @Access(value = Whom.ANYONE, limit = Limit.SIGN_IN)
    @Post("/invitation/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, String token, @Body String body) {
        Messages m = Pages.messages(request);
        SentForm sent = SentForm.encoded(body);
        String typed = sent.value("name").orElse("").strip();
        AccountName name;
        try {
            name = new AccountName(typed);
        } catch (IllegalArgumentException _) {
            return join(request, token, typed, m.text("join.name.bad"), HttpStatus.BAD_REQUEST);
        }
        Accepted accepted;
        try {
            accepted =
                    links.accept(
                            token,
                            name,
                            new Password(sent.value("password").orElse("")),
                            Whence.of(request).knock());
        } catch (IllegalArgumentException _) {
            return join(request, token, typed, m.text("password.bad"), HttpStatus.BAD_REQUEST);
        }
        return switch (accepted) {
            case Accepted.Welcome(Session session) -> welcome(request, session);
            case Accepted.NameTaken _ ->
                    join(request, token, typed, m.text("join.name.taken"), HttpStatus.CONFLICT);
            case Accepted.Over _ -> over(request);
        };
    }

    /// A session from before, of whomever, ends here.
    private HttpResponse<?> welcome(HttpRequest<?> request, Session session) {
        SessionCookie.SESSION.token(request).ifPresent(accounts::signOut);
        accounts.cameIn(session.person().name(), Languages.of(request));
        return HttpResponse.seeOther(LocalPath.HOME.uri())
                .cookie(SessionCookie.SESSION.of(session.token(), request))
                .cookie(SessionCookie.VISITOR.gone(request));
    }

    @Access(Whom.ANYONE)
    @Get("/sign-in/forgotten")
    HttpResponse<?> ask(HttpRequest<?> request) {
        ForgottenPage page =
                new ForgottenPage(
                        pages.frame(
                                request,
                                Pages.messages(request).text("forgotten.title"),
                                signIn(request)),
                        mail.isOn(),
                        pages.proof(request));
        return pages.show(request, "forgotten", page, HttpStatus.OK);
    }

    /// The same answer, whether there is such a person or not.
    @Access(value = Whom.ANYONE, limit = Limit.SIGN_IN)
    @Post("/sign-in/forgotten")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> forgotten(HttpRequest<?> request, @Body String body) {
        String typed = SentForm.encoded(body).value("who").orElse("");
        links.forgotten(typed, pages.wording(request, "reset", RESET), Whence.of(request).knock());
        return pages.notice(request, "forgotten.sent", signIn(request), HttpStatus.OK);
    }

    @Access(Whom.ANYONE)
    @Get("/sign-in/reset/{token}")
    HttpResponse<?> reset(HttpRequest<?> request, String token) {
        return reset(request, token, null, HttpStatus.OK);
    }

    private HttpResponse<?> reset(
            HttpRequest<?> request, String token, @Nullable String problem, HttpStatus status) {
        Messages m = Pages.messages(request);
        Optional<AccountName> whose = links.resets(token);
        if (whose.isEmpty()) {
            return over(request);
        }
        JoinPage page =
                new JoinPage(
                        pages.frame(request, m.text("reset.title")),
                        problem == null ? m.text("reset.lead") : problem,
                        problem != null,
                        RESET + token,
                        pages.proof(request),
                        null,
                        whose.get().value());
        return pages.show(request, "join", page, status);
    }

    @Access(value = Whom.ANYONE, limit = Limit.SIGN_IN)
    @Post("/sign-in/reset/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setPassword(HttpRequest<?> request, String token, @Body String body) {
        boolean done;
        try {
            String typed = SentForm.encoded(body).value("password").orElse("");
            done = links.reset(token, new Password(typed));
        } catch (IllegalArgumentException _) {
            String problem = Pages.messages(request).text("password.bad");
            return reset(request, token, problem, HttpStatus.BAD_REQUEST);
        }
        return done
                ? pages.notice(request, "reset.done", signIn(request), HttpStatus.OK)
                : over(request);
    }
}
