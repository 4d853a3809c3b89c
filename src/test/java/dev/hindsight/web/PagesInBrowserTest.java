package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page, made up, in a real browser.
final class PagesInBrowserTest {
    private static final Path SHOTS = Path.of("target", "shots");
    private static final int HEAVIEST = 60_000;

    @AutoClose private static Browser browser;
    @AutoClose private static EmbeddedServer server;

    @BeforeAll
    static void open() {
        browser = new Browser();
        server = PaperDoll.start(-1);
    }

    @AfterEach
    void consoleStaysSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Stream<String> pages() {
        return Stream.concat(PaperDoll.PAGES.stream(), PaperDoll.ERRORS.stream());
    }

    private static String at(String address) {
        return server.getURL() + address;
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT", "fr-FR,DARK"})
    void everyPageIsAccessible(String language, ColorScheme scheme) {
        Page page = browser.visitor(language, scheme, 1280, true);
        List<String> violations = new ArrayList<>();
        pages().forEach(address -> {
            page.navigate(at(address));
            new AxeBuilder(page)
                    .withTags(
                            List.of(
                                    "wcag2a",
                                    "wcag2aa",
                                    "wcag21a",
                                    "wcag21aa",
                                    "wcag22a",
                                    "wcag22aa",
                                    "best-practice"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> violations.add(address + " " + told(rule)));
        });
        page.context().close();
        assertThat(violations).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + rule.getNodes().stream().limit(2).map(node -> "\n    " + node.getHtml()).toList();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,1280", "fr-FR,DARK,1280", "fr-FR,LIGHT,375", "en-GB,DARK,375"})
    void noPageScrollsSideways(String language, ColorScheme scheme, int width) {
        Page page = browser.visitor(language, scheme, width, true);
        List<String> tooWide = new ArrayList<>();
        pages().forEach(address -> {
            page.navigate(at(address));
            Object wide = page.evaluate("document.documentElement.scrollWidth");
            if (((Number) wide).intValue() > width) {
                tooWide.add(address + " is " + wide + " pixels wide");
            }
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(SHOTS.resolve(shot(address, language, scheme, width)))
                            .setClip(0, 0, width, tall(page)));
        });
        page.context().close();
        assertThat(tooWide).isEmpty();
    }

    private static String shot(String address, String language, ColorScheme scheme, int width) {
        String name = address.replaceAll("[^A-Za-z0-9]+", "-");
        return width + "-" + language.substring(0, 2) + "-" + scheme + name + ".png";
    }

    private static double tall(Page page) {
        Object height = page.evaluate("document.documentElement.scrollHeight");
        return Math.min(2_600, ((Number) height).doubleValue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fromQuestionToPassage(boolean scripts) {
        Page page = browser.visitor("en-GB", ColorScheme.LIGHT, 1280, scripts);
        page.navigate(at("/"));
        page.fill("#q", MadeUp.WORDS);
        page.keyboard().press("Enter");
        page.waitForURL("**/search?**");
        assertThat(page.locator("h1").textContent()).contains(MadeUp.WORDS);
        String all = page.locator("#count").textContent();
        page.check("#theme-funding");
        if (scripts) {
            page.waitForURL("**theme=funding**");
            page.waitForSelector(".chosen a");
        } else {
            page.click("#narrow button");
        }
        assertThat(page.locator("#count").textContent()).endsWith("of " + all);
        page.click(".paging [rel=next]");
        page.waitForURL("**page=2**");
        page.locator(".quotes .where a").first().click();
        String anchor = page.url().substring(page.url().indexOf('#'));
        assertThat(page.locator(anchor + ":target").boundingBox().y).isBetween(-1.0, 900.0);
        assertThat(page.locator(anchor + " mark").first().textContent())
                .isEqualToIgnoringCase("vacancy");
        page.context().close();
    }

    @Test
    void keySlashJumpsIntoTheSearchBox() {
        Page page = browser.visitor();
        page.navigate(at("/documents"));
        page.keyboard().press("/");
        page.keyboard().type("a/b");
        assertThat(page.locator("#q").inputValue()).isEqualTo("a/b");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"p90,n445", "n600,n600", "p3,n11"})
    void addressOfAnyPageOfALongDocumentArrivesThere(String anchor, String passage) {
        Page page = browser.visitor();
        page.navigate(at("/documents/" + MadeUp.LONG.id() + "#" + anchor));
        page.waitForSelector("#" + passage);
        assertThat(page.locator(".text #" + anchor + ":target").count()).isOne();
        page.context().close();
    }

    @Test
    void withoutScriptsAnAddressInAnotherPartLeadsToTheLinkToThatPart() {
        Page page = browser.visitor("en-GB", ColorScheme.LIGHT, 1280, false);
        page.navigate(at("/documents/" + MadeUp.LONG.id() + "#n600"));
        assertThat(page.locator("nav.parts li:has(:target) .sought").isVisible()).isTrue();
        page.click("nav.parts li:has(:target) a");
        assertThat(page.locator("#n600").isVisible()).isTrue();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=vacancy+rates"})
    void firstVisitWeighsLittle(String address) {
        Page page = browser.visitor();
        AtomicLong weight = new AtomicLong();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) -> weight.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(at(address));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().close();
        assertThat(weight.get()).as("bytes over the wire").isBetween(5_000L, (long) HEAVIEST);
    }
}
