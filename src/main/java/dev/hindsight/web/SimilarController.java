package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.search.Similar;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.OptionalInt;

/// `/similar`: what is like an item, or like one of its passages.
@Controller("/similar")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SimilarController {
    private static final int HITS = 10;

    private final Similar similar;
    private final Cards cards;
    private final Pages pages;

    SimilarController(Similar similar, Cards cards, Pages pages) {
        this.similar = similar;
        this.cards = cards;
        this.pages = pages;
    }

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    HttpResponse<String> similar(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        ItemKind kind =
                parameters
                        .getFirst("kind")
                        .flatMap(ItemKind::ofCode)
                        .orElseThrow(SimilarController::missing);
        String id = parameters.getFirst("id").orElse("");
        OptionalInt number = Asked.number(parameters, "n");
        Integer passage = number.isPresent() ? (Integer) number.getAsInt() : null;
        Similar.Likes likes =
                similar.to(kind, id, passage, HITS, Viewers.of(request))
                        .orElseThrow(SimilarController::missing);
        Messages m = Pages.messages(request);
        String title = m.text(passage == null ? "similar.item" : "similar.passage", likes.title());
        Address address = Address.of(path(kind, id));
        SimilarPage page =
                new SimilarPage(
                        pages.frame(request, Place.ELSEWHERE, title, List.of()),
                        new Link(
                                likes.title(),
                                passage == null
                                        ? address.toString()
                                        : address.with("n", String.valueOf(passage))
                                                .fragment("n" + passage)),
                        likes.hits().stream().map(hit -> cards.of(hit, "", m)).toList());
        return pages.show(request, "similar", page);
    }

    private static String path(ItemKind kind, String id) {
        return switch (kind) {
            case DOCUMENT -> Address.document(id);
            case PRACTICE -> Address.practice(id);
            case LESSON -> "/lessons";
        };
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Nothing to compare with");
    }
}
