package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.documents.Document;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FacetsTest {
    private static final long SEED = 20061122;

    @TempDir private Path folder;

    @Test
    void countsAndTotalsAreThoseOfCountingOneByOne() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = new Desk(folder)) {
            for (int i = 0; i < 150; i++) {
                Label label = i % 3 == 0 ? Label.INTERNAL : Label.PUBLIC;
                desk.catalogue.add(MadeUp.random(random, label, "Report " + i));
            }
            desk.settle();
            for (int round = 0; round < 60; round++) {
                String query = round % 5 == 0 ? "" : MadeUp.words(random, 1);
                Map<Facet, Set<String>> selected = selection(random);
                List<Document> matching = matching(desk, query);
                SearchResult result =
                        desk.search.search(Desk.narrowed(query, selected), Desk.OWNER);
                String as =
                        String.format(
                                Locale.ROOT,
                                "seed %d round %d: %s %s",
                                SEED,
                                round,
                                query,
                                selected);
                assertThat(result.total())
                        .as(as)
                        .isEqualTo(matching.stream().filter(d -> agrees(d, selected)).count());
                assertThat(counts(result)).as(as).isEqualTo(counted(matching, selected));
            }
        }
    }

    private static Map<Facet, Set<String>> selection(Random random) {
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        Map<Facet, List<String>> values =
                Map.of(
                        Facet.THEME, List.of("funding", "people-and-leadership", "no-such-theme"),
                        Facet.MISSION, List.of("BINUB", "UNMIK"),
                        Facet.YEAR, List.of("2001", "2003", "1066"),
                        Facet.LANGUAGE, List.of("en", "fr"),
                        Facet.KIND, List.of("document"));
        values.forEach((facet, some) -> {
            if (random.nextInt(3) == 0) {
                Set<String> chosen = new HashSet<>();
                some.stream().filter(_ -> random.nextBoolean()).forEach(chosen::add);
                selected.put(facet, chosen);
            }
        });
        return selected;
    }

    /// What matches without any selection, page after page.
    private static List<Document> matching(Desk desk, String query) {
        Set<String> ids = new HashSet<>();
        long total = desk.find(query).total();
        for (int page = 1; ids.size() < total; page++) {
            SearchRequest request =
                    new SearchRequest(query, Map.of(), page, 100, false, Language.ENGLISH);
            desk.search.search(request, Desk.OWNER).hits().forEach(hit -> ids.add(hit.id()));
        }
        return desk.catalogue.newest(Desk.OWNER, 0, 1_000).stream()
                .filter(document -> ids.contains(document.id().value()))
                .toList();
    }

    private static Set<String> values(Document document, Facet facet) {
        Metadata metadata = document.metadata();
        PartialDate date = metadata.date();
        return switch (facet) {
            case THEME -> withBranches(strings(document.themes()));
            case MISSION -> strings(metadata.missions());
            case COUNTRY -> strings(metadata.countries());
            case TYPE -> Set.of(metadata.type().code());
            case YEAR -> date == null ? Set.of() : Set.of(Integer.toString(date.year()));
            case LANGUAGE -> Set.of(metadata.language().code());
            case KIND -> Set.of("document");
        };
    }

    private static Set<String> withBranches(Set<String> themes) {
        Set<String> all = new HashSet<>(themes);
        themes.forEach(theme -> all.addAll(Desk.FIELDS.above(Facet.THEME, theme)));
        return all;
    }

    private static Set<String> strings(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static boolean agrees(Document document, Map<Facet, Set<String>> selected) {
        return selected.entrySet().stream()
                .allMatch(entry ->
                        entry.getValue().isEmpty()
                                || values(document, entry.getKey()).stream()
                                        .anyMatch(entry.getValue()::contains));
    }

    private static Map<Facet, Map<String, Long>> counted(
            List<Document> documents, Map<Facet, Set<String>> selected) {
        Map<Facet, Map<String, Long>> all = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
            others.putAll(selected);
            others.remove(facet);
            Map<String, Long> counts = new TreeMap<>();
            selected.getOrDefault(facet, Set.of()).forEach(value -> counts.put(value, 0L));
            documents.stream()
                    .filter(document -> agrees(document, others))
                    .flatMap(document -> values(document, facet).stream())
                    .forEach(value -> counts.merge(value, 1L, Long::sum));
            all.put(facet, counts);
        }
        return all;
    }

    private static Map<Facet, Map<String, Long>> counts(SearchResult result) {
        Map<Facet, Map<String, Long>> all = new EnumMap<>(Facet.class);
        result.facets()
                .forEach((facet, values) ->
                        all.put(
                                facet,
                                values.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        SearchResult.Count::value,
                                                        SearchResult.Count::count))));
        return all;
    }

    @Test
    void valuesComeByCountAndYearsFromTheLatest() throws Exception {
        try (Desk desk = new Desk(folder)) {
            for (int year : List.of(2001, 2007, 2007, 2003)) {
                DocumentType type =
                        year == 2007 ? DocumentType.REPORT : DocumentType.AFTER_ACTION_REVIEW;
                Metadata metadata =
                        MadeUp.metadata("T", type, PartialDate.ofYear(year), Language.ENGLISH);
                String text = "Text " + desk.catalogue.latest();
                desk.catalogue.add(MadeUp.document(Label.PUBLIC, metadata, text));
            }
            SearchResult result =
                    desk.settle()
                            .search
                            .search(
                                    Desk.narrowed("", Map.of(Facet.TYPE, Set.of("other"))),
                                    Desk.OWNER);
            assertThat(result.total()).isZero();
            assertThat(result.facets().keySet()).containsExactly(Facet.values());
            assertThat(result.facets().get(Facet.TYPE))
                    .containsExactly(
                            new SearchResult.Count(
                                    "after-action-review", "type after-action-review", 2, false),
                            new SearchResult.Count("report", "type report", 2, false),
                            new SearchResult.Count("other", "type other", 0, true));
            assertThat(desk.find("").facets().get(Facet.YEAR))
                    .extracting(SearchResult.Count::value)
                    .containsExactly("2007", "2003", "2001");
        }
    }

    @Test
    void facetsCountDocumentsWherePassagesAreAskedFor() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            "A",
                            "Funding came. " + "So it was. ".repeat(40),
                            "Funding went. " + "So it was. ".repeat(40),
                            "Else. " + "So it was. ".repeat(40)));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "Funding", "Nothing of it."));
            SearchResult result = desk.settle().search.search(Desk.passages("funding"), Desk.OWNER);
            assertThat(result.total()).isEqualTo(2);
            List<Long> counts = new ArrayList<>();
            result.facets().getOrDefault(Facet.KIND, List.of()).forEach(c -> counts.add(c.count()));
            assertThat(counts).containsExactly(1L);
        }
    }
}
