package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.hindsight.access.Role;
import dev.hindsight.testing.Needs;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people come for, from beginning to end, in a browser over the whole program with the
/// starter collection. Each way is written once and gone in every [Manner].
final class WaysTest {
    private static final String REASON = "Please name the mission MINUSTAH, too.";

    /// A real document for each manner: the same one would be there already.
    private static final Map<String, String> DOCUMENTS =
            Map.of(
                    "en-live-keys", "A_80_6_SECT.7.docx",
                    "en-plain-keys", "A_80_6_Sect.10.docx",
                    "fr-live-keys", "A_80_6_Sect.11.docx",
                    "fr-plain-keys", "A_80_6_Sect.17.docx",
                    "en-live-mouse", "A_80_6_Sect.25.docx",
                    "fr-plain-mouse", "A_80_6_Sect.31.docx");

    @TempDir private static Path folder;
    @AutoClose private static Browser browser;
    @AutoClose private static RealProgram program;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser();
        program =
                new RealProgram(folder)
                        .practices()
                        .reviews()
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Carla", Role.CURATOR)
                        .settle();
    }

    @AfterEach
    void consoleStaysSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    /// Somebody at the home page.
    private static Hands hands(Manner manner) {
        String locale = manner.says("en-GB", "fr-FR");
        Page page = browser.visitor(locale, ColorScheme.LIGHT, 1280, manner.scripts());
        page.navigate(program.uri() + "/");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(manner.language());
        return Hands.of(page, manner.keyboard());
    }

    private static Hands signedIn(Manner manner, String name) {
        Hands hands = hands(manner);
        hands.press("a[href^='/sign-in']", ".*/sign-in.*");
        hands.type("#name", name);
        hands.send("#password", MadeUpAccounts.PASSWORD, ".*/");
        assertThat(hands.page.locator("form.visitor").textContent()).contains(name);
        return hands;
    }

    private static void leave(Hands... all) {
        for (Hands hands : all) {
            hands.page.context().close();
        }
    }

    static Stream<Manner> manners() {
        return Manner.all();
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aSearcherGoesFromAQuestionToTheQuotedPage(Manner manner) {
        Hands hands = hands(manner);
        Page page = hands.page;
        String question =
                manner.says(
                        "how long did recruitment take at the start-up of BINUB",
                        "pourquoi adapter le mandat à la tâche");
        hands.send("#q", question, ".*/search\\?q=.*");
        assertThat(page.locator("h1").textContent()).contains(question);
        assertThat(page.locator(".card").count()).isPositive();
        hands.tick(page.locator("#kind-document"));
        if (!manner.scripts()) {
            hands.press(page.locator("#narrow button.apply"));
        }
        page.waitForURL("**kind=document**");
        page.locator(".chosen a").first().waitFor();
        assertThat(page.locator(".card.curated").count()).isZero();
        hands.press(".card.source .quotes .where a:has-text('Page')", ".*/documents/.*#n\\d+");
        String anchor = page.url().substring(page.url().indexOf('#'));
        assertThat(page.locator(anchor + ":target").boundingBox().y).isBetween(-1.0, 900.0);
        assertThat(page.locator(anchor + " mark").count()).isPositive();
        leave(hands);
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aResearcherGoesFromAThemeOverItsMissionsToADocumentAndItsCitation(Manner manner) {
        Hands hands = hands(manner);
        Page page = hands.page;
        hands.press("nav.main a[href='/themes']", ".*/themes");
        hands.press("main a[href='/themes/recruitment']", ".*/themes/recruitment");
        assertThat(page.locator("h1").textContent())
                .startsWith(manner.says("Recruitment", "Recrutement"));
        assertThat(page.locator(".practiced article").count()).isPositive();
        hands.press(".heat th[scope=row] a", ".*/missions/.*");
        assertThat(page.locator("dl.facts").textContent()).contains(manner.says("Start", "Début"));
        String title = page.locator(".card.source h3 a").last().textContent();
        hands.press(page.locator(".card.source h3 a").last());
        page.waitForURL("**/documents/**");
        assertThat(page.locator("h1").textContent()).contains(title);
        var cited = page.waitForDownload(() -> hands.press(page.locator("a[href$='.ris']")));
        assertThat(cited.suggestedFilename()).endsWith(".ris");
        assertThat(cited.path()).content().contains("TI  - " + title);
        leave(hands);
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aCuratorWritesAPracticeWithTwoPiecesOfEvidenceAndFindsIt(Manner manner) {
        String word = "marmalade-" + manner.word();
        Hands hands = signedIn(manner, "Carla");
        Page page = hands.page;
        hands.press("nav.main a[href='/practices']", ".*/practices");
        hands.press("main a[href='/practices/new']", ".*/practices/new");
        hands.type("#title", "Keep " + word + " for the night shift");
        hands.choose("#theme", "recruitment");
        hands.type("#missions", "binub");
        hands.choose("#status", "published");
        hands.type("#body", "No " + word + " was left [[binub-paper § General]].");
        hands.type("#reference-1", "binub-paper § General");
        hands.type("#shows-1", "that posts stood empty");
        hands.type("#reference-2", "nupi-proceedings § Planning by the mission");
        hands.press(page.locator("button[value=preview]"));
        page.locator("#preview").waitFor();
        assertThat(page.locator("#preview .places > li").count()).isEqualTo(2);
        assertThat(page.locator("#body").inputValue()).contains("No " + word);
        hands.press("button[value=save]", ".*/practices/keep-marmalade-.*");
        assertThat(page.locator(".evidence .places > li").count()).isEqualTo(2);
        hands.send("#q", word, ".*/search\\?q=.*");
        assertThat(page.locator(".card.curated h2 a").first().textContent()).contains(word);
        assertThat(page.locator(".card.curated mark").count()).isPositive();
        leave(hands);
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aReviewIsReturnedHandedInAgainAcceptedAndFound(Manner manner) {
        Path document = Needs.shared("data/docx").resolve(DOCUMENTS.get(manner.word()));
        String title = "What came of section " + manner.word();
        Hands contributor = signedIn(manner, "Clarisse");
        contributor.press("nav.yours a[href='/hand-in']", ".*/hand-in");
        contributor.type("#contact", "clarisse@example.org");
        contributor.attach(contributor.page.locator("#file"), document);
        contributor.press("form.fields button", ".*/submissions/.*");
        assertThat(contributor.page.locator(".coverage, dl.facts").first().textContent())
                .contains(document.getFileName().toString());
        contributor.type("#title", title);
        contributor.press("button.hand-in", ".*done=handed-in");
        String own = contributor.page.url().replaceAll("\\?.*", "");
        String id = own.substring(own.lastIndexOf('/') + 1);
        Hands curator = signedIn(manner, "Carla");
        review(curator, id, title, "return", REASON);
        contributor.press("nav.yours a[href='/submissions']", ".*/submissions");
        contributor.press("a.step[href$='" + id + "']", ".*/submissions/" + id);
        assertThat(contributor.page.locator(".reason blockquote").textContent()).contains(REASON);
        contributor.type("#mission", "MINUSTAH");
        contributor.press("button.hand-in", ".*done=handed-in");
        review(curator, id, title, "accept", "");
        contributor.press("nav.yours a[href='/submissions']", ".*/submissions");
        contributor.press("a.step[href^='/documents/']", ".*/documents/.*");
        assertThat(contributor.page.locator("h1").textContent()).contains(title);
        Hands visitor = hands(manner);
        visitor.send("#q", "\"" + title + "\"", ".*/search\\?.*");
        assertThat(visitor.page.locator(".card.source h2 a").allTextContents()).contains(title);
        leave(contributor, curator, visitor);
    }

    private static void review(Hands curator, String id, String title, String step, String note) {
        curator.press("nav.yours a[href='/review']", ".*/review");
        curator.press("a.step[href$='" + id + "']", ".*/review/" + id);
        assertThat(curator.page.locator("h1").textContent()).contains(title);
        curator.type("#note", note);
        curator.press("button." + step, ".*done=(returned|accepted)");
        assertThat(curator.page.locator("main [role=status]").count()).isOne();
    }
}
