package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Language;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.search.Crosstab;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult;
import dev.hindsight.search.SearchResult.Count;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fills the page of a theme and that of all themes.
@Singleton
final class ThemeAssembler {
    private final Search search;
    private final Optional<Crosstab> crosstab;
    private final Themes themes;
    private final Collections collections;
    private final Lessons lessons;
    private final Citations citations;
    private final Pages pages;
    private final RecurrenceAssembler recurrence;

    ThemeAssembler(
            Search search,
            Optional<Crosstab> crosstab,
            Themes themes,
            Collections collections,
            Lessons lessons,
            Citations citations,
            Pages pages,
            RecurrenceAssembler recurrence) {
        this.search = search;
        this.crosstab = crosstab;
        this.themes = themes;
        this.collections = collections;
        this.lessons = lessons;
        this.citations = citations;
        this.pages = pages;
        this.recurrence = recurrence;
    }

    ThemesPage all(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        SearchResult result =
                search.search(Asked.EVERYTHING.base(m.language()), Viewers.of(request));
        Map<String, Long> counts =
                result.facets().getOrDefault(Facet.THEME, List.of()).stream()
                        .collect(Collectors.toMap(Count::value, Count::count, Long::sum));
        return new ThemesPage(
                pages.frame(request, Place.THEMES, m.text("themes.title"), List.of()),
                themes.roots(m.language()).stream().map(root -> branch(root, counts, m)).toList());
    }

    private ThemesPage.Branch branch(Names.Theme theme, Map<String, Long> counts, Messages m) {
        Long count = counts.get(theme.id().value());
        String words = m.count("count.entries", count == null ? 0 : count);
        ThemeMark mark = themes.mark(theme.id().value(), m.language());
        boolean grouping = count == null && !theme.children().isEmpty();
        return new ThemesPage.Branch(
                grouping ? mark : mark.counted(words),
                theme.description().isBlank() ? null : theme.description(),
                theme.children().stream().map(child -> branch(child, counts, m)).toList());
    }

    /// The page; empty where there is no such theme.
    Optional<ThemePage> one(HttpRequest<?> request, String id) {
        return themes.find(id, Pages.messages(request).language())
                .map(placed -> page(request, placed));
    }

    private ThemePage page(HttpRequest<?> request, Themes.Placed placed) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        Names.Theme theme = placed.theme();
        Asked asked = Asked.EVERYTHING.with(Facet.THEME, theme.id().value());
        SearchRequest narrowed = asked.request(m.language());
        Collections.Gathered documents = collections.documents(viewer, asked, m);
        Optional<HeatMap> missions =
                crosstab.map(it -> it.count(narrowed, Facet.MISSION, Facet.YEAR, viewer))
                        .filter(counts -> !counts.isEmpty())
                        .map(counts -> HeatMap.of(counts, asked, m));
        return new ThemePage(
                pages.frame(request, Place.THEMES, theme.label(), crumbs(placed, m)),
                new ThemePage.Scope(
                        themes.mark(theme.id().value(), m.language()),
                        theme.description(),
                        theme.belongs(),
                        theme.excludes()),
                collections.practices(
                        viewer,
                        PracticeFilter.theme(theme.id()),
                        Address.of(PracticeAssembler.PATH)
                                .with("theme", theme.id().value())
                                .toString(),
                        m),
                LessonList.byStage(
                        lessons.stages(viewer, LessonFilter.theme(theme.id())),
                        theme.id().value(),
                        m),
                recurrence.still(theme.id(), themes.with(theme.id(), m.language()), viewer, m),
                documents.count(),
                asked.address(),
                documents.newest(),
                missions.orElse(null),
                marks(theme.children(), m.language()),
                related(placed, m.language()),
                new Cite(cite(request, theme).text(), Address.theme(theme.id().value())));
    }

    /// How to cite the page of a theme; empty where there is no such theme.
    Optional<Citation> citation(HttpRequest<?> request, String id) {
        return themes.find(id, Pages.messages(request).language())
                .map(placed -> cite(request, placed.theme()));
    }

    private Citation cite(HttpRequest<?> request, Names.Theme theme) {
        String id = theme.id().value();
        return citations.of(request, id, theme.label(), Address.theme(id));
    }

    private static List<Link> crumbs(Themes.Placed placed, Messages m) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(m.text("nav.themes"), "/themes"));
        placed.above()
                .forEach(it -> crumbs.add(new Link(it.label(), Address.theme(it.id().value()))));
        return crumbs;
    }

    /// The themes beside it under the same parent.
    private List<ThemeMark> related(Themes.Placed placed, Language language) {
        List<Names.Theme> siblings =
                placed.above().isEmpty()
                        ? List.of()
                        : placed.above().getLast().children().stream()
                                .filter(it -> !it.id().equals(placed.theme().id()))
                                .toList();
        return marks(siblings, language);
    }

    private List<ThemeMark> marks(List<Names.Theme> some, Language language) {
        return some.stream().map(it -> themes.mark(it.id().value(), language)).toList();
    }
}
