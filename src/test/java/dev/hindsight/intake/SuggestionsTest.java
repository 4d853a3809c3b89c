package dev.hindsight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Origin;
import dev.hindsight.extract.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is understood of documents of many kinds, each with a made-up beginning.
final class SuggestionsTest {
    private static final String TEXT =
            "The office opened late because half of the posts were vacant when the mandate began, and"
                    + " those who were there had to do the work of two. Recruitment from the roster took"
                    + " seven months on average, and nobody in the field could tell why it did. This is"
                    + " what the staff told us, and the figures of the personnel section bear them out.";

    private static Metadata metadata(String name, String text) {
        return Suggesting.of(name, text).claims().metadata();
    }

    private static Claim claim(Field field, String name, String text) {
        return Suggesting.of(name, text).claims().standing(field).orElseThrow();
    }

    @Test
    void afterActionReviewWithAFormAtItsHead() {
        Metadata found =
                metadata(
                        "scan0001.docx",
                        """
                        # Closing the regional office in Gbarnga
                        After-Action Review
                        Mission: UNMIL
                        Period: March 2010 to June 2011
                        Date of report: 14 September 2011
                        Prepared by: Amina Okoye, Team Leader, and Paul Lindgren
                        # Summary
                        """
                                + TEXT);
        assertThat(found.title()).isEqualTo("Closing the regional office in Gbarnga");
        assertThat(found.type().code()).isEqualTo("after-action-review");
        assertThat(found.date()).hasToString("2011-09-14");
        assertThat(found.missions()).extracting(Object::toString).containsExactly("UNMIL");
        assertThat(found.authors()).first().isEqualTo("Amina Okoye");
    }

    @Test
    void endOfAssignmentReportIsNamedByItsKindAndItsAuthor() {
        Metadata found =
                metadata(
                        "file.txt",
                        """
                        END OF ASSIGNMENT REPORT
                        Maria Velasco
                        MINUSTAH, Political Affairs Section
                        Tour of duty: June 2004 - May 2006
                        31 May 2006
                        # INTRODUCTION
                        """
                                + TEXT);
        assertThat(found.title()).isEqualToIgnoringCase("End of assignment report: Maria Velasco");
        assertThat(found.type().code()).isEqualTo("end-of-assignment-report");
        assertThat(found.date()).hasToString("2006-05-31");
        assertThat(found.missions()).extracting(Object::toString).containsExactly("MINUSTAH");
    }

    @Test
    void frenchReviewWithItsDateInWords() {
        Metadata found =
                metadata(
                        "fichier.pdf",
                        """
                        # Fermer une base sans perdre la mémoire : le retrait du BINUB de Gitega
                        Bilan après action
                        Bujumbura, le 1er décembre 2010
                        Rédigé par Jeanne Ndayizeye et Luc Moreau
                        # Résumé analytique
                        Les équipes ont quitté la base avec des mois de retard, et une partie des dossiers a été laissée sur place, car personne n'avait été chargé de les trier ni de les envoyer au siège. Les collègues du pays l'ont dit les premiers, et les tableaux de la logistique le confirment.
                        """);
        assertThat(found.title())
                .isEqualTo(
                        "Fermer une base sans perdre la mémoire : le retrait du BINUB de Gitega");
        assertThat(found.type().code()).isEqualTo("after-action-review");
        assertThat(found.date()).hasToString("2010-12-01");
        assertThat(found.missions()).extracting(Object::toString).containsExactly("BINUB");
        assertThat(found.authors()).containsExactly("Jeanne Ndayizeye", "Luc Moreau");
        assertThat(found.language().code()).isEqualTo("fr");
    }

    @Test
    void frenchReportOfTheUnitedNations() {
        Metadata found =
                metadata(
                        "N0712345.pdf",
                        """
                        Nations Unies S/2007/682
                        Conseil de sécurité Distr. générale
                        23 novembre 2007
                        Français
                        Original : anglais
                        # Deuxième rapport du Secrétaire général sur le Bureau intégré des Nations Unies au Burundi
                        # I. Introduction
                        Le présent rapport est soumis en application de la résolution 1719 (2006), par laquelle le Conseil de sécurité a créé le Bureau intégré des Nations Unies au Burundi (BINUB) et demandé que des rapports lui soient faits. Il suit le précédent (S/2007/287), et des faits nouveaux y sont exposés.
                        """);
        assertThat(found.symbol()).isEqualTo("S/2007/682");
        assertThat(found.date()).hasToString("2007-11-23");
        assertThat(found.title())
                .isEqualTo(
                        "Deuxième rapport du Secrétaire général sur le Bureau intégré des Nations Unies"
                                + " au Burundi");
        assertThat(found.type().code()).isEqualTo("report");
        assertThat(found.missions()).extracting(Object::toString).containsExactly("BINUB");
        assertThat(found.organisation()).isEqualTo("United Nations");
    }

