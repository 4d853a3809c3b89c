package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each construction of the query language finds.
final class QueryLanguageTest {
    @TempDir private static Path folder;
    private static Desk desk;

    @BeforeAll
    static void fill() throws Exception {
        desk = new Desk(folder);
        add(
                Label.PUBLIC,
                "Burundi review",
                2005,
                Language.ENGLISH,
                "BINUB",
                "recruitment",
                "Recruitment of civil staff was slow.",
                "Elections were held in time.");
        add(
                Label.INTERNAL,
                "Kosovo report",
                2008,
                Language.ENGLISH,
                "UNMIK",
                "funding",
                "Recruiters asked for funding.",
                "Civil affairs had recruitment and elections in hand.");
        add(
                Label.PUBLIC,
                "Rapport sur Haïti",
                2010,
                Language.FRENCH,
                "MINUSTAH",
                "leadership",
                "Le recrutement du personnel civil fut lent.",
                "La direction a manqué de moyens.");
        desk.settle();
    }

    private static void add(
            Label label,
            String title,
            int year,
            Language language,
            String mission,
            String theme,
            String... texts) {
        Metadata metadata =
                new Metadata(
                        title,
                        null,
                        DocumentType.REPORT,
                        PartialDate.ofYear(year),
                        List.of(new MissionId(mission)),
                        List.of(),
                        List.of(),
                        language);
        List<ThemedPassage> passages =
                IntStream.range(0, texts.length)
                        .mapToObj(i ->
                                new ThemedPassage(
                                        new Passage(
                                                i + 1,
                                                null,
                                                List.of(),
                                                String.valueOf(i + 11),
                                                PassageKind.PARAGRAPH,
                                                language,
                                                texts[i]),
                                        List.of(new ThemeId(theme))))
                        .toList();
        desk.catalogue.add(MadeUp.document(label, metadata, passages));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recruitment elections|BK",
                "recruitment AND elections|K",
                "elections AND Burundi|B",
                "recruitment OR direction|BKH",
                "civil NOT affairs|BH",
                "staff -slow|''",
                "civil -(recruitment AND elections)|BH",
                "(recruitment OR funding) AND Kosovo|K",
                "+civil +affairs|K",
                "\"civil affairs\"|K",
                "\"civil staff\" elections|B",
                "recruit*|BK",
                "recrut*|H",
                "recruitme*|BK",
                "RECRUT*|H",
                "zzz*|''",
                "theme:nonsense elections|BK"
            })
    void wordsAndOperatorsFindWhatTheySay(String query, String expected) {
        finds(query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mission:BINUB|B",
                "mission:BINUB,UNMIK|BK",
                "mission:BINUB OR mission:UNMIK|BK",
                "mission:BINUB mission:UNMIK|''",
                "-mission:BINUB|KH",
                "theme:funding|K",
                "theme:people-and-leadership|BH",
                "year:2005..2008|BK",
                "year:2008..|KH",
                "year:..2008|BK",
                "year:2010|H",
                "language:fr|H",
                "label:internal|K",
                "kind:document|BKH",
                "kind:practice|''",
                "type:report year:2005|B",
                "recruitment year:2008|K",
                "-elections|H",
                "NOT (elections OR direction)|''",
                "para:12|BKH",
                "para:12 affairs|K",
                "mission:BINUB AND year:2005|B"
            })
    void filtersFindWhatTheySay(String query, String expected) {
        finds(query, expected);
    }

    private static void finds(String query, String expected) {
        assertThat(desk.titles(query).stream().map(QueryLanguageTest::initial).sorted().toList())
                .as(query)
                .isEqualTo(expected.chars().mapToObj(c -> "" + (char) c).sorted().toList());
    }

    private static String initial(String title) {
        return title.equals("Rapport sur Haïti") ? "H" : title.substring(0, 1);
    }

    @Test
    void aFilterAloneGivesTheNewestFirst() {
        assertThat(desk.titles("year:2005..2008"))
                .containsExactly("Kosovo report", "Burundi review");
    }

    @Test
    void facetsCountWithinAFilter() {
        SearchResult result = desk.find("theme:people-and-leadership");
        assertThat(result.facets().getOrDefault(Facet.MISSION, List.of()))
                .extracting(SearchResult.Count::value)
                .containsExactly("BINUB", "MINUSTAH");
        SearchResult narrowed =
                desk.search.search(
                        Desk.narrowed("year:2005..2008", Map.of(Facet.MISSION, Set.of("UNMIK"))),
                        Desk.OWNER);
        assertThat(narrowed.total()).isOne();
        assertThat(narrowed.facets().getOrDefault(Facet.MISSION, List.of())).hasSize(2);
    }

    @Test
    void aFilterShowsNoPassageOfAnotherItem() {
        SearchResult result = desk.search.search(Desk.passages("civil mission:UNMIK"), Desk.OWNER);
        assertThat(result.total()).isOne();
        assertThat(result.hits().getFirst().passages().getFirst().highlight())
                .startsWith("<mark>Civil</mark> affairs");
    }

    @Test
    void theOrderCanBeByDate() {
        SearchRequest request =
                new SearchRequest(
                        "recruitment elections",
                        Map.of(),
                        1,
                        10,
                        Manner.USUAL.sortedBy(Manner.Sort.DATE),
                        Language.ENGLISH);
        assertThat(desk.search.search(request, Desk.OWNER).hits())
                .extracting(SearchResult.Hit::title)
                .containsExactly("Kosovo report", "Burundi review");
    }

    @Test
    void aBeginningTellsNothingOfWhatOneMayNotSee() {
        SearchResult result = desk.search.search(Desk.documents("recruiter*"), Desk.VISITOR);
        assertThat(result.total()).isZero();
        assertThat(desk.search.search(Desk.documents("label:internal"), Desk.VISITOR).total())
                .isZero();
    }
}
