package dev.hindsight.web;

import dev.hindsight.accounts.Session;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.accounts.oidc.SingleSignOn;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pages round signing in: the form itself, and what was typed elsewhere and waits for it.
@Singleton
final class SignInForms {
    private static final String KEPT = "kept";
    private static final String KEPT_FILES = "kept-files";
    private static final String KEPT_MULTIPART = "kept-multipart";
    private static final MediaType HTML = MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8");
    private final Pages pages;
    private final SingleSignOn elsewhere;

    SignInForms(Pages pages, SingleSignOn elsewhere) {
        this.pages = pages;
        this.elsewhere = elsewhere;
    }

    /// The empty form.
    MutableHttpResponse<?> ask(HttpRequest<?> request, LocalPath next) {
        String lead = Pages.messages(request).text("sign-in.lead");
        return show(request, HttpStatus.OK, lead, false, next, "", Optional.empty());
    }

    /// The form after an attempt that did not succeed; the password alone has to be typed again.
    ///
    /// @param why it did not succeed
    MutableHttpResponse<?> again(
            HttpRequest<?> request, SentForm sent, HttpStatus status, String why) {
        return show(
                request,
                status,
                why,
                true,
                LocalPath.orHome(sent.value("next")),
                sent.value("name").orElse(""),
                kept(sent, ""));
    }

    /// The form before a page that needs somebody who has signed in; what was typed there is kept.
    MutableHttpResponse<?> first(HttpRequest<?> request, LocalPath action, SentForm sent) {
        return show(
                request,
                HttpStatus.FORBIDDEN,
                Pages.messages(request).text("sign-in.first"),
                true,
                action,
                "",
                Optional.of(Resend.of(action, sent, "")));
    }

    /// What was typed elsewhere, ready to be sent once more.
    MutableHttpResponse<?> resend(HttpRequest<?> request, Resend form, String why, Visitor who) {
        Messages m = Pages.messages(request);
        Frame frame =
                pages.frame(request, Place.ELSEWHERE, m.text("resend.title"), List.of())
                        .seenBy(who);
        String html = pages.html("resend", new ResendPage(frame, why, form));
        return HttpResponse.ok(html).contentType(HTML);
    }

    MutableHttpResponse<?> resend(HttpRequest<?> request, Resend form, Session session) {
        Visitor who =
                new Visitor(
                        session.person().name(),
                        session.person().mayHandIn(),
                        session.person().mayCurate(),
                        session.person().mayAdminister(),
                        false,
                        Tokens.form(session.token()));
        return resend(request, form, Pages.messages(request).text("resend.signed-in"), who);
    }

    /// What another form left with the form to sign in, if it did.
    static Optional<Resend> kept(SentForm sent, String csrf) {
        return sent.value(KEPT)
                .map(SentForm::encoded)
                .map(fields ->
                        new SentForm(
                                fields.fields(),
                                sent.fields().stream()
                                        .filter(field -> field.name().equals(KEPT_FILES))
                                        .map(SentForm.Field::value)
                                        .toList(),
                                sent.value(KEPT_MULTIPART).isPresent()))
                .map(kept -> Resend.of(LocalPath.orHome(sent.value("next")), kept, csrf));
    }

    /// The way to the identity provider, where there is one.
    private @Nullable Link elsewhere(LocalPath next) {
        return elsewhere.isOn()
                ? new Link(
                        elsewhere.label(),
                        Address.of(OidcController.PATH).with("next", next.value()).toString())
                : null;
    }

    private MutableHttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            String lead,
            boolean problem,
            LocalPath next,
            String name,
            Optional<Resend> kept) {
        Messages m = Pages.messages(request);
        String token = SessionCookie.VISITOR.token(request).orElseGet(Tokens::fresh);
        Frame frame = pages.frame(request, Place.ELSEWHERE, m.text("sign-in.title"), List.of());
        SignInPage.Form form =
                new SignInPage.Form(Tokens.form(token), next.value(), name, kept.orElse(null));
        return HttpResponse.status(status)
                .body(
                        pages.html(
                                "sign-in",
                                new SignInPage(frame, lead, problem, form, elsewhere(next))))
                .contentType(HTML)
                .cookie(SessionCookie.VISITOR.of(token, request));
    }
}
