package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.submissions.PagePictures;
import dev.hindsight.submissions.Review;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Optional;

/// What is done round a submission, and the pictures of its pages. It answers only those who see
/// the submission.
@Controller("/submissions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TalkController {
    private final Submissions submissions;
    private final Reviews reviews;
    private final PagePictures pictures;

    TalkController(Submissions submissions, Reviews reviews, PagePictures pictures) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.pictures = pictures;
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/talk")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> talk(HttpRequest<?> request, String id, @Body String body) {
        Viewer.Person person = Viewers.person(request).orElseThrow(SubmissionPages::missing);
        SubmissionId known = find(id, person);
        boolean taken = done(known, SentForm.encoded(body), person);
        LocalPath page =
                person.mayCurate() ? SubmissionPages.review(known) : SubmissionPages.address(known);
        Address address = Address.of(page.value()).with("not-taken", taken ? "" : "true");
        return HttpResponse.seeOther(new LocalPath(address.fragment("talk")).uri());
    }

    private boolean done(SubmissionId id, SentForm form, Viewer.Person person) {
        String words = form.value("words").orElse("");
        if (words.strip().length() > Review.LONGEST) {
            return false;
        }
        return switch (form.value("do").orElse("")) {
            case "say" ->
                    !words.isBlank()
                            && reviews.say(id, words, form.value("among").isPresent(), person);
            case "claim" -> reviews.claim(id, words, person);
            case "release" -> reviews.release(id, person);
            case "hand-over" ->
                    name(form).filter(to -> reviews.handOver(id, to, words, person)).isPresent();
            case "invite" -> name(form).filter(it -> reviews.invite(id, it, person)).isPresent();
            case "end" -> name(form).filter(it -> reviews.end(id, it, person)).isPresent();
            case "recommend" ->
                    form.value("advice")
                            .flatMap(Review.Recommendation::ofCode)
                            .filter(advice -> reviews.recommend(id, advice, person))
                            .isPresent();
            case "quiet", "loud" -> {
                reviews.setQuiet(form.value("do").orElse("").equals("quiet"), person);
                yield true;
            }
            default -> false;
        };
    }

    private static Optional<AccountName> name(SentForm form) {
        try {
            return form.value("name").map(String::strip).map(AccountName::new);
        } catch (IllegalArgumentException _) {
            // told like a name that nobody has
            return Optional.empty();
        }
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Get("/original/{number}/pages/{page}")
    @Produces(MediaType.IMAGE_PNG)
    HttpResponse<byte[]> page(HttpRequest<?> request, String id, String number, String page)
            throws IOException {
        Viewer.Person person = Viewers.person(request).orElseThrow(SubmissionPages::missing);
        return pictures.draw(find(id, person), number(number), number(page), person)
                .map(HttpResponse::ok)
                .orElseThrow(SubmissionPages::missing);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private SubmissionId find(String id, Viewer.Person person) {
        return Optional.of(id)
                .filter(SubmissionId::isWellFormed)
                .map(SubmissionId::new)
                .filter(known -> submissions.find(known, person).isPresent())
                .orElseThrow(SubmissionPages::missing);
    }
}
