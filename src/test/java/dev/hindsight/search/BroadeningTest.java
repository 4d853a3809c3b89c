package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.testing.MadeUp;
import dev.hindsight.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is searched beside the words that were typed.
final class BroadeningTest {
    private static final Concepts CONCEPTS = new Concepts(new Vocabulary().terms());

    @TempDir private Path folder;

    private Desk desk;

    @BeforeEach
    void fill() throws Exception {
        desk = new Desk(folder, CONCEPTS);
        add("weapons", Language.ENGLISH, "The control of small arms and light weapons was weak.");
        add("reform", Language.ENGLISH, "Security sector reform began late in the mandate.");
        add("budget", Language.ENGLISH, "Strategy and procurement took a year.");
        add("armes", Language.FRENCH, "La lutte contre les armes légères et de petit calibre.");
        desk.settle();
    }

    private void add(String title, Language language, String text) {
        Metadata metadata = MadeUp.metadata(title, DocumentType.REPORT, null, language);
        desk.catalogue.add(MadeUp.document(Label.PUBLIC, metadata, text));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private SearchResult find(String query, Set<String> without) {
        Manner manner = Manner.USUAL.without(without);
        return desk.search.search(
                new SearchRequest(query, Map.of(), 1, 10, manner, Language.ENGLISH), Desk.OWNER);
    }

    @Test
    void wordsThatAskAreNotLookedFor() {
        assertThat(Asking.without("How many weapons were collected?", Language.ENGLISH))
                .isEqualToIgnoringWhitespace("weapons were collected?");
        assertThat(Asking.without("Qu'est-ce que le DDR ?", Language.FRENCH))
                .isEqualToIgnoringWhitespace("le DDR ?");
        assertThat(Asking.without("¿Cómo reclutar, como antes?", Language.SPANISH))
                .isEqualToIgnoringWhitespace("¿ reclutar, como antes?");
        assertThat(Asking.without("Comment on the draft", Language.ENGLISH))
                .isEqualTo("Comment on the draft");
        assertThat(Asking.without("What WHO does", Language.ENGLISH))
                .isEqualToIgnoringWhitespace("WHO");
        assertThat(Asking.without("why?", Language.ENGLISH)).isEqualTo("why?");
    }

    @Test
    void aWordThatOnlyAsksFindsNoPassage() throws Exception {
        add("question", Language.ENGLISH, "How it was, and how.");
        desk.settle();
        assertThat(find("how did procurement go", Set.of()).hits())
                .extracting(SearchResult.Hit::title)
                .containsExactly("budget");
    }

    @Test
    void whatIsAskedInAnyLanguageFindsEnglishPassages() {
        for (String query :
                List.of(
                        "réforme du secteur de la sécurité",
                        "la reforma del sector de la seguridad",
                        "إصلاح القطاع الأمني",
                        "реформа сектора безопасности",
                        "安全部门改革")) {
            assertThat(desk.titles(query)).as(query).first().isEqualTo("reform");
        }
    }

    @Test
    void whatIsAskedInEnglishFindsFrenchPassages() {
        assertThat(desk.titles("small arms and light weapons")).contains("weapons", "armes");
    }

    @Test
    void whatWasAddedIsToldAndCanBeSwitchedOff() {
        SearchResult result = find("reforma del sector de la seguridad", Set.of());
        List<Understood.Expansion> told = result.understood().expansions();
        assertThat(told).hasSize(1);
        Understood.Expansion one = told.getFirst();
        assertThat(one.typed()).isEqualTo("reforma del sector de la seguridad");
        assertThat(one.also()).contains("security sector reform");
        assertThat(one.on()).isTrue();
        SearchResult without = find("reforma del sector de la seguridad", Set.of(one.id()));
        assertThat(without.understood().expansions().getFirst().on()).isFalse();
        assertThat(without.hits()).noneMatch(hit -> hit.title().equals("weapons"));
        assertThat(without.total()).isLessThan(result.total() + 1);
    }

    @Test
    void aWordThatNothingHasIsCorrected() {
        SearchResult result = find("stratgey for procurment", Set.of());
        assertThat(result.hits().getFirst().title()).isEqualTo("budget");
        assertThat(result.understood().expansions())
                .extracting(Understood.Expansion::typed, Understood.Expansion::name)
                .contains(tuple("stratgey", "strategy"));
        assertThat(find("stratgey", Set.of("spelling:stratgey")).total()).isZero();
        assertThat(find("strategy", Set.of()).understood().expansions())
                .noneMatch(one -> one.id().startsWith("spelling:"));
    }

    @Test
    void anInflectedOrMisspelledConceptIsRecognised() {
        assertThat(found("des armes légère et de petits calibres", Language.FRENCH))
                .containsExactly("small-arms");
        assertThat(found("securty sector reforms", Language.ENGLISH)).containsExactly("ssr");
    }

    private static List<String> found(String text, Language language) {
        return CONCEPTS.in(text, language, _ -> false).stream()
                .map(found -> found.term().id())
                .toList();
    }

    @Test
    void smallWordsOfALanguageAreNotLookedForInAnother() throws Exception {
        add("coast", Language.ENGLISH, "Delays on the coast of Puerto de la Cruz y Santa Fe.");
        desk.settle();
        assertThat(desk.titles("reforma del sector de la seguridad y de la policía"))
                .contains("reform")
                .doesNotContain("coast");
    }

    @Test
    void ofTwoThatSayTheSameTheOneThatSpeaksOfTheThemeComesFirst() throws Exception {
        ThemeId courts = new ThemeId("human-rights-justice");
        ThemeId staff = new ThemeId("recruitment");
        filed("courts", courts, "The courts had high vacancy rates, and many cases waited.");
        filed("staff", staff, "The mission had high vacancy rates, and the start was slow.");
        filed("judges", courts, "The judges had high vacancy rates, and many cases waited.");
        desk.settle();
        assertThat(desk.titles("vacancy rates")).first().isEqualTo("staff");
        assertThat(desk.titles("vacancy rates")).contains("courts", "judges");
        assertThat(desk.titles("recruitment")).doesNotContain("staff");
    }

    private void filed(String title, ThemeId theme, String text) {
        Metadata metadata = MadeUp.metadata(title, DocumentType.REPORT, null, Language.ENGLISH);
        ThemedPassage plain = MadeUp.passage(1, Language.ENGLISH, text);
        List<ThemedPassage> passages = List.of(new ThemedPassage(plain.passage(), List.of(theme)));
        desk.catalogue.add(MadeUp.document(Label.PUBLIC, metadata, passages));
    }

    @Test
    void smallAndShortWordsAreNeverTakenForMisspelt() {
        for (String query : List.of("pour", "stay", "donde", "where")) {
            assertThat(find(query + " strategy", Set.of()).understood().expansions())
                    .as(query)
                    .extracting(Understood.Expansion::typed)
                    .doesNotContain(query);
        }
    }
}
