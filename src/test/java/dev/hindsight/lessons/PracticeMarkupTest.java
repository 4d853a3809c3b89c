package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.lessons.Rendered.Problem;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PracticeMarkupTest {
    private static final DocumentId DOCUMENT = new DocumentId("0123456789abcdef0123");
    private static final Sources SOURCES = new Sources();

    /// Knows one document and the sources that come with the program.
    private static Target known(Reference reference) {
        if (reference.item().equals(DOCUMENT.value())) {
            boolean found = reference.page() == null || reference.page() < 100;
            String url = "/documents/" + DOCUMENT + "?p=7#p7";
            return new Target.Held(DOCUMENT, "A report", url, 7, "What it says.", found);
        }
        String section = reference.section();
        return SOURCES.find(reference.item())
                .<Target>map(s -> new Target.Described(s, section == null || s.hasSection(section)))
                .orElseGet(Target.Unknown::new);
    }

    private static Rendered render(String body) {
        return PracticeMarkup.render(Entries.saying(body), PracticeMarkupTest::known);
    }

    private static Document page(String body) {
        return Jsoup.parseBodyFragment(render(body).html());
    }

    @Test
    void tablesFootnotesTaskListsQuotesAndAnchorsAreUnderstood() {
        Document page =
                page(
                        """
                        ## What "worked" -- and why...
                        | a | b |
                        |---|--:|
                        | 1 | 2 |

                        - [x] done
                        - [ ] open

                        Said[^1].

                        [^1]: In a note.
                        """);
        Element heading = page.expectFirst("h2");
        assertThat(heading.text()).isEqualTo("What “worked” – and why…");
        String anchor = heading.expectFirst("a").id();
        assertThat(anchor).startsWith("entry-what-worked");
        assertThat(heading.expectFirst("a").attr("href")).isEqualTo("#" + anchor);
        assertThat(page.select("thead th").eachText()).containsExactly("a", "b");
        assertThat(page.expectFirst("td[align=right]").text()).isEqualTo("2");
        assertThat(page.select("li input[type=checkbox][disabled]")).hasSize(2);
        assertThat(page.select("li input[checked]")).hasSize(1);
        String note = page.expectFirst("a.footnote-ref").attr("href");
        assertThat(page.expectFirst(".footnotes " + note).text()).contains("In a note.");
        String back = page.expectFirst("a.footnote-backref").attr("href");
        assertThat(page.select(back)).hasSize(1);
    }

    @Test
    void linksLeadOutsideWithoutGivingCredit() {
        Document page =
                page(
                        "[a](https://a.example/x?y=1&z=2) [b](/themes/funding) <mailto:a@b.example> [c](#why)");
        assertThat(page.select("a[href]").eachAttr("href"))
                .containsExactly(
                        "https://a.example/x?y=1&z=2",
                        "/themes/funding",
                        "mailto:a@b.example",
                        "#entry-why");
        assertThat(page.select("a[href]").eachAttr("rel"))
                .allMatch(rel -> rel.contains("nofollow") && rel.contains("noopener"));
    }

    @Test
    void htmlIsShownAsTyped() {
        assertThat(page("a <b>bold</b> <br> x < y").text()).isEqualTo("a <b>bold</b> <br> x < y");
    }

    @Test
    void imagesAreReplacedByTheirDescription() {
        Rendered rendered = render("See ![the chart](chart.png) here.");
        assertThat(Jsoup.parseBodyFragment(rendered.html()).text())
                .isEqualTo("See the chart here.");
        assertThat(rendered.problems())
                .containsExactly(new Problem(Problem.Kind.IMAGE_LEFT_OUT, "chart.png"));
    }

    @Test
    void referencesBecomeNumberedMarks() {
        Rendered rendered =
                render(
                        "One [[binub-paper § General]], two [[0123456789abcdef0123#p7]], again"
                                + " [[binub-paper §  General]].");
        Document page = Jsoup.parseBodyFragment(rendered.html());
        assertThat(page.text()).isEqualTo("One [1], two [2], again [1].");
        assertThat(page.select("sup.citation a").eachAttr("href"))
                .containsExactly("#entry_evidence-1", "#entry_evidence-2", "#entry_evidence-1");
        assertThat(page.select("sup.citation a[id]").eachAttr("id"))
                .containsExactly("entry_mark-1", "entry_mark-2");
        assertThat(rendered.citations()).extracting(Rendered.Citation::marks).containsExactly(2, 1);
        assertThat(rendered.citations().getFirst().anchor()).isEqualTo("entry_evidence-1");
        assertThat(rendered.citations().get(1).target()).isInstanceOf(Target.Held.class);
        assertThat(rendered.problems()).isEmpty();
    }

    @Test
    void unknownReferencesAreShownAsTheyWereWritten() {
        Rendered rendered =
                render(
                        "[[no-such-source]] [[ffffffffffffffffffff#n3]] [[Not a Key]] [[binub-paper § X]]");
        Document page = Jsoup.parseBodyFragment(rendered.html());
        assertThat(page.select(".unknown-reference").eachText())
                .containsExactly(
                        "unknown reference: [[no-such-source]]",
                        "unknown reference: [[ffffffffffffffffffff#n3]]",
                        "unknown reference: [[Not a Key]]");
        assertThat(rendered.problems())
                .extracting(Problem::kind)
                .containsOnlyOnce(Problem.Kind.PLACE_NOT_FOUND)
                .hasSize(4);
        assertThat(rendered.citations()).hasSize(1);
    }

    @Test
    void referencesInCodeAreCode() {
        assertThat(page("`[[binub-paper § General]]`").expectFirst("code").text())
                .isEqualTo("[[binub-paper § General]]");
    }

    @Test
    void evidenceThatTheTextDoesNotNameFollows() {
        Rendered rendered =
                PracticeMarkup.render(Entries.published("One"), PracticeMarkupTest::known);
        assertThat(rendered.citations())
                .extracting(citation -> citation.reference().toString())
                .containsExactly(
                        "binub-paper § General",
                        "binub-paper § LESSONS LEARNED",
                        "0123456789abcdef0123#p7");
        assertThat(rendered.citations().get(1).shows()).startsWith("says \"late\"");
        assertThat(rendered.citations().get(1).firstMark()).isNull();
        assertThat(rendered.problems())
                .containsExactly(
                        new Problem(Problem.Kind.UNKNOWN_REFERENCE, "01234567890123456789#n12"));
    }

    @Test
    void idsNeverClash() {
        Document page =
                page(
                        """
                        # n1
                        ## fn 1
                        ## fn-1
                        ## Why
                        ## Why
                        ## why-1
                        ## entry_evidence-1
                        Text[^1] [[binub-paper]].

                        [^1]: Note.
                        """);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(9);
        assertThat(page.select("h1")).isEmpty();
    }

    private static final String ENTRY =
            """
            Before any heading.

            ## Situation
            A "third" were
            vacant [[binub-paper § General]], *indeed* [[binub-paper]].

            ### In detail
            - one
              - two [[x]]

            ## What worked
            | a | b |
            |---|---|
            | c | d |

            > Quoted[^1].

            [^1]: A note.
            """;

    @Test
    void passagesAreParagraphsItemsRowsAndNotesBelowTheirHeadings() {
        Practice practice = Stored.practice(ENTRY);
        List<Passage> passages = PracticeMarkup.passages(practice);
        assertThat(passages)
                .extracting(Passage::text)
                .containsExactly(
                        "Before any heading.",
                        "A “third” were vacant, indeed.",
                        "one",
                        "two",
                        "a | b",
                        "c | d",
                        "Quoted.",
                        "A note.");
        assertThat(passages)
                .extracting(passage -> String.join(" › ", passage.section()))
                .containsExactly(
                        "",
                        "Situation",
                        "Situation › In detail",
                        "Situation › In detail",
                        "What worked",
                        "What worked",
                        "What worked",
                        "");
        assertThat(passages)
                .extracting(Passage::kind)
                .contains(PassageKind.LIST_ITEM, PassageKind.TABLE_ROW, PassageKind.FOOTNOTE);
        Document page =
                Jsoup.parseBodyFragment(
                        PracticeMarkup.render(practice.text(), PracticeMarkupTest::known).html());
        assertThat(page.expectFirst("#n2").text()).startsWith("A “third”");
        assertThat(page.expectFirst("#n8").text()).startsWith("A note.");
    }
}
