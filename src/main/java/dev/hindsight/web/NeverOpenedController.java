package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import dev.hindsight.gaps.NeverOpened;
import dev.hindsight.gaps.Unopened;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;

/// `/never-opened`: what readers could have opened and never did.
@Controller("/never-opened")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NeverOpenedController {
    static final String PATH = "/never-opened";
    private static final int SIZE = 50;

    private final Unopened unopened;
    private final SubmissionPages pages;

    NeverOpenedController(Unopened unopened, SubmissionPages pages) {
        this.unopened = unopened;
        this.pages = pages;
    }

    @Access(Whom.CURATOR)
    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        int page = Asked.page(request.getParameters());
        ItemKind kind =
                request.getParameters()
                        .getFirst("kind")
                        .flatMap(ItemKind::ofCode)
                        .orElse(ItemKind.DOCUMENT);
        NeverOpened never = unopened.list(kind, Viewers.of(request), (page - 1) * SIZE, SIZE);
        Link above = new Link(m.text("searches.title"), SearchesController.PATH);
        return pages.show(
                "never-opened",
                new NeverOpenedPage(
                        pages.frame(
                                request,
                                Place.SEARCHES,
                                m.text("never-opened.title"),
                                List.of(above)),
                        kinds(kind, m),
                        m.text("never-opened.count", m.number(never.count()), m.number(never.of())),
                        never.entries().stream()
                                .map(it -> new Link(it.title(), address(kind, it.id())))
                                .toList(),
                        Paging.of(page, never.count(), SIZE, number -> list(kind, number))),
                HttpStatus.OK);
    }

    private static List<Link> kinds(ItemKind chosen, Messages m) {
        return Arrays.stream(ItemKind.values())
                .map(kind ->
                        new Link(
                                m.text("never-opened." + kind.code()),
                                kind == chosen ? null : list(kind, 1)))
                .toList();
    }

    private static String list(ItemKind kind, int page) {
        return Address.of(PATH)
                .with("kind", kind.code())
                .with("page", page == 1 ? "" : String.valueOf(page))
                .toString();
    }

    private static String address(ItemKind kind, String id) {
        return switch (kind) {
            case DOCUMENT -> Address.document(id);
            case LESSON -> Address.lesson(id);
            case PRACTICE -> Address.practice(id);
        };
    }
}
