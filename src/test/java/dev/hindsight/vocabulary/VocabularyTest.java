package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
    private static final Set<String> LEAVES =
            Set.of(
                    "mandate",
                    "funding",
                    "recruitment",
                    "humanitarian-space",
                    "planning",
                    "leadership",
                    "coordination",
                    "local-ownership",
                    "ddr-ssr",
                    "human-rights-justice",
                    "gender",
                    "transition-exit",
                    "monitoring-evaluation",
                    "training",
                    "partnerships",
                    "communication",
                    "development-recovery",
                    "accountability",
                    "administration",
                    "knowledge-management");
    private final Vocabulary small = SmallVocabulary.whole();

    @Test
    void themesFormATree() {
        ThemeId funding = new ThemeId("funding");
        assertThat(small.themes()).hasSize(1);
        assertThat(small.leaves())
                .extracting(Theme::id)
                .extracting(ThemeId::value)
                .containsExactly("funding", "recruitment");
        assertThat(small.ancestors(funding)).isEqualTo(small.themes());
        assertThat(small.ancestors(new ThemeId("means"))).isEmpty();
        assertThat(small.theme(funding).orElseThrow().isLeaf()).isTrue();
        assertThat(small.theme(new ThemeId("means")).orElseThrow().isLeaf()).isFalse();
        assertThat(small.theme(new ThemeId("nothing"))).isEmpty();
    }

    @Test
    void labelsFallBackToEnglish() {
        Wording label = small.theme(new ThemeId("funding")).orElseThrow().label();
        assertThat(label.in(Language.FRENCH)).isEqualTo("Financement");
        assertThat(label.in(Language.RUSSIAN)).isEqualTo("Funding");
        assertThat(small.themes().getFirst().belongs().in(Language.FRENCH)).isEmpty();
    }

    @Test
    void missionsHaveDatesAsPreciseAsTheyAreKnown() {
        Mission later = small.mission(new MissionId("UNMIL")).orElseThrow();
        Mission earlier = small.mission(new MissionId("UNOMIL")).orElseThrow();
        assertThat(later.start()).hasToString("2003-09-19");
        assertThat(later.end()).hasToString("2018-03");
        assertThat(earlier.start()).hasToString("1993");
        assertThat(later.predecessors()).containsExactly(earlier.id());
        assertThat(small.mission(new MissionId("UNEF-I")).orElseThrow().end()).isNull();
        assertThat(small.mission(new MissionId("UNMIK"))).isEmpty();
    }

    @Test
    void countriesAndTermsAreFoundByTheirIds() {
        assertThat(small.country("US").orElseThrow().note()).isEqualTo("An example.");
        assertThat(small.country("us")).isEmpty();
        assertThat(small.terms().getFirst().broader()).containsExactly("project");
    }

    @Test
    void realFilesFitTogetherAndHaveEveryLeaf() {
        Vocabulary real = new Vocabulary();
        Set<String> leaves =
                real.leaves().stream().map(leaf -> leaf.id().value()).collect(Collectors.toSet());
        assertThat(leaves).containsAll(LEAVES);
        assertThat(real.terms()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(real.missions()).hasSizeGreaterThan(100);
        assertThat(real.country("NO").orElseThrow().names().in(Language.ENGLISH))
                .isEqualTo("Norway");
        for (Theme leaf : real.leaves()) {
            for (Language language : List.of(Language.ENGLISH, Language.FRENCH)) {
                assertThat(leaf.label().byLanguage()).containsKey(language);
                assertThat(leaf.description().byLanguage()).containsKey(language);
                assertThat(leaf.belongs().byLanguage()).containsKey(language);
                assertThat(leaf.excludes().byLanguage()).containsKey(language);
                assertThat(leaf.synonyms().in(language)).isNotEmpty();
            }
        }
    }

    @Test
    void everyRealMissionIsRecognisedByItsNameAndAcronyms() {
        Vocabulary real = new Vocabulary();
        for (Mission mission : real.missions()) {
            for (String acronym : mission.acronyms()) {
                assertThat(missions(real, "Staff of " + acronym + " agreed."))
                        .contains(mission.id());
            }
            for (String name : mission.names().byLanguage().values()) {
                assertThat(missions(real, "The " + name + ", in brief")).contains(mission.id());
            }
        }
    }

    @Test
    void everyRealCountryIsRecognisedByItsName() {
        Vocabulary real = new Vocabulary();
        for (Country country : real.countries()) {
            for (Language language : List.of(Language.ENGLISH, Language.FRENCH)) {
                String text = "In " + country.names().in(language) + " and elsewhere";
                assertThat(real.recognise(text, language).countries().keySet())
                        .as(text)
                        .containsExactly(country.code());
            }
        }
    }

    private static Set<MissionId> missions(Vocabulary vocabulary, String text) {
        return vocabulary.recognise(text, Language.ENGLISH).missions().keySet();
    }
}
