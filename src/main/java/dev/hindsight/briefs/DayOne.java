package dev.hindsight.briefs;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.search.Survey;
import dev.hindsight.search.Survey.Item;
import dev.hindsight.search.Survey.Match;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes packs for new arrivals: what to read first, and a brief.
@Singleton
public final class DayOne {
    private static final int PRACTICES = 6;
    private static final int DOCUMENTS = 6;
    private static final int OPEN = 10;

    /// A brief on the mission with fewer lines is joined by one on the same themes everywhere.
    private static final int FEW = 12;

    private final Briefs briefs;
    private final Topics topics;
    private final Survey survey;
    private final CuratedLines curated;

    DayOne(Briefs briefs, Topics topics, Survey survey, CuratedLines curated) {
        this.briefs = briefs;
        this.topics = topics;
        this.survey = survey;
        this.curated = curated;
    }

    /// Who arrives where.
    public record Arrival(
            @Nullable MissionId mission, @Nullable Function function, @Nullable ThemeId theme) {
        /// The themes of the function and the one that was asked for.
        public Set<ThemeId> themes() {
            Set<ThemeId> themes = new HashSet<>(function == null ? Set.of() : function.themes());
            if (theme != null) {
                themes.add(theme);
            }
            return themes;
        }
    }

    /// A pack.
    ///
    /// @param practices to read first, those of the mission before others
    /// @param documents to read first, those with most matching passages; each with their number
    /// @param open lessons of the mission that are not implemented, whatever their theme
    /// @param brief on mission and themes
    /// @param elsewhere the same themes in all missions; null where the brief has lines enough
    public record Pack(
            List<Item> practices,
            List<Item> documents,
            List<Line> open,
            Brief brief,
            @Nullable Brief elsewhere) {
        public Pack {
            practices = List.copyOf(practices);
            documents = List.copyOf(documents);
            open = List.copyOf(open);
        }
    }

    public Pack of(Arrival arrival, Viewer viewer) {
        BriefRequest there = new BriefRequest(arrival.themes(), arrival.mission(), null, "");
        BriefRequest anywhere = new BriefRequest(arrival.themes(), null, null, "");
        Brief brief = briefs.of(there, viewer);
        boolean wider = arrival.mission() != null && !arrival.themes().isEmpty();
        return new Pack(
                practices(anywhere, arrival.mission(), viewer),
                documents(there, viewer),
                arrival.mission() == null ? List.of() : open(arrival.mission(), viewer),
                brief,
                wider && brief.lines().size() < FEW ? briefs.of(anywhere, viewer) : null);
    }

    private List<Item> practices(BriefRequest request, @Nullable MissionId mission, Viewer viewer) {
        String there = mission == null ? "" : mission.value();
        Map<Item, Float> best = new LinkedHashMap<>();
        survey.of(topics.curated(request, ItemKind.PRACTICE), Briefs.EACH, viewer)
                .best()
                .forEach(match -> best.putIfAbsent(match.item(), match.score()));
        return best.keySet().stream()
                .sorted(
                        Comparator.comparing((Item item) -> !item.missions().contains(there))
                                .thenComparing(
                                        Comparator.comparing(
                                                        (Item item) -> best.getOrDefault(item, 0f))
                                                .reversed())
                                .thenComparing(Item::id))
                .limit(PRACTICES)
                .toList();
    }

    private List<Item> documents(BriefRequest request, Viewer viewer) {
        return survey.of(topics.documents(request), 1, viewer).items().stream()
                .sorted(
                        Comparator.comparingInt(Item::passages)
                                .reversed()
                                .thenComparing(
                                        Comparator.comparing((Item item) ->
                                                        Objects.toString(item.date(), ""))
                                                .reversed())
                                .thenComparing(Item::id))
                .limit(DOCUMENTS)
                .toList();
    }

    private List<Line> open(MissionId mission, Viewer viewer) {
        BriefRequest request = new BriefRequest(Set.of(), mission, null, "");
        Map<String, Match> best = new LinkedHashMap<>();
        survey.of(topics.curated(request, ItemKind.LESSON), Briefs.EACH, viewer)
                .best()
                .forEach(match -> best.putIfAbsent(match.item().id(), match));
        return best.values().stream()
                .map(match -> curated.lesson(match.item(), match, viewer))
                .flatMap(Optional::stream)
                .map(Drawn::line)
                .filter(line -> line.part() == Part.OPEN)
                .sorted(
                        Comparator.comparing(
                                        (Line line) -> Objects.toString(line.source().date(), ""))
                                .reversed()
                                .thenComparing(line -> line.source().id()))
                .limit(OPEN)
                .toList();
    }
}