    @Test
    void mailHasItsSubjectSenderAndDay() {
        Properties properties =
                new Properties(
                        "RE: Fwd: Lessons from the QIP review",
                        List.of("\"Sato, Kenji\" <sato@example.org>"),
                        "2009-03-04T10:11:12Z",
                        List.of(),
                        Map.of());
        Metadata found =
                Suggesting.of("mail.eml", "message/rfc822", properties, TEXT).claims().metadata();
        assertThat(found.title()).isEqualTo("Lessons from the QIP review");
        assertThat(found.authors()).containsExactly("Sato, Kenji");
        assertThat(found.date()).hasToString("2009-03-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "S/26000; S/26000",
                "S/2006/429/Add.1; S/2006/429/Add.1",
                "A/60/640/Add.1/Corr.2; A/60/640/Add.1/Corr.2",
                "A/C.5/60/28/Rev.1; A/C.5/60/28/Rev.1",
                "E/CN.6/2010/2; E/CN.6/2010/2",
                "A/80/6 (Sect. 7); A/80/6 (Sect. 7)",
                "A /80/6 (Sect.7); A/80/6 (Sect. 7)",
                "ST/SGB/2003/13; ST/SGB/2003/13",
                "PBC/2/BDI/4; PBC/2/BDI/4",
                "S/PRST/2005/20; S/PRST/2005/20",
                "A/HRC/28/46; A/HRC/28/46",
                "S/1996/210*; S/1996/210",
                "$/1998/144; S/1998/144",
                "8/l997/911; S/1997/911"
            })
    void symbolsOfAMasthead(String printed, String symbol) {
        Claim found =
                claim(
                        Field.SYMBOL,
                        "file.pdf",
                        "UNITED NATIONS\nDistr. GENERAL\n"
                                + printed
                                + "\n7 July 1993\nORIGINAL: ENGLISH\n# REPORT ON SOMETHING\n"
                                + TEXT
                                + " See also S/2001/999 and A/55/305.");
        assertThat(found.values()).containsExactly(symbol);
        assertThat(found.origin()).isEqualTo(Origin.FIRST_PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "UNMIK_S_2006_906.pdf, S/2006/906",
        "A-60-640-Add.1.pdf, A/60/640/Add.1",
        "A_80_6_Sect.25.docx, A/80/6 (Sect. 25)",
        "S_2012_10_Corr1.pdf, S/2012/10/Corr.1"
    })
    void fileNameGivesTheSymbolThatTheTextDoesNotPrint(String name, String symbol) {
        Claim found = claim(Field.SYMBOL, name, "# Report on something\n" + TEXT);
        assertThat(found.values()).containsExactly(symbol);
        assertThat(found.origin()).isEqualTo(Origin.FILE_NAME);
    }

    @Test
    void citedSymbolsAreNotTheDocumentsOwn() {
        String text =
                "# Notes on a start-up\nAs the report (S/2006/429) says, staff came late.\n" + TEXT;
        assertThat(metadata("file.txt", text).symbol()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "31 May 2006; 2006-05-31",
                "May 31, 2006; 2006-05-31",
                "New York, 31 de mayo de 2006; 2006-05-31",
                "31 мая 2006 года; 2006-05-31",
                "2006年5月31日; 2006-05-31",
                "31.05.2006; 2006-05-31",
                "2006-05-31; 2006-05-31",
                "Distr.: General29 April 2014; 2014-04-29",
                "May 2006; 2006-05"
            })
    void datesOfATitlePage(String printed, String date) {
        String text = "# Lessons of a handover\n" + printed + "\n# Summary\n" + TEXT;
        assertThat(metadata("file.txt", text).date()).hasToString(date);
    }

    @Test
    void yearOfAnEventIsTakenWhereNothingElseIsSaid() {
        String text =
                "# Lessons of a handover\nSeminar in Oslo, 30-31 May 2005\n# Summary\n" + TEXT;
        Claim found = claim(Field.DATE, "file.txt", text);
        assertThat(found.values()).containsExactly("2005");
        assertThat(found.confidence()).isLessThan(70);
    }

    @Test
    void titleInCapitalsIsWrittenAsTheTextWritesIt() {
        String text =
                "# LESSONS OF THE UNMIL TRANSITION IN LIBERIA\n"
                        + TEXT
                        + "\nWhat we learned in Liberia: the lessons of a transition, as UNMIL saw it.";
        assertThat(metadata("file.txt", text).title())
                .isEqualTo("Lessons of the UNMIL transition in Liberia");
    }

    @Test
    void fileNameOfWordsIsTheTitleOfATextWithoutOne() {
        Claim found = claim(Field.TITLE, "Handover_of_the_radio-station.txt", TEXT);
        assertThat(found.values()).containsExactly("Handover of the radio station");
        assertThat(found.origin()).isEqualTo(Origin.FILE_NAME);
    }

    @Test
    void nothingIsClaimedToBeSaidByAPerson() {
        assertThat(Suggesting.of("x.txt", "# A title\n" + TEXT).claims().all())
                .isNotEmpty()
                .noneMatch(Claim::isSaid);
    }
}
