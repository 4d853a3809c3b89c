package dev.hindsight.api;

import static java.util.stream.Collectors.toMap;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.gaps.Searches;
import dev.hindsight.oversight.Readings;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Manner;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchAnswer;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `GET /api/v1/search`.
@Controller("/api/v1/search")
final class SearchController {
    private static final Set<String> KNOWN = known();
    private static final int DEFAULT_SIZE = 10;
    private final Search search;
    private final Readings readings;
    private final Searches searches;

    SearchController(Search search, Readings readings, Searches searches) {
        this.search = search;
        this.readings = readings;
        this.searches = searches;
    }

    private static Set<String> known() {
        Set<String> known =
                new TreeSet<>(
                        Set.of("q", "page", "size", "as", "lang", "sort", "plain", "without"));
        Stream.of(Facet.values()).map(Facet::parameter).forEach(known::add);
        return known;
    }

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    SearchAnswer search(HttpRequest<?> request) {
        Viewer viewer = Viewers.of(request);
        SearchRequest asked = asked(request);
        SearchResult result = search.search(asked, viewer);
        readings.found(viewer, result.restricted());
        searches.asked(asked, result.total(), viewer);
        return SearchAnswer.of(result);
    }

    private static SearchRequest asked(HttpRequest<?> request) {
        Parameters parameters = new Parameters(request, KNOWN);
        try {
            return new SearchRequest(
                    parameters.text("q", ""),
                    selected(parameters),
                    parameters.number("page", 1),
                    parameters.number("size", DEFAULT_SIZE),
                    manner(parameters),
                    parameters.language());
        } catch (IllegalArgumentException e) {
            throw new BadParameter(String.valueOf(e.getMessage()));
        }
    }

    private static Manner manner(Parameters parameters) {
        String as = parameters.choice("as", List.of("documents", "passages"));
        String sort = parameters.choice("sort", List.of("relevance", "date"));
        String plain = parameters.choice("plain", List.of("false", "true"));
        return new Manner(
                as.equals("passages"),
                sort.equals("date") ? Manner.Sort.DATE : Manner.Sort.RELEVANCE,
                plain.equals("true"),
                parameters.all("without"));
    }

    private static Map<Facet, Set<String>> selected(Parameters parameters) {
        return Arrays.stream(Facet.values())
                .filter(facet -> !parameters.all(facet.parameter()).isEmpty())
                .collect(toMap(facet -> facet, facet -> parameters.all(facet.parameter())));
    }
}
