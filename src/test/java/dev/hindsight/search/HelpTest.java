package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.search.Relaxations.Relaxed;
import dev.hindsight.search.Relaxations.Step;
import dev.hindsight.search.Suggestions.Kind;
import dev.hindsight.search.Suggestions.Suggestion;
import dev.hindsight.testing.MadeUp;
import dev.hindsight.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Suggestions, spelling, asking for less, and what is alike.
final class HelpTest {
    @TempDir private static Path folder;
    private static Desk desk;
    private static Suggestions suggestions;
    private static String review = "";

    @BeforeAll
    static void fill() throws Exception {
        desk = new Desk(folder);
        review =
                desk.catalogue
                        .add(
                                MadeUp.document(
                                        Label.PUBLIC,
                                        "Handover of the quarry to the country team",
                                        "The handover of vehicles to the country team was late.",
                                        "Unrelated remarks on catering."))
                        .orElseThrow()
                        .id()
                        .value();
        desk.catalogue.add(
                MadeUp.document(
                        Label.PUBLIC,
                        "Vehicles in Haiti",
                        "Vehicles were handed over to the country team without papers."));
        desk.catalogue.add(
                MadeUp.document(
                        Label.INTERNAL,
                        "Quarterly note on zeppelins",
                        "The handover of zeppelins to the country team was secret."));
        desk.catalogue.add(
                MadeUp.document(
                        Label.PUBLIC,
                        MadeUp.metadata(
                                "Élections à Québec-Ville",
                                DocumentType.REPORT,
                                PartialDate.ofYear(2011),
                                Language.FRENCH),
                        "Les élections furent calmes."));
        desk.settle();
        suggestions = new IndexSuggestions(desk.index, new NameList(new Vocabulary()));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<String> offered(String typed, Kind kind) {
        return suggestions.of(typed, Language.ENGLISH, Desk.OWNER).stream()
                .filter(one -> one.kind() == kind)
                .map(Suggestion::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "handov,DOCUMENT,Handover of the quarry to the country team",
        "quar,DOCUMENT,Handover of the quarry to the country team",
        "team quarry,DOCUMENT,Handover of the quarry to the country team",
        "election,DOCUMENT,Élections à Québec-Ville",
        "QUÉBEC,DOCUMENT,Élections à Québec-Ville",
        "quaryr,DOCUMENT,Handover of the quarry to the country team",
        "qvarr,DOCUMENT,Handover of the quarry to the country team",
        "binu,MISSION,BINUB",
        "integrated burundi,MISSION,BINUB",
        "recruit,THEME,Recruitment and staffing",
        "dotation,THEME,Recruitment and staffing",
        "recritment,THEME,Recruitment and staffing"
    })
    void namesAreFoundByBeginningsOfTheirWords(String typed, Kind kind, String name) {
        assertThat(offered(typed, kind)).contains(name);
    }

    @Test
    void termsLeadToASearchForThem() {
        List<Suggestion> found = suggestions.of("vacancy rate", Language.ENGLISH, Desk.VISITOR);
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.url()).startsWith("/"))
                .filteredOn(one -> one.kind() == Kind.TERM)
                .allSatisfy(one -> assertThat(one.url()).startsWith("/search?q="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", " \t", "?!", "\"(*", "𝒳"})
    void tooLittleIsNotCompleted(String typed) {
        assertThat(suggestions.of(typed, Language.FRENCH, Desk.OWNER)).isEmpty();
    }

    @Test
    void thereAreAtMostEightEachKindTogether() {
        for (String typed : List.of("co", "mission", "pe", "united na", "re")) {
            List<Suggestion> found = suggestions.of(typed, Language.ENGLISH, Desk.OWNER);
            assertThat(found).as(typed).hasSizeBetween(1, Suggestions.MOST).doesNotHaveDuplicates();
            assertThat(found).extracting(Suggestion::kind).as(typed).isSorted();
        }
    }

