package dev.hindsight.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.search.Survey.Stratum;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How lines are chosen: turns, repetitions, words of success and failure.
final class ChoosingTest {
    private static final Stratum HAITI = new Stratum(2005, "MINUSTAH");
    private static final Stratum HAITI_LATER = new Stratum(2010, "MINUSTAH");
    private static final Stratum KOSOVO = new Stratum(2005, "UNMIK");
    private static final Stratum LIBERIA = new Stratum(2012, "UNMIL");

    @Test
    void noYearAndMissionHasASecondTurnBeforeEachHasHadItsFirst() {
        List<Stratum> best = List.of(HAITI, HAITI, HAITI, HAITI_LATER, KOSOVO, LIBERIA);
        assertThat(Turns.take(best, it -> it, 4, _ -> true))
                .containsExactly(HAITI, LIBERIA, HAITI_LATER, KOSOVO);
        assertThat(Turns.take(best, it -> it, 9, _ -> true)).hasSize(6);
    }

    @Test
    void whatIsNotAllowedLosesNoTurn() {
        List<Stratum> best = List.of(HAITI, HAITI, KOSOVO);
        assertThat(Turns.take(best, it -> it, 3, it -> !it.equals(KOSOVO)))
                .containsExactly(HAITI, HAITI);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Posts stood empty for a whole year. | Posts stood empty for one whole year! | true",
                "Posts stood empty for a year. | The roster worked well for a year. | false",
                "征聘工作开始得太晚。 | 征聘工作开始得太晚了。 | true",
                "Recruit early. | Recruit early, before the mission opens its offices. | true"
            })
    void nearlyTheSameWordsAreARepetition(String one, String other, boolean near) {
        assertThat(NearWords.near(one, other)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The joint planning cell worked very well. | ENGLISH | WORKED",
                "The teams proved to be highly effective. | ENGLISH | WORKED",
                "The teams were not very effective. | ENGLISH | FAILED",
                "The plan should be successful. | ENGLISH | -",
                "Recruitment was delayed by clearance. | ENGLISH | FAILED",
                "Despite delays the election was a success. | ENGLISH | -",
                "The office opened in March. | ENGLISH | -",
                "La cellule de planification a bien fonctionné. | FRENCH | WORKED",
                "Le recrutement a souffert de retards. | FRENCH | FAILED",
                "La misión fracasó. | SPANISH | -"
            })
    void wordsTellOfSuccessOrFailure(String sentence, Language language, Part part) {
        assertThat(Cues.in(sentence, language).map(Cues.Told::part).orElse(null)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Posts stood empty for the whole of the first year. | true",
                "Posts stood empty. | false",
                "Chapter I ........................................... 7. | false",
                "RECRUITMENT IS TO BEGIN BEFORE THE MISSION OPENS. | false",
                "The Secretary-General Report On Peace Operations In Haiti. | false",
                "The main points of the debate among all participants were: | false",
                "تأخر تعيين الموظفين في البعثة خلال السنة الأولى كلها. | true",
                "征聘工作开始得太晚，职位空缺了一年。 | true"
            })
    void onlyWholeSentencesAreQuoted(String sentence, boolean whole) {
        assertThat(Wording.whole(sentence)).isEqualTo(whole);
    }

    @Test
    void everyPhaseAndFunctionIsInTheVocabulary() {
        Vocabulary vocabulary = new Vocabulary();
        for (Phase phase : Phase.values()) {
            assertThat(phase.terms()).allMatch(id -> vocabulary.term(id).isPresent());
        }
        for (Function function : Function.values()) {
            assertThat(function.themes()).allMatch(id -> vocabulary.theme(id).isPresent());
        }
    }

    @Test
    void aTextNamesTermsByTheirNames() {
        Vocabulary vocabulary = new Vocabulary();
        assertThat(
                        vocabulary.termsIn(
                                "The office will recruit staff for quick impact projects (QIPs).",
                                Language.ENGLISH))
                .extracting(term -> term.id())
                .contains("recruitment", "qip")
                .doesNotContain("buildings")
                .doesNotHaveDuplicates();
    }
}
