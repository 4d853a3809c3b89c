package dev.hindsight.briefs;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.search.Survey;
import dev.hindsight.search.Survey.Item;
import dev.hindsight.search.Survey.Match;
import dev.hindsight.search.Survey.Surveyed;
import dev.hindsight.search.Survey.Topic;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Composes briefs.
///
/// Of each year and mission the passages that match best are looked at, in at most
/// [#MOST_DOCUMENTS] documents; years and missions then take turns until a part has its lines.
@Singleton
public final class Briefs {
    /// Passages that are looked at, of each year and mission.
    public static final int EACH = 24;

    /// Documents that are read for one brief.
    public static final int MOST_DOCUMENTS = 60;

    /// Where words are asked for, a passage that matches less than this part of the best says
    /// little about them.
    private static final float ENOUGH = 0.5f;

    /// Of a text that names much, no passage has all.
    private static final float ENOUGH_OF_MUCH = 0.25f;

    private final Survey survey;
    private final Topics topics;
    private final DocumentLines documents;
    private final CuratedLines curated;

    Briefs(Survey survey, Topics topics, DocumentLines documents, CuratedLines curated) {
        this.survey = survey;
        this.topics = topics;
        this.documents = documents;
        this.curated = curated;
    }

    /// The brief for this viewer, from what they may see and nothing else.
    public Brief of(BriefRequest request, Viewer viewer) {
        Surveyed passages = survey.of(topics.documents(request), EACH, viewer);
        Surveyed practices = curated(request, ItemKind.PRACTICE, viewer);
        Surveyed lessons = curated(request, ItemKind.LESSON, viewer);
        List<Drawn> drawn = new ArrayList<>();
        best(practices, request)
                .forEach(match -> drawn.addAll(curated.practice(match.item(), match, viewer)));
        best(lessons, request)
                .forEach(
                        match -> curated.lesson(match.item(), match, viewer).ifPresent(drawn::add));
        drawn.addAll(documents(passages, request, viewer));
        List<Drawn> chosen = Choice.of(drawn);
        return new Brief(
                request,
                request.isQuestion() ? List.of() : topics.named(request.text()),
                Stream.of(Part.values())
                        .map(part -> new Brief.Section(part, lines(chosen, part)))
                        .toList(),
                coverage(chosen, passages, practices, lessons));
    }

    private Surveyed curated(BriefRequest request, ItemKind kind, Viewer viewer) {
        Topic topic = topics.curated(request, kind);
        return survey.of(topic, EACH, viewer);
    }

    /// The best match of each item, the best first.
    private static List<Match> best(Surveyed found, BriefRequest request) {
        Map<String, Match> best = new LinkedHashMap<>();
        enough(found, request).forEach(match -> best.putIfAbsent(match.item().id(), match));
        return List.copyOf(best.values());
    }

    private static List<Match> enough(Surveyed found, BriefRequest request) {
        if (found.best().isEmpty() || request.text().isEmpty()) {
            return found.best();
        }
        float part = request.isQuestion() ? ENOUGH : ENOUGH_OF_MUCH;
        float least = found.best().getFirst().score() * part;
        return found.best().stream().filter(match -> match.score() >= least).toList();
    }

    private List<Drawn> documents(Surveyed found, BriefRequest request, Viewer viewer) {
        Map<Item, List<Match>> byItem =
                enough(found, request).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Match::item, LinkedHashMap::new, Collectors.toList()));
        float best = found.best().isEmpty() ? 0 : found.best().getFirst().score();
        return Turns.take(List.copyOf(byItem.keySet()), Item::stratum, MOST_DOCUMENTS, _ -> true)
                .stream()
                .flatMap(item ->
                        documents
                                .of(item, byItem.getOrDefault(item, List.of()), best, viewer)
                                .stream())
                .toList();
    }

    private static List<Line> lines(List<Drawn> chosen, Part part) {
        return chosen.stream().map(Drawn::line).filter(line -> line.part() == part).toList();
    }

    private static Brief.Coverage coverage(
            List<Drawn> chosen, Surveyed passages, Surveyed practices, Surveyed lessons) {
        List<Drawn> said =
                chosen.stream().filter(it -> it.item().kind() == ItemKind.DOCUMENT).toList();
        List<Item> sources = said.stream().map(Drawn::item).distinct().toList();
        return new Brief.Coverage(
                new Brief.Share(distinct(said, Drawn::match), passages.passages()),
                new Brief.Share(sources.size(), passages.items().size()),
                share(chosen, ItemKind.PRACTICE, practices),
                share(chosen, ItemKind.LESSON, lessons),
                Brief.Span.of(sources),
                Brief.Span.of(passages.items()));
    }

    private static Brief.Share share(List<Drawn> chosen, ItemKind kind, Surveyed found) {
        List<Drawn> used = chosen.stream().filter(it -> it.item().kind() == kind).toList();
        return new Brief.Share(distinct(used, Drawn::item), found.items().size());
    }

    private static long distinct(List<Drawn> drawn, Function<Drawn, Object> what) {
        return drawn.stream().map(what).distinct().count();
    }
}
