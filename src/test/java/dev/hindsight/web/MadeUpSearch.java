package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.search.Crosstab;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult;
import dev.hindsight.search.SearchResult.Catalogued;
import dev.hindsight.search.SearchResult.Count;
import dev.hindsight.search.SearchResult.Hit;
import dev.hindsight.search.SearchResult.PassageHit;
import dev.hindsight.search.SearchResult.Why;
import dev.hindsight.search.Typed;
import dev.hindsight.search.Understood;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds every made-up document for every question, except for questions with "nothing"; facets
/// narrow as they should.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpSearch implements Search, Crosstab {
    private final Names names;

    MadeUpSearch(Names names) {
        this.names = names;
    }

    @Override
    public SearchResult search(SearchRequest request, Viewer viewer) {
        List<Document> matching = matching(request, viewer, null);
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts(request, matching(request, viewer, facet), facet));
        }
        List<Hit> hits = new ArrayList<>();
        if (request.page() == 1
                && request.size() > 1
                && !request.query().isBlank()
                && !matching.isEmpty()) {
            hits.add(practice());
        }
        matching.stream()
                .skip((request.page() - 1L) * request.size())
                .limit(request.size() - hits.size())
                .forEach(document -> hits.add(hit(document, request)));
        String suggestion = request.query().contains("vacansy") ? MadeUp.WORDS : null;
        return new SearchResult(
                matching.size(),
                3,
                request.page(),
                request.size(),
                hits,
                facets,
                suggestion,
                understood(request));
    }

    /// Questions with operators are all read as one that has a bit of everything.
    private static Understood understood(SearchRequest request) {
        Typed typed =
                request.query().contains(" AND ")
                        ? new Typed.Beside(
                                List.of(
                                        new Typed.All(
                                                List.of(
                                                        new Typed.Phrase("start-up costs"),
                                                        new Typed.Prefix("recruit"))),
                                        new Typed.Filter(
                                                Typed.Field.THEME,
                                                List.of("funding"),
                                                Set.of("funding")),
                                        new Typed.Years(2005, 2008),
                                        new Typed.Unknown(Typed.Field.MISSION, "ATLANTIS"),
                                        new Typed.Not(new Typed.Words("elections"))))
                        : new Typed.Words(request.query());
        Understood.Expansion expansion =
                new Understood.Expansion(
                        "srsg",
                        "SRSG",
                        "Special Representative of the Secretary-General",
                        List.of("représentant spécial", "representante especial"),
                        !request.manner().without().contains("srsg"));
        return new Understood(
                typed, request.query().contains("SRSG") ? List.of(expansion) : List.of());
    }

    @Override
    public List<Cell> count(SearchRequest request, Facet rows, Facet columns, Viewer viewer) {
        Map<String, Cell> cells = new TreeMap<>();
        for (Document document : matching(request, viewer, null)) {
            for (String row : values(document, rows)) {
                for (String column : values(document, columns)) {
                    cells.merge(
                            row + " " + column,
                            new Cell(row, column, 1),
                            (a, b) -> new Cell(row, column, a.count() + b.count()));
                }
            }
        }
        return List.copyOf(cells.values());
    }

    private static List<Document> matching(
            SearchRequest request, Viewer viewer, @Nullable Facet besides) {
        if (request.query().contains("nothing")) {
            return List.of();
        }
        return MadeUp.DOCUMENTS.stream()
                .filter(document -> viewer.maySee(document.label()))
                .filter(document ->
                        request.selected().entrySet().stream()
                                .filter(entry -> entry.getKey() != besides)
                                .allMatch(entry ->
                                        values(document, entry.getKey()).stream()
                                                .anyMatch(entry.getValue()::contains)))
                .toList();
    }

    private static List<String> values(Document document, Facet facet) {
        PartialDate date = document.metadata().date();
        return switch (facet) {
            case THEME -> document.themes().stream().map(ThemeId::value).toList();
            case MISSION -> document.metadata().missions().stream().map(MissionId::value).toList();
            case COUNTRY -> document.metadata().countries();
            case TYPE -> List.of(document.metadata().type().code());
            case YEAR -> date == null ? List.of() : List.of(String.valueOf(date.year()));
            case LANGUAGE -> List.of(document.metadata().language().code());
            case KIND -> List.of("document");
        };
    }

    private List<Count> counts(SearchRequest request, List<Document> documents, Facet facet) {
        Map<String, Long> counts = new TreeMap<>();
        Set<String> selected = request.selected().getOrDefault(facet, Set.of());
        selected.forEach(value -> counts.put(value, 0L));
        documents.forEach(
                document -> values(document, facet).forEach(it -> counts.merge(it, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(entry ->
                        new Count(
                                entry.getKey(),
                                label(facet, entry.getKey(), request.labels()),
                                entry.getValue(),
                                selected.contains(entry.getKey())))
                .sorted(Comparator.comparingLong(Count::count).reversed())
                .toList();
    }

    private String label(Facet facet, String value, Language language) {
        Messages m = Messages.in(language);
        return switch (facet) {
            case THEME -> names.theme(value, language).map(Names.Theme::label).orElse(value);
            case COUNTRY -> names.country(value, language);
            case TYPE -> DocumentType.ofCode(value).map(m::type).orElse(value);
            case LANGUAGE -> Language.ofCode(value).map(m::language).orElse(value);
            case KIND -> ItemKind.ofCode(value).map(m::kind).orElse(value);
            case MISSION, YEAR -> value;
        };
    }

    private static Hit practice() {
        return new Hit(
                ItemKind.PRACTICE,
                "start-recruiting-early",
                "Start recruiting six months before the mandate begins",
                Address.document(MadeUp.LONG.id().value()),
                9,
                new Catalogued(
                        List.of("recruitment"),
                        List.of("BINUB"),
                        null,
                        PartialDate.ofYear(2007),
                        Language.ENGLISH,
                        "public"),
                List.of(),
                Why.NOTHING);
    }

    private static Hit hit(Document document, SearchRequest request) {
        String url = Address.document(document.id().value());
        List<PassageHit> passages =
                request.query().isBlank()
                        ? List.of()
                        : Stream.of(10, 415, 3)
                                .filter(number -> number <= document.passages())
                                .map(number -> MadeUp.passages(document).get(number - 1).passage())
                                .map(passage -> quoted(passage, url))
                                .toList();
        return new Hit(
                ItemKind.DOCUMENT,
                document.id().value(),
                document.metadata().title(),
                url,
                5,
                new Catalogued(
                        document.themes().stream().map(ThemeId::value).toList(),
                        document.metadata().missions().stream().map(MissionId::value).toList(),
                        document.metadata().type(),
                        document.metadata().date(),
                        document.metadata().language(),
                        document.label().value()),
                passages,
                passages.isEmpty()
                        ? Why.NOTHING
                        : new Why(List.of("Vacancy", "rates"), List.of("Staffing"), List.of()));
    }

    private static PassageHit quoted(Passage passage, String url) {
        String highlight =
                passage.text()
                        .replace("&", "&amp;")
                        .replace("Vacancy rates", "<mark>Vacancy</mark> <mark>rates</mark>");
        return new PassageHit(
                passage.number(),
                passage.page(),
                String.join(" › ", passage.section()),
                passage.para(),
                passage.text(),
                highlight,
                url + "#" + passage.anchor(),
                3);
    }
}
