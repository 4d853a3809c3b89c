package dev.hindsight.web;

import dev.hindsight.accounts.Wording;
import dev.hindsight.mail.MailSettings;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What the pages round accounts share. No browser keeps any of them.
@Singleton
final class AccountPages {
    private final Pages pages;
    private final FormProof proof;
    private final MailSettings mail;

    AccountPages(Pages pages, FormProof proof, MailSettings mail) {
        this.pages = pages;
        this.proof = proof;
        this.mail = mail;
    }

    Frame frame(HttpRequest<?> request, String title, Link... above) {
        return pages.frame(request, Place.ELSEWHERE, title, List.of(above));
    }

    /// The value of the field `csrf` on a page that visitors, too, may see.
    String proof(HttpRequest<?> request) {
        return proof.of(request);
    }

    HttpResponse<String> show(
            HttpRequest<?> request, String template, Object page, HttpStatus status) {
        return proof.show(request, template, page, status);
    }

    /// A page that says one thing.
    ///
    /// @param key of the messages `….title` and `….text`
    HttpResponse<String> notice(HttpRequest<?> request, String key, Link next, HttpStatus status) {
        Messages m = Pages.messages(request);
        return show(
                request,
                "notice",
                new NoticePage(frame(request, m.text(key + ".title")), m.text(key + ".text"), next),
                status);
    }

    /// An address of this installation as a letter writes it.
    String full(String path) {
        return mail.address() + path;
    }

    URI fullUri(String path) {
        return URI.create(full(path));
    }

    /// The letter that carries a link.
    ///
    /// @param key of the messages `….subject` and `….letter`
    /// @param path that the token is put behind
    Wording wording(HttpRequest<?> request, String key, String path) {
        return wording(Pages.messages(request), key, path);
    }

    /// The same in the language of whoever gets it.
    Wording wording(Messages m, String key, String path) {
        return (token, lasts) ->
                new Wording.Written(
                        m.text(key + ".subject"),
                        m.text(key + ".letter", full(path + token), lasts(m, lasts)));
    }

    private static String lasts(Messages m, Duration lasts) {
        if (lasts.toDays() > 0) {
            return m.count("lasts.days", lasts.toDays());
        }
        return lasts.toHours() > 0
                ? m.count("lasts.hours", lasts.toHours())
                : m.count("lasts.minutes", lasts.toMinutes());
    }
}
