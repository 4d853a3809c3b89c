package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The search box in a real browser: a combobox by keyboard and by mouse, and a plain box without
/// scripts.
final class SearchBoxTest {
    private static final String OPTIONS = "#offered [role=option]";

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

    private static Page typing(String language, int width, String text) {
        Page page = browser.visitor(language, ColorScheme.LIGHT, width, true);
        page.navigate(server.getURL() + "/about");
        page.keyboard().press("/");
        page.keyboard().type(text);
        return page;
    }

    private static String active(Page page) {
        String id = page.locator("#q").getAttribute("aria-activedescendant");
        return id == null ? "" : page.locator("#" + id).textContent().strip();
    }

    @Test
    void arrowsChooseAndEnterGoesThere() {
        Page page = typing("en-GB", 1280, "rec");
        page.waitForSelector(OPTIONS);
        Locator box = page.locator("#q");
        assertThat(box.getAttribute("role")).isEqualTo("combobox");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(page.locator("form.search [role=status]").textContent())
                .startsWith("4 suggestions");
        assertThat(active(page)).isEmpty();
        page.keyboard().press("ArrowDown");
        assertThat(active(page)).startsWith("BINUB");
        page.keyboard().press("ArrowDown");
        assertThat(active(page)).isEqualTo("Recruitment");
        assertThat(page.locator(OPTIONS + "[aria-selected=true]").count()).isOne();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(active(page)).as("one step beyond the first is the box itself").isEmpty();
        page.keyboard().press("ArrowUp");
        assertThat(active(page)).as("and then comes the last").contains("2007");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForURL("**/themes/recruitment");
        page.context().close();
    }

    @Test
    void escapeClosesAndEnterThenSearchesForWhatWasTyped() {
        Page page = typing("fr-FR", 1280, "rec");
        page.waitForSelector(OPTIONS);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(page.locator("#offered").isVisible()).isFalse();
        assertThat(page.locator("#q").getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(page.locator("#q").inputValue()).isEqualTo("rec");
        page.keyboard().press("ArrowDown");
        page.waitForSelector(OPTIONS);
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=rec");
        page.context().close();
    }

    @Test
    void theListClosesWhenTheFocusLeavesAndWhenNothingFits() {
        Page page = typing("en-GB", 1280, "rec");
        page.waitForSelector(OPTIONS);
        page.keyboard().press("Tab");
        assertThat(page.locator("#offered").isVisible()).isFalse();
        page.locator("#q").focus();
        page.keyboard().press("ArrowDown");
        page.waitForSelector(OPTIONS);
        page.locator("#q").fill("zz");
        page.waitForCondition(() -> !page.locator("#offered").isVisible());
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,1280", "fr-FR,375"})
    void theOpenListIsAccessibleAndTakesClicks(String language, int width) {
        Page page = typing(language, width, "rec");
        page.waitForSelector(OPTIONS);
        page.keyboard().press("ArrowDown");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/shots/offered-" + width + ".png")));
        page.locator(OPTIONS).nth(2).click();
        page.waitForURL("**/search?q=vacancy+rates");
        page.context().close();
    }

    @Test
    void withoutScriptsItIsAPlainBox() {
        Page page = browser.visitor("en-GB", ColorScheme.LIGHT, 1280, false);
        page.navigate(server.getURL() + "/about");
        page.locator("#q").fill("rec");
        assertThat(page.locator("#offered").count()).isZero();
        assertThat(page.locator("#q").getAttribute("role")).isNull();
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=rec");
        page.context().close();
    }
}
