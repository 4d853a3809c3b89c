package dev.hindsight.extract;

import static dev.hindsight.extract.Extracting.extracted;
import static dev.hindsight.extract.Extracting.passage;
import static dev.hindsight.extract.Extracting.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextExtractionTest {
    @TempDir Path folder;

    private Extraction.Extracted read(String text) throws IOException {
        return extracted(Files.writeString(folder.resolve("a.txt"), text));
    }

    @Test
    void brokenLinesBecomeParagraphs() throws IOException {
        Extraction.Extracted outcome =
                read(
                        """
                        Structure and methodology
                        The office was built on the foundations laid down by its predecessor and on the les-
                        sons learned from the experience of another mission in the region in that year.
                        A second paragraph begins after a line that ends early and goes on for some more time
                        until it ends.

                        • First point
                        • Second point that is so long that it needs another line to be said in full, which
                        this is
                        """);
        assertThat(texts(outcome))
                .containsExactly(
                        "Structure and methodology",
                        "The office was built on the foundations laid down by its predecessor and on the"
                                + " lessons learned from the experience of another mission in the region in"
                                + " that year.",
                        "A second paragraph begins after a line that ends early and goes on for some more"
                                + " time until it ends.",
                        "First point",
                        "Second point that is so long that it needs another line to be said in full,"
                                + " which this is");
        assertThat(passage(outcome, "First point").kind()).isEqualTo(PassageKind.LIST_ITEM);
        assertThat(passage(outcome, "The office").section())
                .containsExactly("Structure and methodology");
    }

    @Test
    void formFeedsArePagesAndTheirNumbersGo() throws IOException {
        Extraction.Extracted outcome =
                read(
                        "Text of the first page.\n\n1\n\fText of the second page.\n\n2\n\fThird text.\n\n3\n");
        assertThat(texts(outcome))
                .containsExactly(
                        "Text of the first page.", "Text of the second page.", "Third text.");
        assertThat(passage(outcome, "Third").page()).isEqualTo(3);
        assertThat(outcome.coverage().pages()).isEqualTo(3);
    }

    @Test
    void aParagraphTornByABoxIsPutTogether() throws IOException {
        String start =
                "The mission produced a record of the presentations with the expectation that the heads";
        String rest =
                "brief the staff and discuss integration, which was complemented by a series of meetings.";
        Extraction.Extracted outcome =
                read(
                        start
                                + " of them would explain all this further\n\nThe result of the questionnaire showed weak support.\n\n"
                                + rest);
        assertThat(texts(outcome))
                .containsExactly(
                        start + " of them would explain all this further " + rest,
                        "The result of the questionnaire showed weak support.");
    }

    @Test
    void markdownLosesItsMarksAndKeepsItsWords() throws IOException {
        Extraction.Extracted outcome =
                read(
                        """
                        # Recommendations

                        ## **Accountability:**

                        53. Leadership *should* be **accountable** ([guide](https://example.org/guide)).
                        - (1) **Funding.** The office needs money.

                        | Who | What |
                        |-----|------|
                        | DPKO | training |
                        """);
        assertThat(texts(outcome))
                .containsExactly(
                        "Recommendations",
                        "Accountability:",
                        "Leadership should be accountable (guide (https://example.org/guide)).",
                        "Funding. The office needs money.",
                        "Who | What",
                        "DPKO | training");
        assertThat(passage(outcome, "Leadership").para()).isEqualTo("53");
        assertThat(passage(outcome, "Leadership").section())
                .containsExactly("Recommendations", "Accountability:");
        assertThat(passage(outcome, "Funding").para()).isEqualTo("53 (1)");
    }

    @Test
    void footnotesAreKnownByTheirNumberInTheText() throws IOException {
        Extraction.Extracted outcome =
                read(
                        "The office followed ONUB1 in that year.\n\n1 The operation had 5,000 soldiers.\n");
        assertThat(texts(outcome, PassageKind.FOOTNOTE))
                .containsExactly("The operation had 5,000 soldiers.");
        assertThat(passage(outcome, "The operation").para()).isEqualTo("1");
    }

    @Test
    void footnotesBearTheMarkAsTheTextShowsIt() throws IOException {
        Extraction.Extracted outcome =
                read(
                        """
                        # Review

                        The principles[^1] of keeping peace<sup>2</sup> have not changed since then.

                        [^1]: Named in the report of that year.

                        2 On the basis of the first mission.
                        """);
        assertThat(passage(outcome, "The principles").text())
                .isEqualTo("The principles[1] of keeping peace[2] have not changed since then.");
        assertThat(passage(outcome, "Named in").para()).isEqualTo("[1]");
        assertThat(passage(outcome, "On the basis").para()).isEqualTo("[2]");
    }

    @Test
    void singleLongLinesDoNotMakeTheOthersShort() throws IOException {
        Extraction.Extracted outcome =
                read(
                        """
                        Integration should not be considered a cure for
                        the endemic problems of the system and of single
                        countries, but rather as a tool to achieve greater
                        effectiveness and efficiency in all interventions.
                        As such, it should form the basis of management of
                        all departments. The nature and degree of integration should be determined by country-specific
                        realities and needs, desired outcomes and the will
                        of the people. In supporting these processes, my
                        Government is keenly aware of what has to be done.
                        """);
        assertThat(texts(outcome)).hasSize(1);
    }

    @Test
    void whatABracketOpensGoesOnOverTheLineEnd() throws IOException {
        assertThat(
                        texts(
                                read(
                                        """
                                        Programmes were developed in these sectors of the economy:
                                        • Education and health (WHO,
                                        UNICEF, UNESCO).
                                        • The plan for peace

                                        (July 2006);
                                        • Reform of the police
                                        """)))
                .contains("Education and health (WHO, UNICEF, UNESCO).", "The plan for peace");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Évaluation générale des opérations de maintien de la paix à l’étranger",
        "windows-1251, Операция по поддержанию мира завершила свою работу в прошлом году",
        "UTF-16, The operation ended its work in the year before the last one"
    })
    void olderEncodingsAreRecognised(String charset, String text) throws IOException {
        Path file =
                Files.write(
                        folder.resolve("a.txt"),
                        (text + ".\n").repeat(5).getBytes(Charset.forName(charset)));
        assertThat(texts(extracted(file)).getFirst()).startsWith(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | The mission supported the national police in the reform of its training programmes.",
                "FRENCH | La mission a appuyé la police nationale dans la réforme de ses programmes de formation.",
                "SPANISH | La misión apoyó a la policía nacional en la reforma de sus programas de capacitación.",
                "ARABIC | قدمت البعثة الدعم إلى الشرطة الوطنية في إصلاح برامج التدريب الخاصة بها.",
                "RUSSIAN | Миссия оказывала поддержку национальной полиции в реформе учебных программ.",
                "CHINESE | 特派团支持国家警察改革其培训方案，并为地方当局提供咨询意见。",
                "UNKNOWN | Die Mission unterstützte die nationale Polizei bei der Reform ihrer Ausbildung.",
                "UNKNOWN | A missão apoiou a polícia nacional na reforma dos seus programas de formação, mas não teve os meios para o fazer em todas as regiões do país.",
                "UNKNOWN | La missione ha sostenuto la polizia nazionale nella riforma dei programmi di formazione, ma non aveva i mezzi per farlo in tutte le regioni.",
                "UNKNOWN | Misi itu mendukung polisi nasional dalam pembaruan program pelatihan yang akan dilaksanakan oleh pemerintah daerah pada tahun ini dan tahun depan.",
                "UNKNOWN | Misija je podržala policiju u reformi programa obuke, a vlada nije imala sredstva da se to uradi u svim opštinama koje su tražile pomoć."
            })
    void passagesKnowTheirLanguage(Language language, String text) throws IOException {
        assertThat(read(text).passages().getFirst().language()).isEqualTo(language);
    }

    @Test
    void aDocumentCanBeInSeveralLanguages() throws IOException {
        String text =
                """
                The mission supported the national police in the reform of its training programmes.

                Police

                The office in the north was closed at the end of the year, as the mandate foresaw.

                La mission a appuyé la police nationale dans la réforme de ses programmes de formation.

                Police

                Le bureau du nord a été fermé à la fin de l'année, comme le prévoyait le mandat.
                """;
        assertThat(read(text).passages().stream().map(Passage::language))
                .containsExactly(
                        Language.ENGLISH,
                        Language.ENGLISH,
                        Language.ENGLISH,
                        Language.FRENCH,
                        Language.FRENCH,
                        Language.FRENCH);
    }

    @Test
    void shortPassagesTakeTheLanguageOfTheirDocument() throws IOException {
        String long1 =
                "La mission a appuyé la police nationale dans la réforme de ses programmes de formation.";
        assertThat(passage(read(long1 + "\n\nOK, total: 12.\n"), "OK").language())
                .isEqualTo(Language.FRENCH);
    }
}
