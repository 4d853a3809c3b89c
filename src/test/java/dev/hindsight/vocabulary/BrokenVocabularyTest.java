package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Every kind of broken entry, and that the message leads to it.
final class BrokenVocabularyTest {
    private static void refused(ThrowingCallable reading, String... parts) {
        assertThatThrownBy(reading)
                .isInstanceOf(BrokenEntry.class)
                .hasMessageContainingAll(parts)
                .hasMessageContaining("but expected is");
    }

    @Test
    void misspelledKeyIsRefusedWithTheKeysThatExist() {
        refused(
                () -> SmallVocabulary.withThemes("excludes:", "exludes:"),
                "themes.yml",
                "entry 'funding' (line 6)",
                "exludes",
                "excludes");
        refused(
                () -> SmallVocabulary.withMissions("missions:", "mission:"),
                "missions.yml",
                "[missions]");
    }

    @Test
    void missingLabelIsRefused() {
        refused(
                () -> SmallVocabulary.withThemes("label: {en: \"Recruitment\"}", "label: {fr: x}"),
                "entry 'recruitment'",
                "label.en is missing");
        refused(
                () -> SmallVocabulary.withCountries("names: {en: \"Chad\", fr: \"Tchad\"}", ""),
                "countries.yml",
                "entry 'TD'",
                "names is missing");
    }

    @Test
    void blankTextIsRefused() {
        refused(
                () -> SmallVocabulary.withTerms("\"A small project.\"", "\" \""),
                "terms.yml",
                "entry 'quick-impact-project'",
                "note is blank");
    }

    @Test
    void unknownLanguageIsRefused() {
        refused(
                () -> SmallVocabulary.withTerms("es: \"Proyecto", "sp: \"Proyecto"),
                "labels.sp",
                "en, fr, es, ar, ru or zh");
    }

    @Test
    void illFormedIdsAreRefused() {
        refused(() -> SmallVocabulary.withThemes("id: means", "id: Means"), "id is 'Means'");
        refused(() -> SmallVocabulary.withMissions("id: UNEF-I\n", "id: Unef\n"), "id is 'Unef'");
        refused(() -> SmallVocabulary.withCountries("id: TD", "id: TCD"), "id is 'TCD'");
        refused(() -> SmallVocabulary.withTerms("id: project", "id: A_b"), "id is 'A_b'");
        refused(() -> SmallVocabulary.withTerms("id: project", "note: x"), "id is missing");
    }

    @Test
    void repeatedIdsAreRefused() {
        refused(
                () -> SmallVocabulary.withThemes("id: means", "id: funding"),
                "themes.yml",
                "'funding' again");
        refused(() -> SmallVocabulary.withMissions("id: UNEF-II", "id: UNEF-I"), "again");
        refused(() -> SmallVocabulary.withCountries("id: TD", "id: US"), "'US' again");
        refused(
                () -> SmallVocabulary.withTerms("id: project", "id: quick-impact-project"),
                "again");
    }

    @Test
    void impossibleDatesAndPrecisionsAreRefused() {
        refused(
                () -> SmallVocabulary.withMissions("2003-09-19", "2003-13-19"),
                "entry 'UNMIL'",
                "start is '2003-13-19'",
                "1948-05-29");
        refused(() -> SmallVocabulary.withMissions("2018-03-30", "2001-03-30"), "end is");
        refused(
                () -> SmallVocabulary.withMissions("endPrecision: month", "endPrecision: week"),
                "endPrecision is 'week'",
                "day, month or year");
    }

    @Test
    void unknownKindOfMissionIsRefused() {
        refused(
                () -> SmallVocabulary.withMissions("kind: political", "kind: politics"),
                "entry 'UNEF-II'",
                "kind is 'politics'",
                "peacebuilding-office");
    }

    @Test
    void wrongShapesAreRefused() {
        refused(
                () -> SmallVocabulary.withMissions("[UNMIL, MINUL]", "UNMIL"),
                "acronyms is 'UNMIL'",
                "a list");
        refused(
                () -> SmallVocabulary.withThemes("[recruitment]", "{a: b}"),
                "related is a mapping");
        refused(
                () -> SmallVocabulary.withCountries("caseSensitive: true", "caseSensitive: yes"),
                "caseSensitive is 'yes'",
                "true or false");
        refused(
                () -> SmallVocabulary.withTerms("broader: [project]", "id: again"),
                "given id twice",
                "each key once");
        refused(
                () -> SmallVocabulary.withTerms("labels: {en: \"Project\"}", "labels: Project"),
                "labels is 'Project'",
                "a mapping from language codes");
    }

    @Test
    void textThatIsNoYamlIsRefused() {
        refused(() -> SmallVocabulary.withTerms("terms:", "terms: ["), "terms.yml", "no YAML");
        refused(
                () -> SmallVocabulary.of("", "missions: []", "countries: []", "terms: []"),
                "themes.yml",
                "empty");
        refused(
                () ->
                        SmallVocabulary.of(
                                "themes: [x]", "missions: []", "countries: []", "terms: []"),
                "themes.yml, line 1",
                "a mapping of keys");
    }

    @Test
    void referencesThatLeadNowhereAreRefused() {
        refused(
                () -> SmallVocabulary.withThemes("related: [recruitment]", "related: [training]"),
                "entry 'funding'",
                "related is 'training'");
        refused(
                () -> SmallVocabulary.withMissions("successor: [UNMIL]", "successor: [UNMIK]"),
                "entry 'UNOMIL'",
                "successor is 'UNMIK'");
        refused(
                () -> SmallVocabulary.withMissions("countries: [LR]", "countries: [XX]"),
                "countries is 'XX'");
        refused(
                () -> SmallVocabulary.withTerms("themes: [funding]", "themes: [means]"),
                "themes is 'means'",
                "leaf");
        refused(
                () -> SmallVocabulary.withTerms("broader: [project]", "broader: [work]"),
                "broader is 'work'");
    }

    @Test
    void predecessorAndSuccessorHaveToAgree() {
        refused(
                () -> SmallVocabulary.withMissions("successor: [UNMIL]", "successor: []"),
                "entry 'UNMIL'",
                "predecessor is 'UNOMIL'",
                "names UNMIL in the other direction");
    }

    @Test
    void termsThatAreBroaderThanThemselvesAreRefused() {
        refused(
                () ->
                        SmallVocabulary.withTerms(
                                "labels: {en: \"Project\"}",
                                "labels: {en: \"Project\"}\n    broader: [quick-impact-project]"),
                "entry 'quick-impact-project'",
                "leading back");
    }

    @Test
    void branchesWithSynonymsAreRefused() {
        refused(
                () ->
                        SmallVocabulary.withThemes(
                                "    children:", "    synonyms: {en: [money]}\n    children:"),
                "entry 'means'",
                "none at a branch");
    }
}
