package dev.hindsight.lessons.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonFinderTest {
    @Test
    void whatIsListedUnderRecommendationsIsOneHoweverItIsWorded() {
        Candidate found =
                Pages.english()
                        .under("5. Recommendations", "Funding")
                        .item(
                                "Quick impact projects as part of the start-up budget of each mission.")
                        .only();
        assertThat(found.judgement().kind()).isEqualTo(CandidateKind.RECOMMENDATION);
        assertThat(found.judgement().reason()).isEqualTo("listed under \"5. Recommendations\"");
        assertThat(found.themes().getFirst().value()).isEqualTo("funding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VI. Lessons learned                  | LESSON",
                "Key lessons identified               | LESSON",
                "Best practices                       | GOOD_PRACTICE",
                "The way forward                      | RECOMMENDATION",
                "Annex 2. Summary of recommendations  | RECOMMENDATION",
                "Enseignements tirés                  | LESSON",
                "Recommandations principales          | RECOMMENDATION",
                "Bonnes pratiques                     | GOOD_PRACTICE"
            })
    void theHeadingSaysWhichKind(String heading, CandidateKind kind) {
        Candidate found =
                Pages.english()
                        .under(heading)
                        .item("Weekly meetings of the heads of all sections and agencies.")
                        .only();
        assertThat(found.judgement().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Background",
                "Follow-up to recommendations of the Board",
                "Implementation of the recommendations of the evaluation",
                "Security situation"
            })
    void otherHeadingsSayNothing(String heading) {
        assertThat(
                        Pages.english()
                                .under(heading)
                                .item("Weekly meetings of the heads of all sections and agencies.")
                                .texts())
                .isEmpty();
    }

    @Test
    void aLineAboveAListCountsLikeAHeading() {
        List<Candidate> found =
                Pages.english()
                        .under("Staffing")
                        .paragraph("Participants recommended a number of options:")
                        .item("A roster of civilian experts kept by headquarters.")
                        .item("Shorter clearance of candidates for the field.")
                        .paragraph("The seminar then turned to the budget of the mission.")
                        .candidates();
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().judgement().reason())
                .isEqualTo("listed after \"Participants recommended a number of options:\"");
    }

    @Test
    void aLineThatReportsMakesNoList() {
        assertThat(
                        Pages.english()
                                .under("Background")
                                .paragraph("The mandate comprises the following tasks:")
                                .item("Support to the national police in the provinces.")
                                .item("Protection of civilians under imminent threat.")
                                .paragraph("The following steps were taken by the mission:")
                                .item("Ten police stations opened in the north.")
                                .texts())
                .isEmpty();
    }

    @Test
    void bulletsLostAsParagraphsStayItemsOfTheirLine() {
        assertThat(
                        Pages.english()
                                .under("Planning")
                                .paragraph("The main points for action are:")
                                .paragraph(
                                        "Budgets should follow the strategic plan of the mission.")
                                .paragraph(
                                        "The assessment must begin before the mandate is drafted.")
                                .paragraph("The conference closed with thanks to the hosts.")
                                .texts())
                .hasSize(2);
    }

    @Test
    void reportsOfEventsAreNothing() {
        assertThat(
                        Pages.english()
                                .under("Activities")
                                .paragraph("The mission conducted 5 patrols and met local leaders.")
                                .paragraph(
                                        "The Prime Minister said that all parties must respect the result.")
                                .paragraph(
                                        "The agreement provides that candidates must be registered by June.")
                                .paragraph(
                                        "It was decided that the office should move to the capital.")
                                .paragraph("Recruitment should be completed by the end of March.")
                                .paragraph("Should the situation worsen, staff would leave.")
                                .texts())
                .isEmpty();
    }

    @Test
    void theSecretaryGeneralRecommendsInRunningText() {
        Candidate found =
                Pages.english()
                        .under("VIII. Observations")
                        .numbered(
                                52,
                                "The elections were held in June without incident. I recommend that the"
                                        + " Security Council extend the mandate of the Mission for a"
                                        + " further six months. The troops remain deployed as before.")
                        .only();
        assertThat(found.text()).startsWith("I recommend").endsWith("six months.");
        assertThat(found.addressee()).isEqualTo("Security Council");
        assertThat(found.judgement().reason())
                .isEqualTo("asks outright \"I recommend\" + addressee");
    }

    @Test
    void sentencesThatGoOnAreOneCandidateAndNewThoughtsAreAnother() {
        assertThat(
                        Pages.english()
                                .under("Exit")
                                .paragraph(
                                        "It was stressed that exit strategies should be clearer. It must be"
                                                + " clear what to hand over. It was also suggested that"
                                                + " benchmarks should be agreed early.")
                                .texts())
                .containsExactly(
                        "It was stressed that exit strategies should be clearer. It must be clear what to"
                                + " hand over.",
                        "It was also suggested that benchmarks should be agreed early.");
    }

    @Test
    void lessonsAndGoodPracticesAreToldByTheirWords() {
        List<Candidate> found =
                Pages.english()
                        .under("Burundi")
                        .paragraph(
                                "Experience has shown that rosters halve the time of recruitment.")
                        .paragraph(
                                "The main lesson of the transition is that planning started too late.")
                        .paragraph(
                                "A good practice is to invite agencies to interview panels of the mission.")
                        .candidates();
        assertThat(found)
                .extracting(one -> one.judgement().kind())
                .containsExactly(
                        CandidateKind.LESSON, CandidateKind.LESSON, CandidateKind.GOOD_PRACTICE);
    }

    @Test
    void oneItemStaysOneOverABreakWithAFootnoteInBetween() {
        assertThat(
                        Pages.english()
                                .under("Recommendations")
                                .item(
                                        "Headquarters should set up a standing roster of civilian experts who can")
                                .footnote(
                                        "See the report of the Panel on United Nations Peace Operations.")
                                .paragraph("deploy within thirty days of a mandate.")
                                .texts())
                .containsExactly(
                        "Headquarters should set up a standing roster of civilian experts who can deploy"
                                + " within thirty days of a mandate.");
    }

    @Test
    void anItemKeepsTheShortPointsBelowIt() {
        assertThat(
                        Pages.english()
                                .under("Recommendations")
                                .numbered(1, "There should be a focus on two core areas:")
                                .item("a. political stability")
                                .item("b. human rights and the rule of law")
                                .numbered(2, "The mandate should be reviewed every year.")
                                .texts())
                .containsExactly(
                        "There should be a focus on two core areas: a. political stability b. human rights"
                                + " and the rule of law",
                        "The mandate should be reviewed every year.");
    }

    @Test
    void aTableHasItsRecommendationsAndTheirOwners() {
        Candidate found =
                Pages.english()
                        .under("Action plan")
                        .row(
                                "No: 3 | Recommendation: Agree on a common budget before the mission starts."
                                        + " | Responsible: Department of Management | Due: 2009")
                        .only();
        assertThat(found.text()).isEqualTo("Agree on a common budget before the mission starts.");
        assertThat(found.addressee()).isEqualTo("Department of Management");
    }

    @Test
    void numbersOfAllParagraphsMakeNoItems() {
        Pages report = Pages.english().under("Political situation");
        for (int number = 1; number <= 8; number++) {
            report.numbered(
                    number, "The mission went on with its patrols in sector " + number + ".");
        }
        report.under("Conclusions and recommendations")
                .numbered(9, "The general situation in the country remained calm all year.");
        assertThat(report.texts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was suggested that the Peacebuilding Commission should assert its role. | Peacebuilding Commission",
                "I urge the Government of Haiti to hold elections this year. | Government of Haiti",
                "It was stressed that campaigns should be vetted by the humanitarian coordinator. | humanitarian coordinator",
                "It was noted that donors need to fund reintegration in time. | donors",
                "It was stressed that the role of the mission should be explained early. |"
            })
    void theAddresseeIsWhoShouldAct(String text, String addressee) {
        String found = Pages.english().under("Discussion").paragraph(text).only().addressee();
        assertThat(found).isEqualTo(addressee);
    }

    @Test
    void theSituationIsTakenAlong() {
        assertThat(
                        Pages.english()
                                .under("Recommendations")
                                .item(
                                        "Where conflict is still going on, humanitarian action should stay apart"
                                                + " from the mission.")
                                .only()
                                .situation())
                .isEqualTo("Where conflict is still going on");
    }

    @Test
    void frenchIsReadLikeEnglish() {
        List<Candidate> found =
                Pages.french()
                        .under("Planification")
                        .paragraph("La mission a effectué cinq patrouilles dans le nord du pays.")
                        .paragraph(
                                "Il a été souligné que le Secrétariat devrait créer une réserve d’experts.")
                        .paragraph("Je demande instamment au Gouvernement de tenir les élections.")
                        .paragraph(
                                "L’expérience a montré que le recrutement prend plus d’un an au début.")
                        .under("Recommandations")
                        .item("Renforcer la planification commune avec l’équipe de pays.")
                        .candidates();
        assertThat(found)
                .extracting(one -> one.judgement().kind())
                .containsExactly(
                        CandidateKind.RECOMMENDATION,
                        CandidateKind.RECOMMENDATION,
                        CandidateKind.LESSON,
                        CandidateKind.RECOMMENDATION);
        assertThat(found)
                .extracting(Candidate::addressee)
                .startsWith("Secrétariat", "Gouvernement");
    }

    @Test
    void aListThatHasLostItsBulletsEndsWithItsFirstFullStop() {
        List<Candidate> found =
                Pages.english()
                        .under("General")
                        .paragraph("The respondents listed a number of best integration practices:")
                        .paragraph("One security system for all;")
                        .paragraph("Mixed interview panels. seemed to have been slow in the field.")
                        .paragraph("The mission then turned to its budget for the next year.")
                        .candidates();
        assertThat(found)
                .extracting(Candidate::text)
                .containsExactly("One security system for all;", "Mixed interview panels.");
        assertThat(found).allMatch(one -> one.judgement().kind() == CandidateKind.GOOD_PRACTICE);
    }

    @Test
    void anotherAddresseeBeginsAnotherCandidate() {
        assertThat(
                        Pages.english()
                                .under("Observations")
                                .paragraph(
                                        "The Government should hold elections soon. Donors should fund"
                                                + " them.")
                                .candidates())
                .extracting(Candidate::addressee)
                .containsExactly("Government", "Donors");
    }

    @Test
    void aNumberedListWithinANumberedReportIsAList() {
        Pages report = Pages.english().under("Background");
        for (int number = 1; number <= 8; number++) {
            report.numbered(
                    number,
                    "The mission went on with its patrols along the border in sector "
                            + number
                            + ", as it had in all the months before.");
        }
        report.under("Concluding remarks")
                .numbered(1, "Planning must rest on local knowledge. It takes time to gain it.")
                .numbered(2, "Mandates need to be matched by means. They seldom are.")
                .numbered(3, "Recruitment must begin early. Posts stay vacant for long.");
        assertThat(report.texts())
                .hasSize(3)
                .first()
                .isEqualTo("Planning must rest on local knowledge. It takes time to gain it.");
    }

    @Test
    void theSamePassagesGiveTheSameCandidates() {
        Pages pages =
                Pages.english()
                        .under("Recommendations")
                        .item("The Secretariat should share its plans with the country team.");
        assertThat(pages.candidates()).isEqualTo(pages.candidates());
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(Pages.english().candidates()).isEmpty();
        assertThat(Pages.english().under("Recommendations").paragraph("…").candidates()).isEmpty();
    }
}
