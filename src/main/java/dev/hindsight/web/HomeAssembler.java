package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.Practices;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchResult;
import dev.hindsight.search.SearchResult.Count;
import dev.hindsight.watch.Watches;
import dev.hindsight.web.Frame.Place;
import dev.hindsight.web.HomePage.Bar;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills the home page.
@Singleton
final class HomeAssembler {
    private static final int THEMES = 12;
    private static final int NEWEST = 4;
    private static final int MISSIONS = 12;
    private static final int YEARS = 24;

    private final Search search;
    private final Documents documents;
    private final Practices practices;
    private final Lessons lessons;
    private final Themes themes;
    private final Cards cards;
    private final Pages pages;
    private final RecurrenceAssembler recurrence;
    private final Watches watches;

    HomeAssembler(
            Search search,
            Documents documents,
            Practices practices,
            Lessons lessons,
            Themes themes,
            Cards cards,
            Pages pages,
            RecurrenceAssembler recurrence,
            Watches watches) {
        this.search = search;
        this.documents = documents;
        this.practices = practices;
        this.lessons = lessons;
        this.themes = themes;
        this.cards = cards;
        this.pages = pages;
        this.recurrence = recurrence;
        this.watches = watches;
    }

    HomePage page(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        SearchResult all = search.search(Asked.EVERYTHING.base(m.language()), viewer);
        List<Count> years =
                all.facets().getOrDefault(Facet.YEAR, List.of()).stream()
                        .sorted(Comparator.comparing(Count::value).reversed())
                        .limit(YEARS)
                        .sorted(Comparator.comparing(Count::value))
                        .toList();
        List<Count> missions =
                all.facets().getOrDefault(Facet.MISSION, List.of()).stream()
                        .limit(MISSIONS)
                        .toList();
        return new HomePage(
                pages.frame(request, Place.HOME, m.text("home.title"), List.of()),
                examples(m),
                watched(request, m),
                themes.leaves(all.facets().getOrDefault(Facet.THEME, List.of()), THEMES, m),
                themes.all(m.language()).size(),
                recurrence.still(viewer, m),
                practices.list(viewer, PracticeFilter.ALL, 0, NEWEST).stream()
                        .map(practice -> cards.of(practice, m))
                        .toList(),
                documents.newest(viewer, 0, NEWEST).stream()
                        .map(document -> cards.of(document, m))
                        .toList(),
                years.stream().map(count -> bar(Facet.YEAR, count, years, m)).toList(),
                missions.stream().map(count -> bar(Facet.MISSION, count, missions, m)).toList(),
                holdings(viewer, all, m));
    }

    private @Nullable Link watched(HttpRequest<?> request, Messages m) {
        int unseen = Viewers.person(request).map(watches::unseen).orElse(0);
        return unseen == 0 ? null : new Link(m.count("home.watch", unseen), WatchController.PATH);
    }

    private static List<Link> examples(Messages m) {
        return Stream.of(
                        m.text("home.example.1"),
                        m.text("home.example.2"),
                        m.text("home.example.3"))
                .map(words -> new Link(words, Address.of("/search").with("q", words).toString()))
                .toList();
    }

    private static Bar bar(Facet facet, Count count, List<Count> others, Messages m) {
        long most = others.stream().mapToLong(Count::count).max().orElse(1);
        String href =
                facet == Facet.MISSION
                        ? Address.mission(count.value())
                        : Asked.EVERYTHING.with(facet, count.value()).address();
        return new Bar(
                count.value(),
                href,
                m.count("results.count", count.count()),
                Facets.bar(count.count(), most),
                false);
    }

    private List<Link> holdings(Viewer viewer, SearchResult all, Messages m) {
        long missions = all.facets().getOrDefault(Facet.MISSION, List.of()).size();
        long languages = all.facets().getOrDefault(Facet.LANGUAGE, List.of()).size();
        return List.of(
                new Link(m.count("count.documents", documents.count(viewer)), "/documents"),
                new Link(
                        m.count("count.practices", practices.count(viewer, PracticeFilter.ALL)),
                        PracticeAssembler.PATH),
                new Link(
                        m.count("count.lessons", lessons.count(viewer, LessonFilter.ALL)),
                        LessonsController.PATH),
                new Link(m.count("count.missions", missions), "/missions"),
                new Link(m.count("count.languages", languages), null));
    }
}
