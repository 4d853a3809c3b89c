package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practices;
import dev.hindsight.uses.Account;
import dev.hindsight.uses.UseBook;
import dev.hindsight.uses.UseOutcome;
import dev.hindsight.web.UsesAssembler.Again;
import dev.hindsight.web.UsesAssembler.Applied;
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
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/lessons/{slug}/uses` and `/practices/{slug}/uses`: where each was applied, and what came of
/// it.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsesController {
    private static final int LONGEST_REASON = 1_000;
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final UseBook book;
    private final Lessons lessons;
    private final Practices practices;
    private final UsesAssembler assembler;
    private final SubmissionPages pages;

    UsesController(
            UseBook book,
            Lessons lessons,
            Practices practices,
            UsesAssembler assembler,
            SubmissionPages pages) {
        this.book = book;
        this.lessons = lessons;
        this.practices = practices;
        this.assembler = assembler;
        this.pages = pages;
    }

    @Access(Whom.ANYONE)
    @Get("/lessons/{slug}/uses")
    HttpResponse<?> ofLesson(HttpRequest<?> request, String slug) {
        return shown(request, lesson(request, slug), null, HttpStatus.OK);
    }

    @Access(Whom.ANYONE)
    @Get("/practices/{slug}/uses")
    HttpResponse<?> ofPractice(HttpRequest<?> request, String slug) {
        return shown(request, practice(request, slug), null, HttpStatus.OK);
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/lessons/{slug}/uses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stepOfLesson(HttpRequest<?> request, String slug, @Body String body) {
        return step(request, lesson(request, slug), SentForm.encoded(body));
    }

    @Access(Whom.OWNER_OF_ITEM)
    @Post("/practices/{slug}/uses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stepOfPractice(HttpRequest<?> request, String slug, @Body String body) {
        return step(request, practice(request, slug), SentForm.encoded(body));
    }

    private Applied lesson(HttpRequest<?> request, String slug) {
        return LessonsController.identified(slug)
                .flatMap(id -> lessons.find(id, Viewers.of(request)))
                .map(Applied::of)
                .orElseThrow(LessonsController::missing);
    }

    private Applied practice(HttpRequest<?> request, String slug) {
        return PracticesController.identified(slug)
                .flatMap(id -> practices.find(id, Viewers.of(request)))
                .map(Applied::of)
                .orElseThrow(PracticesController::missing);
    }

    private HttpResponse<?> step(HttpRequest<?> request, Applied applied, SentForm sent) {
        String code = sent.value("do").orElse("");
        String id = sent.value("id").filter(it -> it.matches(UUID)).orElse("");
        Viewer viewer = Viewers.of(request);
        return switch (code) {
            case "add", "edit" -> said(request, applied, code, id, sent);
            case "withdraw" -> done(applied, book.withdraw(applied.item(), id, viewer));
            case "remove", "restore" -> curated(request, applied, code, id, sent);
            default -> throw missing();
        };
    }

    private HttpResponse<?> said(
            HttpRequest<?> request, Applied applied, String code, String id, SentForm sent) {
        Messages m = Pages.messages(request);
        UseForms.Read read = UseForms.read(sent, UseForms.id(code, id), applied.label(), m);
        Account account = read.account();
        if (account == null) {
            return again(request, applied, new Again(code, id, sent, read.problems()));
        }
        Viewer viewer = Viewers.of(request);
        return done(
                applied,
                code.equals("add")
                        ? book.add(applied.item(), account, viewer)
                        : book.edit(applied.item(), id, account, viewer));
    }

    private HttpResponse<?> curated(
            HttpRequest<?> request, Applied applied, String code, String id, SentForm sent) {
        Viewer viewer = Viewers.of(request);
        if (!viewer.mayCurate()) {
            throw missing();
        }
        String reason = Account.clean(sent.value("reason").orElse(""));
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            String problem = Pages.messages(request).text("use.problem.reason");
            List<Link> problems = List.of(new Link(problem, "#reason-" + id));
            return again(request, applied, new Again(code, id, sent, problems));
        }
        return done(
                applied, book.remove(applied.item(), id, code.equals("remove"), reason, viewer));
    }

    private static HttpResponse<?> done(Applied applied, UseOutcome outcome) {
        return switch (outcome) {
            case UseOutcome.Kept _ ->
                    HttpResponse.seeOther(URI.create(applied.address() + "#uses"));
            // the item was relabelled in between: its page shows how it is now
            case UseOutcome.WrongLabel _ ->
                    HttpResponse.seeOther(URI.create(applied.address() + "/uses"));
            case UseOutcome.Missing _ -> throw missing();
        };
    }

    private HttpResponse<?> again(HttpRequest<?> request, Applied applied, Again again) {
        return shown(request, applied, again, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private HttpResponse<?> shown(
            HttpRequest<?> request, Applied applied, @Nullable Again again, HttpStatus status) {
        return pages.show("uses", assembler.page(request, applied, again), status);
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such use");
    }
}