    @Test
    void titlesOfOthersAreNotOffered() {
        assertThat(suggestions.of("zeppelin", Language.ENGLISH, Desk.VISITOR)).isEmpty();
        assertThat(suggestions.of("zepelin", Language.ENGLISH, Desk.VISITOR)).isEmpty();
        assertThat(offered("zeppelin", Kind.DOCUMENT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "handovr,handover",
        "the vehicels of Haiti,the vehicles of Haiti",
        "recruitmnet,recruitment",
        "\"country taem\",\"country team\"",
        "BINBU,BINUB",
        "mission:BINUB handovr,mission:BINUB handover"
    })
    void aBetterSpellingIsOffered(String typed, String better) {
        assertThat(desk.find(typed).suggestion()).isEqualTo(better);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"handover", "vehicle", "xqzvw", "peacebuilding", "handovers", "cat", "中国"})
    void whatIsKnownOrLikeNothingIsLeftAsItIs(String typed) {
        assertThat(desk.find(typed).suggestion()).isNull();
    }

    @Test
    void spellingTellsNothingOfWhatOneMayNotSee() {
        SearchRequest request = Desk.documents("zeppelinns");
        assertThat(desk.search.search(request, Desk.VISITOR).suggestion()).isNull();
        assertThat(desk.search.search(request, Desk.OWNER).suggestion()).isEqualTo("zeppelins");
    }

    @Test
    void lessIsAskedStepByStep() {
        Relaxations relaxations = new Relaxations(desk.search, Desk.FIELDS);
        SearchRequest request =
                new SearchRequest(
                        "vehicles AND elections mission:BINUB",
                        Map.of(Facet.YEAR, Set.of("1066")),
                        1,
                        10,
                        Manner.USUAL,
                        Language.ENGLISH);
        Relaxed relaxed = relaxations.of(request, Desk.VISITOR).orElseThrow();
        assertThat(relaxed.steps()).containsExactly(Step.CHOICES, Step.FILTERS, Step.OPERATORS);
        assertThat(relaxed.request().query()).isEqualTo("vehicles elections");
        assertThat(relaxed.result().total()).isEqualTo(3);
        assertThat(relaxations.of(Desk.documents("vehicels"), Desk.VISITOR).orElseThrow().steps())
                .containsExactly(Step.SPELLING);
        assertThat(
                        relaxations
                                .of(Desk.documents("cateringless"), Desk.VISITOR)
                                .orElseThrow()
                                .steps())
                .containsExactly(Step.ENDINGS);
        assertThat(relaxations.of(Desk.documents("xqzvw"), Desk.VISITOR)).isEmpty();
    }

    @Test
    void whatHasWordsInCommonIsAlikeAndTheItemItselfIsNot() {
        Similar similar = new IndexSimilar(desk.index, Desk.FIELDS);
        assertThat(
                        similar.to(ItemKind.DOCUMENT, review, null, 10, Desk.VISITOR)
                                .orElseThrow()
                                .hits())
                .extracting(SearchResult.Hit::title)
                .containsExactly("Vehicles in Haiti");
        assertThat(similar.to(ItemKind.DOCUMENT, review, 1, 10, Desk.OWNER).orElseThrow().hits())
                .extracting(SearchResult.Hit::title)
                .containsExactlyInAnyOrder("Vehicles in Haiti", "Quarterly note on zeppelins");
        assertThat(similar.to(ItemKind.DOCUMENT, review, 2, 10, Desk.OWNER).orElseThrow().hits())
                .isEmpty();
        assertThat(similar.to(ItemKind.DOCUMENT, review, 99, 10, Desk.OWNER)).isEmpty();
        assertThat(similar.to(ItemKind.PRACTICE, review, null, 10, Desk.OWNER)).isEmpty();
    }

    @Test
    void eachHitSaysWhichWordsItHasWhere() {
        SearchResult.Why why = desk.find("handover catering zeppelin").hits().getFirst().why();
        assertThat(why.text()).contains("handover");
        assertThat(why.title()).isNotEmpty();
        assertThat(desk.find("").hits())
                .allMatch(hit -> hit.why().equals(SearchResult.Why.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b \"c d\" e*",
                "a OR (b AND c) OR NOT d",
                "(a OR b) AND \"c\" NOT (d e) +f",
                "mission:BINUB,UNMIK year:2005.. -theme:funding para:12",
                "type:\"after-action review\" theme:nonsense year:soon"
            })
    void whatWasUnderstoodCanBeWrittenAndReadAgain(String query) {
        Typed typed = Reader.read(query, Desk.FIELDS);
        assertThat(Reader.read(Written.of(typed), Desk.FIELDS)).isEqualTo(typed);
    }
}
