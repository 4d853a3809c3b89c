package dev.hindsight.vocabulary;

import static dev.hindsight.kernel.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThemeSuggestionTest {
    private final Vocabulary small = SmallVocabulary.whole();

    private List<String> themes(String text, Language language) {
        return small.recognise(text, language).themeIds().stream().map(ThemeId::value).toList();
    }

    private double score(String text) {
        return small.recognise(text, ENGLISH).themes().getFirst().score();
    }

    @Test
    void nothingIsSuggestedWhereNothingMatches() {
        assertThat(themes("The weather was fine on Tuesday.", ENGLISH)).isEmpty();
    }

    @Test
    void phrasesMatchWhateverTheirNumberCaseHyphenOrArticle() {
        assertThat(themes("Trust-Funds were late.", ENGLISH)).containsExactly("funding");
        assertThat(themes("Renewal of its budgets was late.", ENGLISH)).containsExactly("funding");
        assertThat(themes("Fonds d’affectation speciale", Language.FRENCH))
                .containsExactly("funding");
    }

    @Test
    void phrasesDoNotRunOverTheEndOfASentence() {
        assertThat(score("The trust fund")).isGreaterThan(score("The trust. Fund"));
    }

    @Test
    void longestPhraseWins() {
        assertThat(themes("a fund manager vacancy", ENGLISH)).containsExactly("recruitment");
    }

    @Test
    void strongestThemeComesFirst() {
        String text = "Staff asked for trust funds, voluntary contributions and budgets.";
        assertThat(themes(text, ENGLISH)).first().isEqualTo("funding");
    }

    @Test
    void differentPhrasesCountMoreThanRepeatedOnes() {
        assertThat(score("A trust fund and a voluntary contribution came."))
                .isGreaterThan(score("A trust fund and one more trust fund came."));
        assertThat(score("A trust fund and one more trust fund came."))
                .isGreaterThan(score("A trust fund and one more trust house came."));
    }

    @Test
    void repeatsBeyondTheFourthAddNothing() {
        String four = "QIP QIP QIP QIP ";
        assertThat(score(four + "QIP QIP house house")).isLessThan(score(four + four) + 1e-9);
    }

    @Test
    void acronymsNeedTheirCapitalsInEveryLanguage() {
        assertThat(themes("QIPs", ENGLISH)).containsExactly("funding");
        assertThat(themes("qip", ENGLISH)).isEmpty();
        assertThat(themes("Les QIP", Language.FRENCH)).containsExactly("funding");
    }

    @Test
    void termsSpeakForTheirThemesInSixLanguages() {
        assertThat(themes("Quick wins and quick impact projects", ENGLISH)).contains("funding");
        assertThat(themes("Los proyectos de efecto rápido", Language.SPANISH))
                .containsExactly("funding");
        assertThat(themes("проекты с быстрой отдачей", Language.RUSSIAN))
                .containsExactly("funding");
        assertThat(themes("关于速效项目的报告", Language.CHINESE)).containsExactly("funding");
        assertThat(themes("المشروع السريع الأثر", Language.ARABIC)).containsExactly("funding");
    }

    @Test
    void unknownLanguageIsReadAsEnglish() {
        assertThat(themes("trust funds", Language.UNKNOWN)).containsExactly("funding");
    }
}
