package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Documents;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// `/`, `/documents` and `/about`: the home page, the newest documents, and help.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BrowseController {
    private static final int SIZE = 20;

    private final HomeAssembler home;
    private final Documents documents;
    private final Cards cards;
    private final Pages pages;

    BrowseController(HomeAssembler home, Documents documents, Cards cards, Pages pages) {
        this.home = home;
        this.documents = documents;
        this.cards = cards;
        this.pages = pages;
    }

    @Access(Whom.ANYONE)
    @Get
    HttpResponse<String> home(HttpRequest<?> request) {
        return pages.show(request, "home", home.page(request));
    }

    @Access(Whom.ANYONE)
    @Get("/documents")
    HttpResponse<String> newest(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        int page = Asked.page(request.getParameters());
        long count = documents.count(viewer);
        NewestPage newest =
                new NewestPage(
                        pages.frame(request, Place.DOCUMENTS, m.text("documents.title"), List.of()),
                        m.count("count.documents", count),
                        documents.newest(viewer, (page - 1) * SIZE, SIZE).stream()
                                .map(document -> cards.of(document, m))
                                .toList(),
                        Paging.of(
                                page,
                                count,
                                SIZE,
                                number ->
                                        number == 1 ? "/documents" : "/documents?page=" + number));
        return pages.show(request, "documents", newest);
    }

    @Access(Whom.ANYONE)
    @Get("/about")
    HttpResponse<String> about(HttpRequest<?> request) {
        String title = Pages.messages(request).text("about.title");
        Frame frame = pages.frame(request, Place.ABOUT, title, List.of());
        return pages.show(request, "about", frame);
    }
}
