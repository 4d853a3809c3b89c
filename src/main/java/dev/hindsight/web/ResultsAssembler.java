package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchResult;
import dev.hindsight.search.SearchResult.Count;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Fills the page of results.
@Singleton
final class ResultsAssembler {
    private final Search search;
    private final Facets facets;
    private final Cards cards;
    private final Pages pages;

    ResultsAssembler(Search search, Facets facets, Cards cards, Pages pages) {
        this.search = search;
        this.facets = facets;
        this.cards = cards;
        this.pages = pages;
    }

    ResultsPage page(HttpRequest<?> request) {
        Asked asked = Asked.of(request.getParameters());
        Viewer viewer = Viewers.of(request);
        Messages m = Pages.messages(request);
        SearchResult result = search.search(asked.request(m.language()), viewer);
        String title =
                asked.query().isEmpty()
                        ? m.text("results.everything")
                        : m.text("results.title", asked.query());
        String suggestion = result.suggestion();
        return new ResultsPage(
                pages.frame(request, Place.RESULTS, title, List.of(), asked.query()),
                asked.query(),
                count(asked, result, viewer, m),
                facets.groups(result, asked, m),
                chosen(asked, result.facets()),
                result.hits().stream().map(hit -> cards.of(hit, asked.query(), m)).toList(),
                Paging.of(asked.page(), result.total(), Asked.HITS, asked::address),
                suggestion == null
                        ? null
                        : new Link(suggestion, asked.asking(suggestion).address()));
    }

    /// Results that were narrowed are told with what they were narrowed from.
    private String count(Asked asked, SearchResult result, Viewer viewer, Messages m) {
        if (asked.selected().isEmpty()) {
            return m.count("results.count", result.total());
        }
        long base = search.search(asked.base(m.language()), viewer).total();
        return m.text("results.narrowed", m.number(result.total()), m.count("results.count", base));
    }

    private static List<Link> chosen(Asked asked, Map<Facet, List<Count>> counts) {
        List<Link> chosen = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (String value : new TreeSet<>(asked.selected().getOrDefault(facet, Set.of()))) {
                String label =
                        counts.getOrDefault(facet, List.of()).stream()
                                .filter(count -> count.value().equals(value))
                                .map(Count::label)
                                .findFirst()
                                .orElse(value);
                chosen.add(new Link(label, asked.without(facet, value).address()));
            }
        }
        return chosen;
    }
}
