package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.PracticeFilter;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the page of a mission and that of all missions.
@Singleton
final class MissionAssembler {
    private static final int THEMES = 10;

    private final Search search;
    private final Names names;
    private final Themes themes;
    private final Collections collections;
    private final Citations citations;
    private final Pages pages;
    private final RecurrenceAssembler recurrence;

    MissionAssembler(
            Search search,
            Names names,
            Themes themes,
            Collections collections,
            Citations citations,
            Pages pages,
            RecurrenceAssembler recurrence) {
        this.search = search;
        this.names = names;
        this.themes = themes;
        this.collections = collections;
        this.citations = citations;
        this.pages = pages;
        this.recurrence = recurrence;
    }

    MissionsPage all(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        SearchResult result =
                search.search(
                        Asked.EVERYTHING
                                .with(Facet.KIND, Collections.DOCUMENT)
                                .request(m.language()),
                        Viewers.of(request));
        Map<String, Long> counts =
                result.facets().getOrDefault(Facet.MISSION, List.of()).stream()
                        .collect(Collectors.toMap(Count::value, Count::count, Long::sum));
        Map<Boolean, List<MissionsPage.Row>> rows =
                names.missions(m.language()).stream()
                        .collect(
                                Collectors.partitioningBy(
                                        mission -> counts.containsKey(mission.id().value()),
                                        Collectors.mapping(
                                                mission -> row(mission, counts, m),
                                                Collectors.toList())));
        return new MissionsPage(
                pages.frame(request, Place.MISSIONS, m.text("missions.title"), List.of()),
                rows.getOrDefault(true, List.of()),
                rows.getOrDefault(false, List.of()));
    }

    private MissionsPage.Row row(Names.Mission mission, Map<String, Long> counts, Messages m) {
        String id = mission.id().value();
        return new MissionsPage.Row(
                new Link(id, Address.mission(id)),
                mission.name(),
                countries(mission, m),
                years(mission.start(), mission.end(), m),
                m.number(counts.getOrDefault(id, 0L)));
    }

    private String countries(Names.Mission mission, Messages m) {
        return mission.countries().stream()
                .map(code -> names.country(code, m.language()))
                .collect(Collectors.joining(", "));
    }

    private static String years(
            @Nullable PartialDate start, @Nullable PartialDate end, Messages m) {
        if (start == null) {
            return end == null ? "" : m.text("years.until", end.year());
        }
        return end == null
                ? m.text("years.since", start.year())
                : m.text("years.span", start.year(), end.year());
    }

    /// The page; empty where there is no such mission.
    Optional<MissionPage> one(HttpRequest<?> request, String id) {
        return names.mission(id, Pages.messages(request).language())
                .map(mission -> page(request, mission));
    }

    /// How to cite the page of a mission; empty where there is no such mission.
    Optional<Citation> citation(HttpRequest<?> request, String id) {
        return names.mission(id, Pages.messages(request).language())
                .map(mission -> cite(request, mission));
    }

    private Citation cite(HttpRequest<?> request, Names.Mission mission) {
        String id = mission.id().value();
        return citations.of(request, id, id + ": " + mission.name(), Address.mission(id));
    }

    private MissionPage page(HttpRequest<?> request, Names.Mission mission) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        Asked asked = Asked.EVERYTHING.with(Facet.MISSION, mission.id().value());
        SearchResult result = search.search(asked.request(m.language()), viewer);
        Collections.Gathered documents = collections.documents(viewer, asked, m);
        List<ThemeMark> marks =
                themes.leaves(result.facets().getOrDefault(Facet.THEME, List.of()), THEMES, m);
        List<Link> above = List.of(new Link(m.text("nav.missions"), "/missions"));
        return new MissionPage(
                pages.frame(request, Place.MISSIONS, mission.id().value(), above),
                mission.name(),
                facts(mission, m),
                collections.practices(
                        viewer,
                        PracticeFilter.mission(mission.id()),
                        asked.with(Facet.KIND, ItemKind.PRACTICE.code()).address(),
                        m),
                recurrence.still(mission.id(), viewer, m),
                documents.count(),
                asked.address(),
                documents.newest(),
                marks,
                new Cite(cite(request, mission).text(), Address.mission(mission.id().value())));
    }

    private List<Fact> facts(Names.Mission mission, Messages m) {
        List<Fact> facts = new ArrayList<>();
        PartialDate start = mission.start();
        PartialDate end = mission.end();
        if (start != null) {
            facts.add(Fact.plain(m.text("fact.start"), m.date(start)));
        }
        if (end != null) {
            facts.add(Fact.plain(m.text("fact.end"), m.date(end)));
        }
        if (!mission.countries().isEmpty()) {
            facts.add(Fact.plain(m.text("fact.country"), countries(mission, m)));
        }
        missions(facts, m.text("fact.predecessor"), mission.predecessors());
        missions(facts, m.text("fact.successor"), mission.successors());
        return facts;
    }

    private static void missions(List<Fact> facts, String term, List<MissionId> ids) {
        if (!ids.isEmpty()) {
            facts.add(
                    new Fact(
                            term,
                            ids.stream()
                                    .map(id -> new Link(id.value(), Address.mission(id.value())))
                                    .toList()));
        }
    }
}
