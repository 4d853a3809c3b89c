package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.search.Typed.All;
import dev.hindsight.search.Typed.Any;
import dev.hindsight.search.Typed.Beside;
import dev.hindsight.search.Typed.Field;
import dev.hindsight.search.Typed.Filter;
import dev.hindsight.search.Typed.Needed;
import dev.hindsight.search.Typed.Not;
import dev.hindsight.search.Typed.Phrase;
import dev.hindsight.search.Typed.Prefix;
import dev.hindsight.search.Typed.Unknown;
import dev.hindsight.search.Typed.Words;
import dev.hindsight.search.Typed.Years;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReaderTest {
    private static final Filter BINUB = filter(Field.MISSION, "BINUB");

    private static Typed read(String typed) {
        return Reader.read(typed, Desk.FIELDS);
    }

    private static Filter filter(Field field, String value) {
        return new Filter(field, List.of(value), Set.of(value));
    }

    private static Words words(String text) {
        return new Words(text);
    }

    private static Beside beside(Typed... parts) {
        return new Beside(List.of(parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacancy rates and recruitment",
                "Who is who? a/b; c:d",
                "the SRSG (Special Representative) and staff",
                "and or not et ou sauf",
                "start-up co-operation - really",
                "http://un.org:80/x",
                "C* ** *"
            })
    void aSentenceIsWords(String sentence) {
        assertThat(read(sentence).plain()).isTrue();
    }

    @Test
    void nothingAsksForEverything() {
        assertThat(read(" \t\n")).isEqualTo(Typed.nothing());
    }

    @Test
    void partsStandBesideEachOther() {
        assertThat(
                        read(
                                "recruitment delays “start-up costs” mission:BINUB recruit* -elections +gender"))
                .isEqualTo(
                        beside(
                                words("recruitment delays"),
                                new Phrase("start-up costs"),
                                BINUB,
                                new Prefix("recruit"),
                                new Not(words("elections")),
                                new Needed(words("gender"))));
    }

    @Test
    void andBindsCloserThanOr() {
        assertThat(read("a OR b c AND d"))
                .isEqualTo(
                        new Any(List.of(words("a"), new All(List.of(words("b c"), words("d"))))));
        assertThat(read("(a OU b) ET c SAUF d"))
                .isEqualTo(
                        new All(
                                List.of(
                                        new Any(List.of(words("a"), words("b"))),
                                        beside(words("c"), new Not(words("d"))))));
    }

    @Test
    void aFilterAtTheEndOfAlternativesIsForAllOfThem() {
        assertThat(read("a OR b mission:BINUB"))
                .isEqualTo(beside(new Any(List.of(words("a"), words("b"))), BINUB));
        assertThat(read("a mission:BINUB OR b mission:UNMIK"))
                .isEqualTo(
                        new Any(
                                List.of(
                                        beside(words("a"), BINUB),
                                        beside(words("b"), filter(Field.MISSION, "UNMIK")))));
    }

    @ParameterizedTest
    @CsvSource({
        "year:2005,2005,2005",
        "year:2005..2008,2005,2008",
        "year:2008..2005,2005,2008",
        "year:2005..,2005,",
        "année:..2008,,2008",
        "year:2005-2008,2005,2008"
    })
    void yearsAreARange(String typed, Integer from, Integer to) {
        assertThat(read(typed)).isEqualTo(new Years(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "mission:binub,MISSION,BINUB",
        "'mission:\"United Nations Integrated Office in Burundi\"',MISSION,BINUB",
        "theme:funding,THEME,funding",
        "'thème:\"Recrutement et dotation en personnel\"',THEME,recruitment",
        "country:BI,COUNTRY,BI",
        "pays:Burundi,COUNTRY,BI",
        "'type:\"after-action review\"',TYPE,after-action-review",
        "'type:\"bilan après action\"',TYPE,after-action-review",
        "language:fr,LANGUAGE,fr",
        "language:French,LANGUAGE,fr",
        "langue:français,LANGUAGE,fr",
        "kind:practice,KIND,practice",
        "'kind:\"bonne pratique\"',KIND,practice",
        "label:public,LABEL,public",
        "label:restricted:BINUB,LABEL,restricted:BINUB",
        "para:12,PARA,12"
    })
    void valuesGoByIdsAcronymsAndNames(String typed, Field field, String value) {
        assertThat(read(typed)).isEqualTo(filter(field, value));
    }

    @Test
    void aBranchCoversItsLeaves() {
        Filter branch = (Filter) read("theme:people-and-leadership");
        assertThat(branch.asked()).containsExactly("people-and-leadership");
        assertThat(branch.values())
                .containsExactlyInAnyOrder(
                        "people-and-leadership", "leadership", "recruitment", "training");
    }

    @Test
    void severalValuesAreAlternatives() {
        assertThat(read("mission:BINUB,unmik"))
                .isEqualTo(
                        new Filter(
                                Field.MISSION,
                                List.of("BINUB", "UNMIK"),
                                Set.of("BINUB", "UNMIK")));
    }

    @ParameterizedTest
    @CsvSource({
        "theme:nonsense,THEME,nonsense",
        "year:soon,YEAR,soon",
        "'mission:a,b',MISSION,'a,b'"
    })
    void aValueThatNobodyKnowsIsSaid(String typed, Field field, String value) {
        assertThat(read(typed)).isEqualTo(new Unknown(field, value));
    }

    @Test
    void deepBracketsAreLeftOut() {
        assertThat(read("(".repeat(900) + "a")).isEqualTo(words("a"));
        assertThat(read("(a OR ".repeat(150)).plain()).isFalse();
    }

    @Test
    void whereOperatorsAreSwitchedOffEverythingIsWords() {
        SearchRequest request = Desk.documents("a AND \"b\"");
        SearchRequest plain =
                new SearchRequest(
                        request.query(),
                        request.selected(),
                        1,
                        1,
                        Manner.USUAL.plain(true),
                        request.labels());
        assertThat(Reader.read(plain, Desk.FIELDS)).isEqualTo(words("a AND  b"));
    }
}
