package dev.hindsight.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.documents.Redaction;
import dev.hindsight.kernel.Language;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final PersonalData PERSONAL = new PersonalData(new Vocabulary());

    private static List<String> found(String text, Language language, Redaction.Kind kind) {
        return PERSONAL.in(text, language).stream()
                .filter(one -> one.kind() == kind)
                .map(Finding::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The team met Mr. Jean Dupont in May.|Jean Dupont",
                "My Special Representative, Juan Gabriel Valdés, left.|Juan Gabriel Valdés",
                "Prepared by: Ženja Bašagic, officer|Ženja Bašagic",
                "Kofi A. Annan opened it.|Kofi A. Annan",
                "Amina Diallo said that posts were vacant.|Amina Diallo",
                "Cedric de Coning, the rapporteur, agreed. Colonel Peter van der Merwe left.|Peter van der Merwe",
                "President Préval met Lt. Col. Smith.|Préval"
            })
    void namesAreFoundByWhatStandsBesideThem(String text, String name) {
        assertThat(found(text, Language.ENGLISH, Redaction.Kind.NAME)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’équipe a rencontré M. Jean Dupont.|Jean Dupont",
                "Mon Représentant spécial, Hédi Annabi, est parti.|Hédi Annabi",
                "Mme Aïssatou Bâ a déclaré que les postes étaient vacants.|Aïssatou Bâ",
                "Rapport rédigé par Éric Niyonzima|Éric Niyonzima"
            })
    void namesAreFoundInFrench(String text, String name) {
        assertThat(found(text, Language.FRENCH, Redaction.Kind.NAME)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The General Assembly and the Security Council met in the Democratic Republic of the Congo.",
                "The Force Commander of MINUSTAH and the Special Representative for Haiti agreed.",
                "The General Inspectorate of the Haitian National Police, the Ministry of Justice said.",
                "United Nations Headquarters should send the Director of Mission Support.",
                "President of the Security Council, Department of Peacekeeping Operations",
                "Quick Impact Projects said to be slow. Best Practices Section"
            })
    void whatIsNoPersonIsNotPointedOut(String text) {
        assertThat(found(text, Language.ENGLISH, Redaction.Kind.NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at 18.5392° N, 72.3364° W today",
                "at 18.53921, -72.33642 today",
                "at 18°32'21\"N 72°20'11\"W today",
                "grid 18Q YF 7912 5120 today",
                "at 18Q YF79125120 today",
                "UTM 18Q 779125 2051200 today"
            })
    void coordinatesAreFoundByTheirForm(String text) {
        assertThat(found(text, Language.ENGLISH, Redaction.Kind.COORDINATES)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The budget rose from 18.539 to 72.336 million.",
                "See S/2004/613 and resolution 1244 (1999), 10 June 1999, 22 24 36 00.",
                "It was 30°C. The vote was 12.125, 3.250 per cent."
            })
    void numbersThatAreNoPlacesNorTelephonesStay(String text) {
        assertThat(PERSONAL.in(text, Language.ENGLISH)).isEmpty();
    }

    @Test
    void telephonesAndAddressesAreFound() {
        String text =
                "Call +257 22 20 53 00, Tel: 22 24 36 00 or write to a.b-c@un.example.org,"
                        + " a.diallo (at) example (dot) org.";
        assertThat(found(text, Language.ENGLISH, Redaction.Kind.PHONE))
                .containsExactly("+257 22 20 53 00", "22 24 36 00");
        assertThat(found(text, Language.ENGLISH, Redaction.Kind.MAIL))
                .containsExactly("a.b-c@un.example.org", "a.diallo (at) example (dot) org");
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        for (String piece :
                List.of("A", "A.", "Mr ", "de ", "Aa ", "1", "1.", "°", "a@", "(at)", "'", "+1 ")) {
            assertThat(PERSONAL.in(piece.repeat(20_000) + "x", Language.ENGLISH)).isNotNull();
        }
    }
}
