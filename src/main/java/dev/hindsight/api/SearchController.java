package dev.hindsight.api;

import static java.util.stream.Collectors.toMap;

import dev.hindsight.kernel.Language;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchAnswer;
import dev.hindsight.search.SearchRequest;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `GET /api/v1/search`.
@Controller("/api/v1/search")
final class SearchController {
    private static final Set<String> KNOWN = known();
    private static final int DEFAULT_SIZE = 10;
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(Set.of("q", "page", "size", "as", "lang"));
        Stream.of(Facet.values()).map(Facet::parameter).forEach(known::add);
        return known;
    }

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    SearchAnswer search(HttpRequest<?> request) {
        return SearchAnswer.of(search.search(asked(request.getParameters()), Viewers.of(request)));
    }

    private static SearchRequest asked(HttpParameters parameters) {
        Set<String> unknown = new TreeSet<>(parameters.names());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT, "There is no parameter %s; there are %s", unknown, KNOWN));
        }
        try {
            return new SearchRequest(
                    parameters.getFirst("q").orElse(""),
                    selected(parameters),
                    number(parameters, "page", 1),
                    number(parameters, "size", DEFAULT_SIZE),
                    asPassages(parameters),
                    language(parameters));
        } catch (IllegalArgumentException e) {
            throw new BadParameter(String.valueOf(e.getMessage()));
        }
    }

    private static Map<Facet, Set<String>> selected(HttpParameters parameters) {
        return Arrays.stream(Facet.values())
                .filter(facet -> !values(parameters, facet).isEmpty())
                .collect(toMap(facet -> facet, facet -> values(parameters, facet)));
    }

    private static Set<String> values(HttpParameters parameters, Facet facet) {
        Set<String> values = new HashSet<>(parameters.getAll(facet.parameter()));
        values.removeIf(String::isBlank);
        return values;
    }

    private static int number(HttpParameters parameters, String name, int otherwise) {
        Optional<String> given = parameters.getFirst(name);
        try {
            return given.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT, "`%s` is a whole number, not: %s", name, given.orElse("")),
                    e);
        }
    }

    private static boolean asPassages(HttpParameters parameters) {
        String as = parameters.getFirst("as").orElse("documents");
        if (!List.of("documents", "passages").contains(as)) {
            throw new BadParameter("`as` is documents or passages, not: " + as);
        }
        return as.equals("passages");
    }

    private static Language language(HttpParameters parameters) {
        String code = parameters.getFirst("lang").orElse("en");
        if (!List.of("en", "fr").contains(code)) {
            throw new BadParameter("`lang` is en or fr, not: " + code);
        }
        return code.equals("fr") ? Language.FRENCH : Language.ENGLISH;
    }
}
