package dev.hindsight.api;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.search.SearchAnswer;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.Similar;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// `GET /api/v1/similar`.
@Controller("/api/v1/similar")
final class SimilarController {
    private static final int DEFAULT_SIZE = 10;
    private final Similar similar;

    SimilarController(Similar similar) {
        this.similar = similar;
    }

    /// @param hits as those of a search, the most similar first
    @Serdeable
    record Answer(List<SearchAnswer.Hit> hits) {}

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> similar(HttpRequest<?> request) {
        Parameters parameters = new Parameters(request, Set.of("kind", "id", "n", "size"));
        String code =
                parameters.choice(
                        "kind", Stream.of(ItemKind.values()).map(ItemKind::code).toList());
        ItemKind kind = ItemKind.ofCode(code).orElseThrow();
        OptionalInt number = parameters.number("n");
        int size = parameters.number("size", DEFAULT_SIZE);
        if (size < 1 || size > SearchRequest.LARGEST_PAGE) {
            throw new BadParameter("`size` is 1 to 100, not: " + size);
        }
        Integer passage = number.isPresent() ? (Integer) number.getAsInt() : null;
        return similar.to(kind, parameters.text("id", ""), passage, size, Viewers.of(request))
                .map(likes -> likes.hits().stream().map(SearchAnswer.Hit::of).toList())
                .<HttpResponse<?>>map(hits -> HttpResponse.ok(new Answer(hits)))
                .orElseGet(() ->
                        Problem.response(
                                HttpStatus.NOT_FOUND,
                                "There is no such item or passage",
                                request.getPath()));
    }
}
