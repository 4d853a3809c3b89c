package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.intake.Preview;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages round handing in share: who may see them, and how they are answered. Nothing of
/// them is kept by a browser: behind the back button stands what holds now.
@Singleton
final class SubmissionPages {
    private static final MediaType HTML = MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8");
    private final Pages pages;
    private final Submissions submissions;

    SubmissionPages(Pages pages, Submissions submissions) {
        this.pages = pages;
        this.submissions = submissions;
    }

    /// Who sends the request, if they may hand in.
    ///
    /// @throws HttpStatusException with status 403 for anyone else
    static Viewer.Person contributor(HttpRequest<?> request) {
        return Viewers.person(request)
                .filter(Viewer.Person::mayHandIn)
                .orElseThrow(
                        () -> new HttpStatusException(HttpStatus.FORBIDDEN, "Contributors only"));
    }

    /// Who sends the request, if they curate; for anyone else there is no such page.
    static Viewer.Person curator(HttpRequest<?> request) {
        return Viewers.person(request)
                .filter(Viewer.Person::mayCurate)
                .orElseThrow(SubmissionPages::missing);
    }

    static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such submission");
    }

    static HttpResponse<?> signIn(String next) {
        return HttpResponse.seeOther(
                new LocalPath(Address.of(SignInController.PATH).with("next", next).toString())
                        .uri());
    }

    static LocalPath address(SubmissionId id) {
        return new LocalPath("/submissions/" + id);
    }

    static LocalPath review(SubmissionId id) {
        return new LocalPath("/review/" + id);
    }

    /// Why a file cannot be taken in.
    static String words(Preview.Cause cause, Messages m) {
        return switch (cause) {
            case EMPTY -> m.text("hand-in.refused.empty");
            case ENCRYPTED -> m.text("hand-in.refused.encrypted");
            case UNSUPPORTED -> m.text("hand-in.refused.unsupported");
            case DAMAGED -> m.text("hand-in.refused.damaged");
            case TOO_LARGE -> m.text("hand-in.refused.too-large");
            case TIMED_OUT -> m.text("hand-in.refused.timed-out");
            case CRASHED -> m.text("hand-in.refused.crashed");
        };
    }

    HttpResponse<?> handIn(
            HttpRequest<?> request,
            FormView form,
            String key,
            List<String> problems,
            HandInPage.@Nullable Arrived upload,
            HttpStatus status) {
        Messages m = Pages.messages(request);
        Frame frame = pages.frame(request, Place.HAND_IN, m.text("hand-in.title"), List.of());
        List<String> all = new ArrayList<>(problems);
        all.addAll(form.faults().values());
        long largest = submissions.largestFile();
        return show(
                "hand-in",
                new HandInPage(frame, form, key, all, m.size(largest), largest, upload),
                status);
    }

    HttpResponse<?> show(String template, Object page, HttpStatus status) {
        return HttpResponse.status(status)
                .body(pages.html(template, page))
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    Frame frame(HttpRequest<?> request, Place place, String title, List<Link> above) {
        return pages.frame(request, place, title, above);
    }
}
