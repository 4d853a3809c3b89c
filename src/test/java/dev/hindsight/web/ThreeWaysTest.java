package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.hindsight.access.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people come for, in a browser, over the whole program with the starter collection.
final class ThreeWaysTest {
    private static final Path SHOTS = Path.of("target", "shots", "entries");
    private static final String KNOWN = "/practices/start-recruitment-six-months-ahead";
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/practices",
                    "/practices?theme=funding",
                    KNOWN,
                    KNOWN + "/revisions/1",
                    "/themes",
                    "/themes/recruitment",
                    "/missions/BINUB",
                    "/search?q=recruit+before+the+mission+starts");
    private static final List<String> FORMS = List.of("/practices/new", KNOWN + "/edit");

    @TempDir private static Path folder;
    private static Browser browser;
    private static RealProgram program;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser();
        program =
                new RealProgram(folder)
                        .practices()
                        .reviews()
                        .person("Carla", Role.CURATOR)
                        .settle();
    }

    @AfterAll
    static void close() {
        if (program != null) {
            program.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void consoleStaysSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page visitor(boolean scripts) {
        return browser.visitor("en-GB", ColorScheme.LIGHT, 1280, scripts);
    }

    private static void open(Page page, String path) {
        page.navigate(program.uri() + path);
    }

    private static void signIn(Page page) {
        open(page, "/sign-in");
        page.fill("main input[name=name]", "Carla");
        page.fill("main input[name=password]", MadeUpAccounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(program.uri() + "/");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSearcherGoesFromAQuestionToTheQuotedPassage(boolean scripts) {
        Page page = visitor(scripts);
        open(page, "/");
        page.fill("#q", "why was recruitment slow at the start of the mission");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=**");
        assertThat(page.locator(".card.curated").count()).isPositive();
        page.locator(".card.source .quotes .where a").first().click();
        page.waitForURL("**/documents/**");
        String anchor = page.url().substring(page.url().indexOf('#'));
        assertThat(page.locator(anchor + ":target").boundingBox().y).isBetween(-1.0, 900.0);
        assertThat(page.locator(anchor + " mark").count()).isPositive();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResearcherGoesFromAThemeOverItsMissionsToADocument(boolean scripts) {
        Page page = visitor(scripts);
        open(page, "/");
        page.click("nav.main a[href='/themes']");
        page.click("main a[href='/themes/recruitment']");
        assertThat(page.locator(".practiced article").count()).isPositive();
        page.locator(".heat th[scope=row] a").first().click();
        page.waitForURL("**/missions/**");
        assertThat(page.locator("dl.facts").textContent()).contains("Start");
        String title = page.locator(".card.source h3 a").last().textContent();
        page.locator(".card.source h3 a").last().click();
        page.waitForURL("**/documents/**");
        assertThat(page.locator("h1").textContent()).contains(title);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCuratorWritesAPracticeWithTwoPiecesOfEvidenceAndFindsIt(boolean scripts) {
        String word = scripts ? "marmalade" : "gooseberry";
        Page page = visitor(scripts);
        signIn(page);
        page.click("nav.main a[href='/practices']");
        page.click("main a[href='/practices/new']");
        page.fill("#title", "Keep " + word + " for the night shift");
        page.selectOption("#theme", "recruitment");
        page.fill("#missions", "binub");
        page.selectOption("#status", "published");
        page.fill("#body", "## Situation\n\nNo " + word + " was left [[binub-paper § General]].");
        page.fill("#reference-1", "binub-paper § General");
        page.fill("#shows-1", "that posts stood empty");
        page.fill("#reference-2", "nupi-proceedings § Planning by the mission");
        page.click("button[value=preview]");
        page.waitForSelector("#preview");
        assertThat(page.locator("#preview .places > li").count()).isEqualTo(2);
        assertThat(page.locator("#body").inputValue()).contains("No " + word);
        page.click("button[value=save]");
        page.waitForURL("**/practices/keep-" + word + "-**");
        assertThat(page.locator(".evidence .places > li").count()).isEqualTo(2);
        program.settle();
        page.fill("#q", word);
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=**");
        assertThat(page.locator(".card.curated mark").first().textContent())
                .isEqualToIgnoringCase(word);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,1280", "fr-FR,DARK,375"})
    void everyPageIsAccessibleAndFits(String language, ColorScheme scheme, int width) {
        Page page = browser.visitor(language, scheme, width, true);
        List<String> problems = new ArrayList<>();
        for (String path : PAGES) {
            open(page, path);
            look(page, path, width, problems);
        }
        signIn(page);
        for (String path : FORMS) {
            open(page, path);
            look(page, path, width, problems);
            page.click("button[value=preview]");
            page.waitForLoadState();
            look(page, path + "-preview", width, problems);
        }
        conflict(page);
        look(page, "/conflict", width, problems);
        page.context().close();
        assertThat(problems).isEmpty();
    }

    /// Saves a form after somebody else has saved the same practice.
    private static void conflict(Page page) {
        open(page, KNOWN + "/edit");
        Page other = page.context().newPage();
        open(other, KNOWN + "/edit");
        other.click("button[value=save]");
        other.waitForURL("**" + KNOWN);
        other.close();
        page.fill("#body", "## Situation\n\nAnother text.");
        page.click("button[value=save]");
        page.waitForSelector("[role=alert]");
    }

    private static void look(Page page, String path, int width, List<String> problems) {
        new AxeBuilder(page)
                .withTags(
                        List.of(
                                "wcag2a",
                                "wcag2aa",
                                "wcag21a",
                                "wcag21aa",
                                "wcag22aa",
                                "best-practice"))
                .analyze()
                .getViolations()
                .forEach(rule ->
                        problems.add(
                                path
                                        + " "
                                        + rule.getId()
                                        + rule.getNodes().stream()
                                                .limit(2)
                                                .map(node -> "\n    " + node.getHtml())
                                                .toList()));
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) wide).intValue() > width) {
            problems.add(path + " is " + wide + " pixels wide, not " + width);
        }
        String name = width + path.replaceAll("[^A-Za-z0-9]+", "-") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SHOTS.resolve(name)).setFullPage(true));
    }
}
