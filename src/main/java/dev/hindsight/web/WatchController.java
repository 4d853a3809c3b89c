package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.Language;
import dev.hindsight.watch.Digest;
import dev.hindsight.watch.Match;
import dev.hindsight.watch.Watch;
import dev.hindsight.watch.Watches;
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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;

/// `/watch`: searches that one keeps, and what they have found.
@Controller("/watch")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WatchController {
    static final String PATH = "/watch";
    private static final int SHOWN = 200;

    private final Watches watches;
    private final WatchAssembler assembler;
    private final SubmissionPages pages;
    private final FormProof proof;
    private final AtomFeed feed;

    WatchController(
            Watches watches,
            WatchAssembler assembler,
            SubmissionPages pages,
            FormProof proof,
            AtomFeed feed) {
        this.watches = watches;
        this.assembler = assembler;
        this.pages = pages;
        this.proof = proof;
        this.feed = feed;
    }

    @Access(Whom.SIGNED_IN)
    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        Optional<Viewer.Person> person = Viewers.person(request);
        return person.isEmpty()
                ? SubmissionPages.signIn(PATH)
                : pages.show("watches", assembler.all(request, person.get(), ""), HttpStatus.OK);
    }

    /// Keeps the search that the parameters of the address ask for.
    @Access(Whom.SIGNED_IN)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, @Body String body) {
        Viewer.Person person = person(request);
        SentForm form = SentForm.encoded(body);
        Asked asked = Asked.of(request.getParameters());
        String name = form.value("name").map(String::strip).filter(it -> !it.isEmpty()).orElse("");
        Messages m = Pages.messages(request);
        String called = name.isEmpty() ? WatchAssembler.called(asked, m) : name;
        Optional<Watches.Kept> kept =
                watches.keep(
                        shortened(called), asked.request(Language.ENGLISH), digest(form), person);
        return kept.isEmpty()
                ? pages.show(
                        "watches",
                        assembler.all(request, person, m.text("watch.most", Watches.MOST)),
                        HttpStatus.CONFLICT)
                : one(request, kept.get().watch(), person, kept.get().feedToken());
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), Watch.LONGEST_NAME));
    }

    private static Digest digest(SentForm form) {
        return form.value("digest").flatMap(Digest::ofCode).orElse(Digest.NEVER);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(PATH + "/" + id);
        }
        Viewer.Person person = person(request);
        return one(request, find(id, person), person, "");
    }

    /// Shows a search and takes note that its matches have been seen.
    ///
    /// @param token of the feed, where it is new; else empty
    private HttpResponse<?> one(
            HttpRequest<?> request, Watch watch, Viewer.Person person, String token) {
        List<Match> matches = watches.matches(watch, person, SHOWN);
        WatchPage page = assembler.one(request, watch, matches, token);
        if (!matches.isEmpty()) {
            watches.seen(watch.id(), matches.getFirst().number(), person);
        }
        return pages.show("watch", page, HttpStatus.OK);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body String body) {
        Viewer.Person person = person(request);
        Watch watch = find(id, person);
        SentForm form = SentForm.encoded(body);
        String name = form.value("name").map(String::strip).filter(it -> !it.isEmpty()).orElse("");
        watches.change(
                id,
                name.isEmpty() ? watch.name() : shortened(name),
                digest(form),
                form.value("paused").isPresent(),
                person);
        return there(id);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, String id) {
        Viewer.Person person = person(request);
        find(id, person);
        watches.delete(id, true, person);
        return there(id);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{id}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(HttpRequest<?> request, String id) {
        Viewer.Person person = person(request);
        find(id, person);
        watches.delete(id, false, person);
        return there(id);
    }

    /// Gives the feed a new address, which is shown once.
    @Access(Whom.OWNER_OF_ITEM)
    @Post("/{id}/feed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, String id) {
        Viewer.Person person = person(request);
        Watches.Kept kept = watches.renewFeed(id, person).orElseThrow(SubmissionPages::missing);
        return one(request, kept.watch(), person, kept.feedToken());
    }

    /// For programs that read feeds: the token in the address stands for the owner.
    @Access(Whom.ANYONE)
    @Get("/{id}/feed.atom")
    @Produces("application/atom+xml")
    HttpResponse<?> feed(HttpRequest<?> request, String id) {
        Watches.Fed fed = watches.fed(id, token(request)).orElseThrow(SubmissionPages::missing);
        List<Match> matches = watches.matches(fed.watch(), fed.owner(), SHOWN);
        return HttpResponse.ok(feed.of(fed.watch(), matches))
                .contentType(MediaType.of("application/atom+xml; charset=utf-8"))
                .header("Cache-Control", "private, no-cache");
    }

    private static String token(HttpRequest<?> request) {
        return request.getParameters().getFirst("token").orElse("");
    }

    /// Asks whoever follows the link of a letter whether to send no more.
    @Access(Whom.ANYONE)
    @Get("/{id}/stop")
    HttpResponse<?> stop(HttpRequest<?> request, String id) {
        Watch watch = watches.lettersOf(id, token(request)).orElseThrow(SubmissionPages::missing);
        return proof.show(
                request,
                "watch-stop",
                assembler.stop(request, watch, token(request), false, proof.of(request)),
                HttpStatus.OK);
    }

    @Access(Whom.ANYONE)
    @Post("/{id}/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stopped(HttpRequest<?> request, String id) {
        Watch watch = watches.stopLetters(id, token(request)).orElseThrow(SubmissionPages::missing);
        return proof.show(
                request,
                "watch-stop",
                assembler.stop(request, watch, token(request), true, proof.of(request)),
                HttpStatus.OK);
    }

    /// @throws HttpStatusException with status 403 for who has not signed in
    private static Viewer.Person person(HttpRequest<?> request) {
        return Viewers.person(request)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "Sign in first"));
    }

    private Watch find(String id, Viewer.Person person) {
        return watches.find(id, person).orElseThrow(SubmissionPages::missing);
    }

    private static HttpResponse<?> there(String id) {
        return HttpResponse.seeOther(new LocalPath(PATH + "/" + id).uri());
    }
}
