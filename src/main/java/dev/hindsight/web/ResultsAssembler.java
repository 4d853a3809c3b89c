package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.gaps.Searches;
import dev.hindsight.oversight.Readings;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Manner;
import dev.hindsight.search.Relaxations;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult;
import dev.hindsight.search.SearchResult.Count;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Fills the page of results.
@Singleton
final class ResultsAssembler {
    private static final int RELAXED = 5;

    private final Search search;
    private final Relaxations relaxations;
    private final Understanding understanding;
    private final Facets facets;
    private final Cards cards;
    private final Pages pages;

    private final Readings readings;
    private final Searches searches;

    ResultsAssembler(
            Search search,
            Relaxations relaxations,
            Understanding understanding,
            Facets facets,
            Cards cards,
            Pages pages,
            Readings readings,
            Searches searches) {
        this.search = search;
        this.relaxations = relaxations;
        this.understanding = understanding;
        this.facets = facets;
        this.cards = cards;
        this.pages = pages;
        this.readings = readings;
        this.searches = searches;
    }

    ResultsPage page(HttpRequest<?> request) {
        Asked asked = Asked.of(request.getParameters());
        Viewer viewer = Viewers.of(request);
        Messages m = Pages.messages(request);
        SearchResult result = search.search(asked.request(m.language()), viewer);
        readings.found(viewer, result.restricted());
        if (!request.getParameters().contains("again")) {
            searches.asked(asked.request(m.language()), result.total(), viewer);
        }
        String title =
                asked.query().isEmpty()
                        ? m.text("results.everything")
                        : m.text("results.title", asked.query());
        String suggestion = result.suggestion();
        return new ResultsPage(
                pages.frame(request, Place.RESULTS, title, List.of(), asked.query()),
                asked.query(),
                asked.keep(),
                count(asked, result, viewer, m),
                facets.groups(result, asked, m),
                chosen(asked, result.facets()),
                result.hits().stream().map(hit -> cards.of(hit, asked.query(), m)).toList(),
                Paging.of(asked.page(), result.total(), Asked.HITS, asked::address),
                suggestion == null
                        ? null
                        : new Link(suggestion, asked.asking(suggestion).address()),
                understanding.of(result.understood(), asked, m),
                ways(asked, m),
                result.total() > 0 || asked.query().isEmpty() ? null : relaxed(asked, viewer, m));
    }

    private static ResultsPage.Ways ways(Asked asked, Messages m) {
        Manner manner = asked.manner();
        boolean byDate = manner.sort() == Manner.Sort.DATE;
        return new ResultsPage.Ways(
                asked.query().isEmpty()
                        ? List.of()
                        : List.of(
                                way(
                                        "ways.relevance",
                                        manner.sortedBy(Manner.Sort.RELEVANCE),
                                        !byDate,
                                        asked,
                                        m),
                                way(
                                        "ways.date",
                                        manner.sortedBy(Manner.Sort.DATE),
                                        byDate,
                                        asked,
                                        m)),
                List.of(
                        way(
                                "ways.documents",
                                manner.asPassages(false),
                                !manner.asPassages(),
                                asked,
                                m),
                        way(
                                "ways.passages",
                                manner.asPassages(true),
                                manner.asPassages(),
                                asked,
                                m)),
                asked.told());
    }

    private static ResultsPage.Way way(
            String key, Manner manner, boolean taken, Asked asked, Messages m) {
        return new ResultsPage.Way(m.text(key), asked.in(manner).address(), taken);
    }

    private ResultsPage.Relaxed relaxed(Asked asked, Viewer viewer, Messages m) {
        String survey =
                "mailto:?subject="
                        + Address.mail(m.text("survey.subject"))
                        + "&body="
                        + Address.mail(m.text("survey.body", asked.query()));
        return relaxations
                .of(asked.request(m.language()), viewer)
                .map(found -> relaxed(found, asked, survey, m))
                .orElseGet(() -> new ResultsPage.Relaxed(List.of(), null, List.of(), survey));
    }

    private ResultsPage.Relaxed relaxed(
            Relaxations.Relaxed found, Asked asked, String survey, Messages m) {
        SearchRequest request = found.request();
        Asked other = new Asked(request.query(), request.selected(), 1, request.manner());
        long total = found.result().total();
        return new ResultsPage.Relaxed(
                found.steps().stream()
                        .map(step ->
                                m.text(
                                        "relaxed." + step.name().toLowerCase(Locale.ROOT),
                                        request.query()))
                        .toList(),
                new Link(m.count(counted(asked), total), other.address()),
                found.result().hits().stream()
                        .limit(RELAXED)
                        .map(hit -> cards.of(hit, request.query(), m))
                        .toList(),
                survey);
    }

    private static String counted(Asked asked) {
        return asked.manner().asPassages() ? "results.passages" : "results.count";
    }

    /// Results that were narrowed are told with what they were narrowed from.
    private String count(Asked asked, SearchResult result, Viewer viewer, Messages m) {
        if (asked.selected().isEmpty()) {
            return m.count(counted(asked), result.total());
        }
        long base = search.search(asked.base(m.language()), viewer).total();
        return m.text("results.narrowed", m.number(result.total()), m.count(counted(asked), base));
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
