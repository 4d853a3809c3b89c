package dev.hindsight.api;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.Practices;
import dev.hindsight.uses.Account;
import dev.hindsight.uses.Item;
import dev.hindsight.uses.Use;
import dev.hindsight.uses.UseBook;
import dev.hindsight.uses.UseOutcome;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/api/v1/lessons/{id}/uses` and `/api/v1/practices/{id}/uses`: where each was applied, and that
/// it was applied somewhere.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsesController {
    private final UseBook book;
    private final Lessons lessons;
    private final Practices practices;
    private final UseForm form;

    UsesController(UseBook book, Lessons lessons, Practices practices, UseForm form) {
        this.form = form;
        this.book = book;
        this.lessons = lessons;
        this.practices = practices;
    }

    /// The uses of an item that the caller may see, the newest first.
    @Serdeable
    record ListAnswer(int total, List<UseAnswer> uses) {}

    /// One use.
    ///
    /// @param when day, month or year in which it was applied
    /// @param result `worked`, `partly`, `failed` or `early`
    @Serdeable
    record UseAnswer(
            String id, String where, String when, String done, String result, String label) {}

    @Access(Whom.ANYONE)
    @Get("/lessons/{id}/uses")
    HttpResponse<?> ofLesson(HttpRequest<?> request, String id) {
        return lesson(request, id)
                .<HttpResponse<?>>map(applied -> uses(request, applied))
                .orElseGet(() -> missing(request, "lesson", id));
    }

    @Access(Whom.ANYONE)
    @Get("/practices/{id}/uses")
    HttpResponse<?> ofPractice(HttpRequest<?> request, String id) {
        return practice(request, id)
                .<HttpResponse<?>>map(applied -> uses(request, applied))
                .orElseGet(() -> missing(request, "practice", id));
    }

    @Access(Whom.SIGNED_IN)
    @Post("/lessons/{id}/uses")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> addToLesson(HttpRequest<?> request, String id, @Body @Nullable String body) {
        return lesson(request, id)
                .<HttpResponse<?>>map(applied -> add(request, applied, body))
                .orElseGet(() -> missing(request, "lesson", id));
    }

    @Access(Whom.SIGNED_IN)
    @Post("/practices/{id}/uses")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> addToPractice(HttpRequest<?> request, String id, @Body @Nullable String body) {
        return practice(request, id)
                .<HttpResponse<?>>map(applied -> add(request, applied, body))
                .orElseGet(() -> missing(request, "practice", id));
    }

    /// What may have been applied.
    ///
    /// @param page address on the pages
    private record Applied(Item item, Label label, String page) {}

    private Optional<Applied> lesson(HttpRequest<?> request, String id) {
        return Optional.of(id)
                .filter(LessonId::isWellFormed)
                .flatMap(known -> lessons.find(new LessonId(known), Viewers.of(request)))
                .map(lesson ->
                        new Applied(
                                new Item.OfLesson(lesson.id()), lesson.label(), "/lessons/" + id));
    }

    private Optional<Applied> practice(HttpRequest<?> request, String id) {
        return Optional.of(id)
                .filter(PracticeId::isWellFormed)
                .flatMap(known -> practices.find(new PracticeId(known), Viewers.of(request)))
                .map(practice ->
                        new Applied(
                                new Item.OfPractice(practice.id()),
                                practice.label(),
                                "/practices/" + id));
    }

    private static HttpResponse<?> missing(HttpRequest<?> request, String kind, String id) {
        return Problem.response(
                HttpStatus.NOT_FOUND, "There is no " + kind + " " + id, request.getPath());
    }

    private HttpResponse<?> uses(HttpRequest<?> request, Applied applied) {
        List<UseAnswer> uses =
                book.of(applied.item(), Viewers.of(request)).stream()
                        .filter(use -> !use.removed())
                        .map(UsesController::answer)
                        .toList();
        return HttpResponse.ok(new ListAnswer(uses.size(), uses));
    }

    private HttpResponse<?> add(HttpRequest<?> request, Applied applied, @Nullable String body) {
        Account account = form.read(body, applied.label());
        return switch (book.add(applied.item(), account, Viewers.of(request))) {
            case UseOutcome.Kept(String id) ->
                    HttpResponse.created(answer(id, account), URI.create(applied.page() + "#uses"));
            // the item was relabelled in between
            case UseOutcome.WrongLabel _ ->
                    Problem.response(
                            HttpStatus.CONFLICT,
                            "`label`: this was just given another label; read it and try again",
                            request.getPath());
            case UseOutcome.Missing _ ->
                    Problem.response(
                            HttpStatus.FORBIDDEN,
                            "Only people who have signed in say what they applied",
                            request.getPath());
        };
    }

    private static UseAnswer answer(Use use) {
        return answer(use.id(), use.account());
    }

    private static UseAnswer answer(String id, Account account) {
        return new UseAnswer(
                id,
                account.where(),
                account.when().toString(),
                account.done(),
                account.result().code(),
                account.label().value());
    }
}
