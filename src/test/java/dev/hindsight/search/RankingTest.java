package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RankingTest {
    private static final long SEED = 1948;

    @TempDir private Path folder;

    @Test
    void theBestPassageMakesTheDocumentsRank() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            "A",
                            "Something about rates of exchange in the region.",
                            "High vacancy rates delayed the start."));
            desk.catalogue.add(
                    MadeUp.document(Label.PUBLIC, "B", "Exchange rates moved against the budget."));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "C", "Nothing to do with it."));
            SearchResult result = desk.settle().find("vacancy rates");
            assertThat(result.hits()).extracting(SearchResult.Hit::title).containsExactly("A", "B");
            SearchResult.PassageHit best = result.hits().getFirst().passages().getFirst();
            assertThat(best.number()).isEqualTo(2);
            assertThat(best.highlight())
                    .isEqualTo("High <mark>vacancy</mark> <mark>rates</mark> delayed the start.");
            assertThat(best.url()).isEqualTo(result.hits().getFirst().url() + "#n2");
        }
    }

    @Test
    void aTitleAloneFindsADocumentAndItsFirstPassagesAreShown() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            "Elections in Burundi",
                            "a ".repeat(100),
                            "b ".repeat(100),
                            "c ".repeat(100),
                            "d ".repeat(100)));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "Other", "e"));
            SearchResult result = desk.settle().find("election");
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.hits().getFirst().score()).isPositive();
            assertThat(result.hits().getFirst().passages())
                    .extracting(SearchResult.PassageHit::number)
                    .containsExactly(1, 2, 3);
            assertThat(desk.search.search(Desk.passages("election"), Desk.OWNER).total()).isZero();
        }
    }

    @Test
    void aSymbolAndAHeadingFindWhatTheyStandOver() throws Exception {
        Metadata metadata =
                new Metadata(
                        "Report",
                        "S/2006/429",
                        DocumentType.REPORT,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Language.ENGLISH);
        Passage passage =
                new Passage(
                        1,
                        7,
                        List.of("II. Findings", "Recruitment"),
                        "12",
                        PassageKind.PARAGRAPH,
                        Language.ENGLISH,
                        "It took a year.");
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            metadata,
                            List.of(new ThemedPassage(passage, List.of()))));
            assertThat(desk.settle().titles("\"S/2006/429\"")).containsExactly("Report");
            SearchResult.PassageHit hit =
                    desk.find("recruiting").hits().getFirst().passages().getFirst();
            assertThat(hit.section()).isEqualTo("II. Findings › Recruitment");
            assertThat(hit.para()).isEqualTo("12");
            assertThat(hit.page()).isEqualTo(7);
            assertThat(hit.url()).endsWith("#p7");
        }
    }

    @Test
    void aBlankQueryGivesEverythingNewestFirst() throws Exception {
        try (Desk desk = new Desk(folder)) {
            for (String date : List.of("2004", "2007-05-31", "2007-06", "1999")) {
                desk.catalogue.add(
                        MadeUp.document(
                                Label.PUBLIC,
                                MadeUp.metadata(
                                        date,
                                        DocumentType.REPORT,
                                        PartialDate.parse(date),
                                        Language.ENGLISH),
                                "Text"));
            }
            desk.catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            MadeUp.metadata("?", DocumentType.REPORT, null, Language.ENGLISH)));
            SearchResult result = desk.settle().find(" \t");
            assertThat(result.hits())
                    .extracting(SearchResult.Hit::title)
                    .containsExactly("2007-06", "2007-05-31", "2004", "1999", "?");
            assertThat(result.hits()).allMatch(hit -> hit.passages().isEmpty());
        }
    }

    @Test
    void wordsBetweenQuotesHaveToStandTogether() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "A", "quick impact projects"));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "B", "projects had a quick impact"));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "C", "the impact of projects"));
            desk.settle();
            assertThat(desk.titles("\"impact projects\"")).containsExactly("A");
            assertThat(desk.titles("“quick impact”")).containsExactly("A", "B");
            assertThat(desk.titles("\"quick impact\" \"projects had\"")).containsExactly("B");
            assertThat(desk.titles("\"quick impact")).containsExactlyInAnyOrder("A", "B", "C");
        }
    }

    @Test
    void pagesPutTogetherAreTheWholeRankingWithoutRepetition() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = new Desk(folder)) {
            for (int i = 0; i < 90; i++) {
                Label label = i % 2 == 0 ? Label.INTERNAL : Label.PUBLIC;
                desk.catalogue.add(MadeUp.random(random, label, "Report " + i % 7));
            }
            desk.settle();
            for (boolean asPassages : List.of(true, false)) {
                for (String query : List.of("", "mission", "funding delays", "report")) {
                    List<SearchResult.Hit> whole = paged(desk, query, asPassages, 100);
                    assertThat(paged(desk, query, asPassages, 7)).isEqualTo(whole);
                    assertThat(whole).doesNotHaveDuplicates().isSortedAccordingTo(order(query));
                }
            }
        }
    }

    private static Comparator<SearchResult.Hit> order(String query) {
        Comparator<SearchResult.Hit> best =
                query.isEmpty()
                        ? Comparator.comparingInt(RankingTest::year)
                        : Comparator.comparingDouble(SearchResult.Hit::score);
        return best.reversed().thenComparing(SearchResult.Hit::id);
    }

    private static int year(SearchResult.Hit hit) {
        PartialDate date = hit.catalogued().date();
        return date == null ? 0 : date.year();
    }

    private static List<SearchResult.Hit> paged(
            Desk desk, String query, boolean asPassages, int size) {
        List<SearchResult.Hit> all = new ArrayList<>();
        long total = -1;
        int page = 1;
        while (true) {
            SearchResult result =
                    desk.search.search(
                            new SearchRequest(
                                    query, Map.of(), page++, size, asPassages, Language.ENGLISH),
                            Desk.OWNER);
            assertThat(total == -1 || total == result.total()).isTrue();
            total = result.total();
            all.addAll(result.hits());
            if (result.hits().isEmpty()) {
                assertThat(all).hasSize((int) total);
                return all;
            }
        }
    }

    @Test
    void aPageFarBeyondTheEndIsEmptyAndKeepsTheTotal() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "A", "funding"));
            SearchResult result =
                    desk.settle()
                            .search
                            .search(
                                    new SearchRequest(
                                            "funding",
                                            Map.of(),
                                            Integer.MAX_VALUE,
                                            100,
                                            false,
                                            Language.ENGLISH),
                                    Desk.OWNER);
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.hits()).isEmpty();
        }
    }

    @Test
    void aLongPassageIsFoundByItsPieces() throws Exception {
        String filler =
                String.join(
                        " ",
                        IntStream.range(0, 60)
                                .mapToObj(i -> "Sentence number " + i + " says little.")
                                .toList());
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(
                    MadeUp.document(Label.PUBLIC, "A", filler + " Vacancy rates were high."));
            SearchResult.PassageHit hit =
                    desk.settle().find("vacancy").hits().getFirst().passages().getFirst();
            assertThat(hit.number()).isEqualTo(1);
            assertThat(hit.text()).endsWith("Vacancy rates were high.").doesNotContain("number 0 ");
            assertThat(desk.index.differences()).isEmpty();
        }
    }

    @Test
    void anInstallationWithoutAnyIndexAnswersWithNothing() {
        try (Desk desk = new Desk(folder)) {
            SearchResult result = desk.find("funding");
            assertThat(result.total()).isZero();
            assertThat(result.facets().keySet()).containsExactly(Facet.values());
        }
    }
}
