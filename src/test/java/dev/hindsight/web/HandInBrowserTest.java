package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.hindsight.access.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A review on its way from a contributor to whoever searches, in a real browser on the real
/// program.
final class HandInBrowserTest {
    private static final Path SHOTS = Path.of("target", "shots");
    private static final Path REVIEWS = Path.of("corpus", "reviews");
    private static final String REASON = "Please name the mission ONUB, too.";

    @TempDir static Path folder;
    private static RealProgram server;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
        server =
                new RealProgram(folder)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Aline", Role.CONTRIBUTOR, "ONUB")
                        .person("Carla", Role.CURATOR)
                        .person("Rita", Role.READER);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void consoleStaysSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page signedIn(String name, String language, boolean scripts) {
        Page page = browser.visitor(language, ColorScheme.LIGHT, 1280, scripts);
        page.navigate(server.uri() + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", MadeUpAccounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/");
        return page;
    }

    /// Where scripts are off, no script can examine the page either.
    private static void look(Page page, String name, boolean scripts) {
        if (!scripts) {
            return;
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        for (int width : new int[] {375, 1280}) {
            page.setViewportSize(width, 900);
            Object wide = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).as(name).isLessThanOrEqualTo(width);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SHOTS.resolve("hand-in-" + name + "-" + width + ".png")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB,true,transition-onub-binub.docx,réussir le passage du maintien",
        "fr-FR,true,coordination-and-common-services.docx,coordination and common services",
        "en-GB,false,planning-and-programming-in-burundi.odt,planning"
    })
    void aReviewIsReturnedHandedInAgainAcceptedAndFound(
            String language, boolean scripts, String file, String words) {
        Page contributor = signedIn("Clarisse", language, scripts);
        contributor.click("nav.yours a[href='/hand-in']");
        look(contributor, "form-" + language, scripts);
        contributor.setInputFiles("#file", REVIEWS.resolve(file));
        contributor.fill("#contact", "clarisse@example.org");
        contributor.click("form.fields button");
        contributor.waitForURL("**/submissions/*");
        assertThat(contributor.locator("#title").inputValue()).containsIgnoringCase(words);
        look(contributor, "draft-" + language, scripts);
        contributor.click("button.hand-in");
        contributor.waitForURL("**done=handed-in");
        assertThat(contributor.locator("[role=status]").count()).isOne();
        String own = contributor.url().replaceAll("\\?.*", "");
        String id = own.substring(own.lastIndexOf('/'));
        Page curator = signedIn("Carla", language, scripts);
        review(curator, id, "return", "returned", language, scripts);
        contributor.navigate(server.uri() + "/submissions");
        look(contributor, "mine-" + language, scripts);
        contributor.click("a.step[href$='" + id + "']");
        assertThat(contributor.locator(".reason blockquote").textContent()).contains(REASON);
        look(contributor, "returned-" + language, scripts);
        contributor.fill("#mission", "BINUB, ONUB");
        contributor.click("button.hand-in");
        contributor.waitForURL("**done=handed-in");
        review(curator, id, "accept", "accepted", language, scripts);
        contributor.navigate(own);
        look(contributor, "accepted-" + language, scripts);
        find(words, language, scripts);
        List.of(contributor, curator).forEach(page -> page.context().close());
    }

    private static void find(String words, String language, boolean scripts) {
        Page visitor = browser.visitor(language, ColorScheme.LIGHT, 1280, scripts);
        visitor.navigate(server.uri() + "/");
        visitor.fill("#q", words);
        visitor.keyboard().press("Enter");
        visitor.waitForURL("**/search?**");
        assertThat(visitor.locator("h2 a, h3 a").allTextContents())
                .anyMatch(title -> title.toLowerCase(java.util.Locale.ROOT).contains(words));
        visitor.context().close();
    }

    private static void review(
            Page curator, String id, String step, String done, String language, boolean scripts) {
        curator.navigate(server.uri() + "/review");
        look(curator, "queue-" + language, scripts);
        curator.click("a.step[href$='" + id + "']");
        look(curator, "review-" + language, scripts);
        curator.fill("#note", step.equals("return") ? REASON : "");
        curator.click("button." + step);
        curator.waitForURL("**done=" + done);
        assertThat(curator.locator("[role=status]").count()).isOne();
    }

    @Test
    void theFormNeedsNoMouse() {
        Page page = signedIn("Clarisse", "en-GB", true);
        page.navigate(server.uri() + "/hand-in");
        reach(page, "date");
        page.keyboard().type("2026-05");
        reach(page, "file");
        // the dialog that Enter opens here is the browser's own
        page.setInputFiles("#file", REVIEWS.resolve("disarmament-without-reintegration.txt"));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/submissions/*");
        reach(page, "title");
        page.keyboard().press("End");
        page.keyboard().type(" (typed)");
        for (int i = 0; i < 90 && !isOn(page, "document.activeElement.value == 'hand-in'"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**done=handed-in");
        assertThat(page.locator("h1").textContent()).endsWith("(typed)");
        page.context().close();
    }

    private static void reach(Page page, String id) {
        for (int i = 0; i < 60 && !isOn(page, "document.activeElement.id == '" + id + "'"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(isOn(page, "document.activeElement.id == '" + id + "'")).as(id).isTrue();
    }

    private static boolean isOn(Page page, String condition) {
        return Boolean.TRUE.equals(page.evaluate(condition));
    }
}
