package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
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
    private static EmbeddedServer server;
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
        server = HandInProgram.start(folder);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.getApplicationContext().close();
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
        page.navigate(server.getURL() + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", MadeUpAccounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(server.getURL() + "/");
        return page;
    }

    private static void look(Page page, String name) {
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
        "fr-FR,false,coordination-and-common-services.docx,coordination and common services"
    })
    void aReviewIsReturnedHandedInAgainAcceptedAndFound(
            String language, boolean scripts, String file, String words) {
        Page contributor = signedIn("Clarisse", language, scripts);
        contributor.click("nav.yours a[href='/hand-in']");
        look(contributor, "form-" + language);
        contributor.setInputFiles("#file", REVIEWS.resolve(file));
        contributor.fill("#contact", "clarisse@example.org");
        contributor.click("form.fields button");
        assertThat(contributor.locator("#title").inputValue()).containsIgnoringCase(words);
        look(contributor, "draft-" + language);
        contributor.click("button.hand-in");
        assertThat(contributor.locator("[role=status]").count()).isOne();
        String own = contributor.url().replaceAll("\\?.*", "");
        Page curator = signedIn("Carla", language, scripts);
        review(curator, "return", REASON, language);
        contributor.navigate(server.getURL() + "/submissions");
        look(contributor, "mine-" + language);
        contributor.locator("a.step").first().click();
        assertThat(contributor.locator(".reason blockquote").textContent()).contains(REASON);
        look(contributor, "returned-" + language);
        contributor.fill("#mission", "BINUB, ONUB");
        contributor.click("button.hand-in");
        review(curator, "accept", "", language);
        contributor.navigate(own);
        look(contributor, "accepted-" + language);
        Page visitor = browser.visitor(language, ColorScheme.LIGHT, 1280, scripts);
        visitor.navigate(server.getURL() + "/");
        visitor.fill("#q", words);
        visitor.keyboard().press("Enter");
        assertThat(visitor.locator("h2 a, h3 a").allTextContents())
                .anyMatch(title -> title.toLowerCase(java.util.Locale.ROOT).contains(words));
        List.of(contributor, curator, visitor).forEach(page -> page.context().close());
    }

    private static void review(Page curator, String step, String note, String language) {
        curator.navigate(server.getURL() + "/review");
        look(curator, "queue-" + language);
        curator.locator("a.step").first().click();
        look(curator, "review-" + language);
        curator.fill("#note", note);
        curator.click("button." + step);
        assertThat(curator.locator("[role=status]").count()).isOne();
    }

    @Test
    void theFormNeedsNoMouse() {
        Page page = signedIn("Clarisse", "en-GB", true);
        page.navigate(server.getURL() + "/hand-in");
        reach(page, "date");
        page.keyboard().type("2026-05");
        reach(page, "file");
        page.waitForFileChooser(() -> page.keyboard().press("Enter"))
                .setFiles(REVIEWS.resolve("disarmament-without-reintegration.txt"));
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
