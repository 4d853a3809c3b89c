package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.Practices;
import dev.hindsight.submissions.Submissions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong with forms in real browsers: the back button, a session that ends, a button
/// pressed twice, files that cannot be taken in. Nothing is stored twice, nothing typed is lost.
final class FormsInBrowserTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Viewer.Person CLARISSE =
            new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of());
    @TempDir private static Path folder;
    @AutoClose private static Browser browser;
    @AutoClose private static RealProgram program;
    private static int files;

    @BeforeAll
    static void open() {
        browser = new Browser();
        program =
                new RealProgram(folder, Map.of("hindsight.intake.largest-file", 3_000_000))
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Carla", Role.CURATOR);
    }

    @AfterEach
    void consoleStaysSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page signedIn(String name, boolean scripts, String path) {
        Page page = browser.visitor("en-GB", ColorScheme.LIGHT, 1280, scripts);
        page.navigate(program.uri() + "/sign-in?next=" + path);
        signIn(page, name);
        page.waitForURL("**" + path);
        return page;
    }

    private static void signIn(Page page, String name) {
        page.fill("main input[name=name]", name);
        page.fill("main input[name=password]", MadeUpAccounts.PASSWORD);
        page.keyboard().press("Enter");
    }

    private static void endSession(Page page) {
        String token =
                page.context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("hindsight-session"))
                        .map((Cookie cookie) -> cookie.value)
                        .findFirst()
                        .orElseThrow();
        program.get(Accounts.class).signOut(token);
    }

    /// A review that nobody has sent yet.
    private static FilePayload review(int atLeast) {
        String text = "After-action review " + ++files + " of BINUB\n\nVacancies delayed work.\n";
        String filler = "Posts stood empty for months.\n";
        byte[] bytes =
                (text + filler.repeat(atLeast / filler.length())).getBytes(StandardCharsets.UTF_8);
        return new FilePayload("review-" + files + ".txt", "text/plain", bytes);
    }

    private static long submissions() {
        return program.get(Submissions.class).of(CLARISSE).size();
    }

    private static void fill(Page page) {
        page.fill("#date", "2006-05");
        page.fill("#contact", "desk \"7\" & Ωmega");
    }

    private static void isFilled(Page page) {
        assertThat(page.locator("#date").inputValue()).isEqualTo("2006-05");
        assertThat(page.locator("#contact").inputValue()).isEqualTo("desk \"7\" & Ωmega");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverGoesBackAndHandsInAgainFindsTheSameDraft(boolean scripts) {
        Page page = signedIn("Clarisse", scripts, "/hand-in");
        long before = submissions();
        FilePayload file = review(0);
        fill(page);
        page.setInputFiles("#file", file);
        page.click("form.fields button");
        page.waitForURL("**/submissions/*");
        String draft = page.url();
        page.goBack();
        page.waitForURL("**/hand-in");
        isFilled(page);
        page.setInputFiles("#file", file);
        page.click("form.fields button");
        page.waitForURL("**/submissions/*");
        assertThat(page.url()).isEqualTo(draft);
        assertThat(submissions()).isEqualTo(before + 1);
        page.fill("#title", "Typed before going back");
        page.click("button.hand-in");
        page.waitForURL("**done=handed-in");
        page.goBack();
        page.waitForURL(draft);
        // the page is asked for anew, and tells that the review is handed in
        assertThat(page.locator("button.hand-in").count()).isZero();
        assertThat(page.locator("h1").textContent()).isEqualTo("Typed before going back");
        assertThat(submissions()).isEqualTo(before + 1);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverGoesBackAndSavesAPracticeAgainIsToldAndKeepsTheText(boolean scripts) {
        Page page = signedIn("Carla", scripts, "/practices/new");
        long before = practices();
        String title = "Go back with" + (scripts ? "" : "out") + " scripts";
        write(page, title);
        page.click("button[value=save]");
        page.waitForURL("**/practices/go-back-**");
        page.goBack();
        page.waitForURL("**/practices/new");
        isWritten(page, title);
        page.click("button[value=save]");
        page.locator("[role=alert]").waitFor();
        isWritten(page, title);
        assertThat(practices()).isEqualTo(before + 1);
        page.context().close();
    }

    private static long practices() {
        return program.get(Practices.class).count(OWNER, PracticeFilter.ALL);
    }

    private static void write(Page page, String title) {
        page.fill("#title", title);
        page.selectOption("#theme", "funding");
        page.selectOption("#status", "published");
        page.fill("#body", "## Situation\n\nA long story: <b>naïve</b> & \"quoted\".\n\n- one");
    }

    private static void isWritten(Page page, String title) {
        assertThat(page.locator("#title").inputValue()).isEqualTo(title);
        assertThat(page.locator("#theme").inputValue()).isEqualTo("funding");
        assertThat(page.locator("#body").inputValue()).contains("<b>naïve</b> & \"quoted\".");
    }

    @ParameterizedTest
    @CsvSource({"true,100", "false,100", "true,2900000", "false,2900000"})
    void aSessionThatEndsInTheMiddleOfAReviewLosesNothingTyped(boolean scripts, int size) {
        Page page = signedIn("Clarisse", scripts, "/hand-in");
        long before = submissions();
        FilePayload file = review(size);
        fill(page);
        page.setInputFiles("#file", file);
        endSession(page);
        page.click("form.fields button");
        page.locator("#password").waitFor();
        assertThat(page.locator("[role=alert]").count()).isOne();
        assertThat(page.locator("main").textContent()).contains("Ωmega");
        signIn(page, "Clarisse");
        page.locator("main input[type=file]").waitFor();
        assertThat(page.locator("main").textContent()).contains("Ωmega", "2006-05");
        page.setInputFiles("main input[type=file]", file);
        page.click("main form button");
        page.waitForURL("**/submissions/*");
        isFilled(page);
        assertThat(submissions()).isEqualTo(before + 1);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionThatEndsInTheMiddleOfAPracticeLosesNothingTyped(boolean scripts) {
        Page page = signedIn("Carla", scripts, "/practices/new");
        String title = "Signed out with" + (scripts ? "" : "out") + " scripts";
        write(page, title);
        endSession(page);
        page.click("button[value=save]");
        page.locator("#password").waitFor();
        signIn(page, "Carla");
        page.locator("form[action='/practices/new'] button").waitFor();
        page.click("form[action='/practices/new'] button");
        page.waitForURL("**/practices/signed-out-**");
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
        assertThat(page.locator("article.entry").textContent()).contains("\u201cquoted\u201d");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aButtonPressedTwiceSendsOnce(boolean scripts) {
        Page page = signedIn("Clarisse", scripts, "/hand-in");
        long before = submissions();
        page.setInputFiles("#file", review(500_000));
        page.locator("form.fields button").dblclick();
        page.waitForURL("**/submissions/*");
        page.locator("button.hand-in").dblclick();
        page.waitForURL("**done=handed-in");
        assertThat(submissions()).isEqualTo(before + 1);
        assertThat(page.locator(".moves > li").count()).isEqualTo(2);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "true,empty.pdf,0",
        "false,empty.pdf,0",
        "true,picture.xyz,900",
        "false,picture.xyz,900",
        "true,large.pdf,3100000",
        "false,large.pdf,3100000",
        "false,larger.pdf,9000000"
    })
    void aFileThatCannotBeTakenIsToldAndNothingTypedIsLost(boolean scripts, String name, int size) {
        Page page = signedIn("Clarisse", scripts, "/hand-in");
        long before = submissions();
        byte[] noise = new byte[size];
        new Random(7).nextBytes(noise);
        fill(page);
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", noise));
        page.click("form.fields button");
        if (scripts && size > 3_000_000) {
            // told before anything went over the line
            Object why = page.locator("#file").evaluate("it => it.validationMessage");
            assertThat(String.valueOf(why)).contains("3 MB");
            isFilled(page);
        } else {
            page.locator("[role=alert]").waitFor();
            assertThat(page.locator("[role=alert]").textContent()).contains("is still here");
            assertThat(page.locator("main [name=contact]").inputValue()).contains("Ωmega");
            assertThat(page.locator("main [name=date]").inputValue()).isEqualTo("2006-05");
        }
        assertThat(page.locator("main input[type=file]").count()).isOne();
        assertThat(submissions()).isEqualTo(before);
        page.context().close();
    }
}
