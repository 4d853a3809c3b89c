package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionLesson;
import dev.hindsight.submissions.SubmissionLessons;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.testing.Needs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Handing in over a bad line and in a hurry, in a real browser.
final class HandInBrowserTest {
    private static final int MOST_STEPS = 12;
    private static final Viewer.Person CLARISSE =
            new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of());
    @TempDir private static Path folder;
    @AutoClose private static Browser browser;
    @AutoClose private static RealProgram program;

    @BeforeAll
    static void open() {
        browser = new Browser();
        program =
                new RealProgram(folder)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Carla", Role.CURATOR);
    }

    @AfterEach
    void consoleStaysSilent() {
        // a broken line is what one of the tests wants
        assertThat(browser.complaints()).filteredOn(it -> !it.contains("ERR_FAILED")).isEmpty();
    }

    private static Page signedIn(String path) {
        Page page = browser.visitor("en-GB", ColorScheme.LIGHT, 1280, true);
        page.navigate(program.uri() + "/sign-in?next=" + path);
        page.fill("main input[name=name]", "Clarisse");
        page.fill("main input[name=password]", MadeUpAccounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**" + path);
        return page;
    }

    private static Submission newest() {
        return program.get(Submissions.class).of(CLARISSE).getFirst();
    }

    @Test
    void aFirstReviewWithThreeLessonsTakesTwelveStepsAtMost() {
        Path document = Needs.shared("data/docx").resolve("A_80_6_SECT.7.docx");
        Page page = signedIn("/hand-in");
        page.setInputFiles("#file", document);
        page.click("form.fields button");
        page.waitForURL("**/submissions/*");
        Hands hands = Hands.of(page, true);
        int steps = 0;
        Locator ticks = page.locator(".ticks input[type=checkbox]");
        int found = Math.min(3, ticks.count());
        for (int i = 0; i < found; i++) {
            hands.tick(ticks.nth(i));
            steps++;
        }
        for (int i = 1; i <= 3 - found; i++) {
            hands.type("#own-" + i, "The Office should fill posts before the start, " + i + ".");
            steps++;
        }
        if (page.locator("#themes-read, [name=themes]:checked").count() == 0) {
            hands.tick(page.locator("#theme-recruitment"));
            steps++;
        }
        hands.press("button.hand-in", ".*done=handed-in");
        steps++;
        assertThat(steps).isLessThanOrEqualTo(MOST_STEPS);
        Submission handed = newest();
        assertThat(handed.status().isOpen()).isTrue();
        assertThat(program.get(SubmissionLessons.class).of(handed.id(), CLARISSE))
                .filteredOn(SubmissionLesson::chosen)
                .hasSize(3);
        page.context().close();
    }

    @Test
    void aFileArrivesWholeOverALineThatBreaksThreeTimes() {
        String text =
                "After-action review of a long march\n\n" + "Posts stood empty. ".repeat(200_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Set<Integer> broken = new HashSet<>();
        Random random = new Random(7);
        while (broken.size() < 3) {
            broken.add(1 + random.nextInt(6));
        }
        Page page = signedIn("/hand-in");
        AtomicInteger piece = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        page.route(
                "**/uploads/*",
                route -> {
                    if (!route.request().method().equals("PATCH")) {
                        route.resume();
                    } else if (broken.contains(piece.incrementAndGet())) {
                        route.abort();
                    } else {
                        sent.incrementAndGet();
                        route.resume();
                    }
                });
        page.setInputFiles("#file", new FilePayload("march.txt", "text/plain", bytes));
        page.click("form.fields button");
        page.waitForURL("**/submissions/*");
        assertThat(piece.get() - sent.get()).isEqualTo(3);
        // no piece went twice
        assertThat(sent.get()).isEqualTo(1 + bytes.length / (1 << 20));
        assertThat(newest().upload().file().hash())
                .isEqualTo(ContentHash.of(ContentHash.newDigest().digest(bytes)));
        page.context().close();
    }

    @Test
    void whatWasTypedIsThereAfterTheBrowserWasClosed() {
        Page page = signedIn("/hand-in");
        byte[] bytes = "Review of the kitchen\n\nIt was hot.\n".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("kitchen.txt", "text/plain", bytes));
        page.click("form.fields button");
        page.waitForURL("**/submissions/*");
        String address = page.url();
        String before = page.locator(".saved").textContent();
        page.fill("#title", "The kitchen, typed and never sent");
        page.locator("label[for=theme-recruitment]").click();
        page.waitForFunction(
                "before => document.querySelector('.saved').textContent !== before", before);
        page.context().close();
        Page again = signedIn(address.substring(program.uri().toString().length()));
        assertThat(again.locator("#title").inputValue())
                .isEqualTo("The kitchen, typed and never sent");
        assertThat(again.locator("#theme-recruitment").isChecked()).isTrue();
        List<String> fields = again.locator("form.fields .fault").allTextContents();
        assertThat(fields).isEmpty();
        again.context().close();
    }
}
