package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.gaps.Searches;
import dev.hindsight.gaps.Survey;
import dev.hindsight.gaps.Surveys;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.CandidateReader;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Outcome;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.uses.Account;
import dev.hindsight.uses.Item;
import dev.hindsight.uses.Result;
import dev.hindsight.uses.UseBook;
import dev.hindsight.uses.UseOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the whole program with the starter collection, as each role sees it: accessible,
/// no wider than the window, and light.
final class EveryPageTest {
    private static final Path SHOTS = Path.of("target", "shots", "pages");
    private static final String KNOWN = "/practices/start-recruitment-six-months-ahead";
    private static final int HEAVIEST = 60_000;
    private static final Viewer.Person CLARISSE =
            new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of());
    private static final Viewer.Person CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());

    /// What every visitor sees; for whoever has signed in only the frame differs.
    private static final List<String> OPEN =
            List.of(
                    "/search",
                    "/search?q=quetzalcoatl",
                    "/search?q=mandate&theme=mandate&kind=practice",
                    "/documents",
                    "/themes",
                    "/themes/recruitment",
                    "/missions",
                    "/missions/BINUB",
                    "/practices",
                    "/practices?theme=funding",
                    "/lessons",
                    "/lessons?state=embedded",
                    "/lessons/lesson-for-all",
                    "/not-learned",
                    "/not-learned?theme=recruitment",
                    KNOWN + "/revisions/1",
                    "/briefs",
                    "/briefs?theme=recruitment",
                    "/briefs?q=quetzalcoatl",
                    "/briefs/day-one?mission=BINUB&function=human-resources",
                    "/push",
                    "/about",
                    "/sign-in",
                    "/no/such/page",
                    "/search?page=x");

    @TempDir private static Path folder;
    @AutoClose private static Browser browser;
    @AutoClose private static RealProgram program;
    private static String survey;
    private static final List<String> SUBMITTED = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser();
        program =
                new RealProgram(
                                folder,
                                Map.of(
                                        "hindsight.mail-drop.folder",
                                        folder.resolve("d").toString()))
                        .practices()
                        .reviews()
                        .person("Rita", Role.READER)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Carla", Role.CURATOR)
                        .person("Amina", Role.ADMIN);
        HiddenLessons.add(program, Label.PUBLIC, "lesson-for-all", true);
        uses();
        submit("draft");
        made(submit("waiting"), Move.Kind.HANDED_IN, "", CLARISSE);
        Submission back = made(submit("returned"), Move.Kind.HANDED_IN, "", CLARISSE);
        back = made(back, Move.Kind.RETURNED, "Page 3 is missing.", CARLA);
        Step step = new Step(back.id(), back.version(), Move.Kind.REPLACED, back.said(), "");
        program.get(Submissions.class).replace(step, "again.txt", text("whole"), CLARISSE);
        Submission done = made(submit("accepted"), Move.Kind.HANDED_IN, "", CLARISSE);
        made(done, Move.Kind.ACCEPTED, "", CARLA);
        program.get(CandidateReader.class).catchUp();
        program.settle();
    }

    /// Uses of a lesson, a search without result and a survey of practice.
    private static void uses() {
        Item lesson = new Item.OfLesson(new LessonId("lesson-for-all"));
        Viewer rita = new Viewer.Person("Rita", Role.READER, Set.of());
        for (Viewer viewer : List.of(rita, CARLA)) {
            Account account =
                    new Account(
                            "UNMIK, personnel section",
                            new PartialDate(2026, 5, null),
                            "We proposed candidates before the mandate began.",
                            Result.PARTLY,
                            Label.PUBLIC);
            assertThat(program.get(UseBook.class).add(lesson, account, viewer))
                    .isInstanceOf(UseOutcome.Kept.class);
        }
        program.get(Searches.class)
                .asked(
                        new SearchRequest("caravans", Map.of(), 1, 10, false, Language.ENGLISH),
                        0,
                        rita);
        survey =
                program.get(Surveys.class)
                        .ask(
                                new Survey.Wanted(
                                        "caravans",
                                        "How are caravans run?",
                                        "Best Practices Section",
                                        LocalDate.of(2020, 1, 31)),
                                CARLA)
                        .orElseThrow();
    }

    @AfterEach
    void consoleStaysSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static ByteArrayInputStream text(String word) {
        String text = "After-action review of BINUB, " + word + "\n\nVacancies delayed work.\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Submission submit(String word) throws Exception {
        HandIn handIn = new HandIn(word, null, null, null, Label.PUBLIC, "desk 7");
        Begun begun =
                program.get(Submissions.class).begin(handIn, word + ".txt", text(word), CLARISSE);
        Submission submission = ((Begun.Drafted) begun).submission();
        SUBMITTED.add(submission.id().value());
        return submission;
    }

    private static Submission made(
            Submission seen, Move.Kind kind, String note, Viewer.Person person) {
        Step step = new Step(seen.id(), seen.version(), kind, seen.said(), note);
        Outcome outcome = program.get(Submissions.class).make(step, person);
        return ((Outcome.Done) outcome).submission();
    }

    private static List<String> pages(String name) {
        String document =
                program.get(Documents.class)
                        .newest(new Viewer.Anonymous(), 0, 20)
                        .getLast()
                        .id()
                        .value();
        List<String> pages =
                new ArrayList<>(
                        List.of("/", "/search?q=recruitment", "/documents/" + document, KNOWN));
        if (name.isEmpty()) {
            pages.addAll(OPEN);
        }
        if (name.equals("Clarisse") || name.equals("Carla")) {
            pages.addAll(
                    List.of("/hand-in", "/hand-in/debrief", "/submissions", "/account", "/watch"));
        }
        if (name.equals("Clarisse")) {
            SUBMITTED.forEach(id -> pages.add("/submissions/" + id));
        }
        if (name.equals("Carla")) {
            addCurators(pages, document);
        }
        if (name.equals("Rita")) {
            pages.add("/hand-in");
        }
        if (name.equals("Amina")) {
            pages.addAll(List.of("/people", "/people/Clarisse", "/audit", "/account"));
        }
        return pages;
    }

    private static void addCurators(List<String> pages, String document) {
        pages.addAll(List.of("/review", "/practices/new", KNOWN + "/edit"));
        pages.addAll(List.of("/candidates", "/candidates?dismissed=true"));
        pages.add("/documents/" + document + "/passages/3/themes");
        pages.add("/documents/" + document + "/redactions");
        pages.add("/documents/" + document + "/correct");
        SUBMITTED.forEach(id -> pages.add("/review/" + id));
        pages.addAll(List.of("/lessons?overdue=true", "/lessons/new?from=" + document + "%23n3"));
        pages.addAll(List.of("/lessons/lesson-for-all", "/lessons/lesson-for-all/edit"));
        pages.addAll(List.of("/searches", "/searches/new?q=caravans", "/never-opened"));
        pages.addAll(List.of("/searches/" + survey, "/lessons/lesson-for-all/uses"));
        pages.add("/lessons/lesson-observed");
        pages.add("/lessons/lesson-observed/recurrence");
        pages.add("/lessons/lesson-observed/recurrence?with=lesson-for-all");
        SUBMITTED.forEach(id -> pages.add("/review/" + id + "?before=true"));
    }

    @ParameterizedTest
    @CsvSource({
        ",en-GB,LIGHT",
        ",fr-FR,DARK",
        "Rita,fr-FR,LIGHT",
        "Clarisse,en-GB,LIGHT",
        "Carla,fr-FR,LIGHT",
        "Amina,en-GB,LIGHT"
    })
    void everyPageIsAccessibleAndFits(String name, String language, ColorScheme scheme) {
        Page page = browser.visitor(language, scheme, 1280, true);
        String who = name == null ? "" : name;
        if (!who.isEmpty()) {
            signIn(page, who);
        }
        List<String> problems = new ArrayList<>();
        for (String path : pages(who)) {
            page.navigate(program.uri() + path);
            look(page, who + " " + language + " " + path, problems);
        }
        if (who.isEmpty()) {
            paste(page, who + " " + language, problems);
        }
        if (who.equals("Carla")) {
            page.navigate(program.uri() + KNOWN + "/edit");
            page.click("button[value=preview]");
            page.locator("#preview").waitFor();
            look(page, who + " " + language + " preview", problems);
            conflict(page);
            look(page, who + " " + language + " conflict", problems);
        }
        page.context().close();
        assertThat(problems).isEmpty();
    }

    private static void paste(Page page, String name, List<String> problems) {
        for (String path : List.of("/push", "/briefs")) {
            page.navigate(program.uri() + path);
            page.fill("#text", "Recruitment for quick impact projects\nstarts late.");
            page.locator("form[method=post] button").last().focus();
            page.keyboard().press("Enter");
            page.waitForSelector(path.equals("/push") ? ".pushed" : ".lines");
            look(page, name + " " + path + " pasted", problems);
        }
    }

    private static void signIn(Page page, String name) {
        page.navigate(program.uri() + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", MadeUpAccounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(program.uri() + "/");
    }

    /// Saves a form after somebody else has saved the same practice.
    private static void conflict(Page page) {
        page.navigate(program.uri() + KNOWN + "/edit");
        Page other = page.context().newPage();
        other.navigate(program.uri() + KNOWN + "/edit");
        other.click("button[value=save]");
        other.waitForURL("**" + KNOWN);
        other.close();
        page.fill("#body", "## Situation\n\nAnother text.");
        page.click("button[value=save]");
        page.waitForSelector("[role=alert]");
    }

    private static void look(Page page, String name, List<String> problems) {
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, 900);
            Object wide = page.evaluate("document.documentElement.scrollWidth");
            if (((Number) wide).intValue() > width) {
                problems.add(name + " is " + wide + " pixels wide, not " + width);
            }
            if (name.contains("fr-FR") && !name.startsWith("Carla")) {
                continue;
            }
            String shot = width + "-" + name.replaceAll("[^A-Za-z0-9]+", "-") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(SHOTS.resolve(shot)).setFullPage(true));
        }
        page.setViewportSize(1280, 900);
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
                                name
                                        + " "
                                        + rule.getId()
                                        + rule.getNodes().stream()
                                                .limit(2)
                                                .map(node -> "\n    " + node.getHtml())
                                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=recruitment+vacancies", "/themes/recruitment", KNOWN})
    void firstVisitWeighsLittle(String path) {
        Page page = browser.visitor();
        AtomicLong weight = new AtomicLong();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) -> weight.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(program.uri() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().close();
        assertThat(weight.get()).as("bytes over the wire").isBetween(5_000L, (long) HEAVIEST);
    }
}
