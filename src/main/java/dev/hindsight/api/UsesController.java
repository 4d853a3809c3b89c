package dev.hindsight.api;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.Practices;
import dev.hindsight.uses.Item;
import dev.hindsight.uses.Use;
import dev.hindsight.uses.UseBook;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/// `GET /api/v1/lessons/{id}/uses` and `GET /api/v1/practices/{id}/uses`.
@Controller("/api/v1")
final class UsesController {
    private final UseBook book;
    private final Lessons lessons;
    private final Practices practices;

    UsesController(UseBook book, Lessons lessons, Practices practices) {
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
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> ofLesson(HttpRequest<?> request, String id) {
        Viewer viewer = Viewers.of(request);
        return answer(
                request,
                "lesson",
                id,
                Optional.of(id)
                        .filter(LessonId::isWellFormed)
                        .flatMap(known -> lessons.find(new LessonId(known), viewer))
                        .map(lesson -> new Item.OfLesson(lesson.id())));
    }

    @Access(Whom.ANYONE)
    @Get("/practices/{id}/uses")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> ofPractice(HttpRequest<?> request, String id) {
        Viewer viewer = Viewers.of(request);
        return answer(
                request,
                "practice",
                id,
                Optional.of(id)
                        .filter(PracticeId::isWellFormed)
                        .flatMap(known -> practices.find(new PracticeId(known), viewer))
                        .map(practice -> new Item.OfPractice(practice.id())));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, String kind, String id, Optional<? extends Item> item) {
        if (item.isEmpty()) {
            return Problem.response(
                    HttpStatus.NOT_FOUND, "There is no " + kind + " " + id, request.getPath());
        }
        List<UseAnswer> uses =
                book.of(item.get(), Viewers.of(request)).stream()
                        .filter(use -> !use.removed())
                        .map(UsesController::answer)
                        .toList();
        return HttpResponse.ok(new ListAnswer(uses.size(), uses));
    }

    private static UseAnswer answer(Use use) {
        return new UseAnswer(
                use.id(),
                use.account().where(),
                use.account().when().toString(),
                use.account().done(),
                use.account().result().code(),
                use.account().label().value());
    }
}
