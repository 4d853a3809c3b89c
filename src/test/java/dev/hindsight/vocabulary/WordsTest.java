package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @Test
    void accentsLigaturesAndSoftHyphensDoNotMatter() {
        assertThat(Words.of("Cœur, É\u0301TAT co\u00adordination").keys())
                .containsExactly("coeur", "etat", "coordination");
    }

    @Test
    void hyphensAndApostrophesSeparateButPossessivesVanish() {
        assertThat(Words.of("Women's capacity-building, l’appropriation, s’il").keys())
                .containsExactly("women", "capacity", "building", "l", "appropriation", "s", "il");
    }

    @Test
    void eachChineseCharacterIsAWord() {
        assertThat(Words.of("秘书长report").keys()).containsExactly("秘", "书", "长", "report");
    }

    @Test
    void sentencesOpenButAbbreviationsDoNot() {
        Words words = Words.of("In D.R. Congo. Then (again) e.g. now");
        assertThat(words.keys())
                .containsExactly("in", "d", "r", "congo", "then", "again", "e", "g", "now");
        assertThat(words.opens(3)).isFalse();
        assertThat(words.opens(4)).isTrue();
        assertThat(words.opens(5)).isTrue();
        assertThat(words.opens(8)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, policies, policy",
        "ENGLISH, processes, process",
        "ENGLISH, vacancies, vacancy",
        "ENGLISH, authorised, authorized",
        "ENGLISH, organisations, organization",
        "FRENCH, nationaux, nationales",
        "FRENCH, niveaux, niveau",
        "FRENCH, exécutives, exécutif",
        "FRENCH, anciennes, ancien",
        "SPANISH, misiones, mision",
        "SPANISH, mujeres, mujer",
        "RUSSIAN, мандатов, мандат",
        "RUSSIAN, представители, представителя",
        "ARABIC, والممثل, ممثل",
    })
    void formsOfOneWordMeet(Language language, String one, String other) {
        assertThat(stem(one, language)).isEqualTo(stem(other, language));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, status, statu", "ENGLISH, crisis, crisi", "ENGLISH, press, pres"})
    void endingsThatAreNoPluralStay(Language language, String word, String wrong) {
        assertThat(stem(word, language)).isNotEqualTo(wrong);
    }

    private static String stem(String word, Language language) {
        return Stem.of(Words.of(word).key(0), language);
    }
}
