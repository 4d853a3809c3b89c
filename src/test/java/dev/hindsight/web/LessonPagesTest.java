package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Stage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing, moving and reading lessons, over the wire and the whole program.
final class LessonPagesTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final String PLACE = "binub-paper § General";

    @TempDir private static Path folder;
    private static RealProgram program;
    private static String document = "";
    private Caller carla;
    private Caller vera;

    @BeforeAll
    static void start() throws Exception {
        program =
                new RealProgram(folder)
                        .person("Carla", Role.CURATOR)
                        .person("Vera", Role.CURATOR)
                        .person("Otto", Role.READER)
                        .person("Rita", Role.READER);
        var made =
                dev.hindsight.testing.MadeUp.document(
                        Label.restrictedTo(new MissionId("BINUB")),
                        dev.hindsight.testing.MadeUp.metadata(
                                "The review",
                                dev.hindsight.kernel.DocumentType.REPORT,
                                null,
                                dev.hindsight.kernel.Language.ENGLISH),
                        "Posts stood empty.",
                        "Recruit before the mission starts.");
        document = program.get(Documents.class).add(made).orElseThrow().id().value();
        program.settle();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void open() throws Exception {
        carla = new Caller(program.uri());
        carla.signIn("Carla", "/");
        vera = new Caller(program.uri());
        vera.signIn("Vera", "/");
    }

    @AfterEach
    void close() {
        carla.close();
        vera.close();
    }

    private static Document page(Caller caller, String path) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    /// Sends a form with some fields changed, as a browser would.
    private static HttpResponse<String> send(
            Caller caller, Element form, String button, String... changes) throws Exception {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input, select, textarea")) {
            boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!off) {
                fields.add(field.attr("name"));
                fields.add(value(field, changes));
            }
        }
        fields.addAll(List.of("do", button));
        return caller.post(form.attr("action"), fields.toArray(String[]::new));
    }

    private static String value(Element field, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i].equals(field.attr("name")) || changes[i].equals(field.id())) {
                return changes[i + 1];
            }
        }
        Element chosen = field.selectFirst("option[selected]");
        return field.normalName().equals("textarea")
                ? field.wholeText().replaceFirst("^\n", "")
                : field.normalName().equals("select")
                        ? chosen == null ? "" : chosen.attr("value")
                        : field.attr("value");
    }

    private HttpResponse<String> write(String title, String... changes) throws Exception {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "title",
                                title,
                                "theme",
                                "recruitment",
                                "body",
                                "Recruit early.",
                                "reference-1",
                                PLACE,
                                "reason",
                                "read in a review"));
        all.addAll(0, List.of(changes));
        Document form = page(carla, "/lessons/new");
        return send(carla, form.expectFirst("form.write"), "save", all.toArray(String[]::new));
    }

    private static Element form(Document page, String step) {
        for (Element form : page.select("details.step form")) {
            if (!form.select("button[value=" + step + "]").isEmpty()) {
                return form;
            }
        }
        throw new AssertionError("no form to " + step);
    }

    private static HttpResponse<String> step(
            Caller caller, String path, String step, String... changes) throws Exception {
        return send(caller, form(page(caller, path), step), step, changes);
    }

    private static void done(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    }

    private static Lesson stored(String id) {
        return program.get(Lessons.class).find(new LessonId(id), OWNER).orElseThrow();
    }

    @Test
    void aWholeLifeByForms() throws Exception {
        done(write("Recruit before the start"));
        String path = "/lessons/recruit-before-the-start";
        try (Caller visitor = new Caller(program.uri())) {
            assertThat(visitor.get(path).statusCode()).isEqualTo(404);
            done(step(carla, path, "validate", "reason", "two sources say so"));
            assertThat(page(visitor, path).select("details.step")).isEmpty();
        }
        String[] action = {
            "what", "Keep a roster", "owner", "Otto", "due", "2001-02-03", "reason", "nobody does"
        };
        done(step(carla, path, "assign", action));
        assertThat(page(carla, "/lessons?overdue=true").select("article .facts").text())
                .contains("Overdue since 3 February 2001: Otto");
        ownerReports(path);
        done(step(carla, path, "implement", "reason", "used", "implement-reference-1", PLACE));
        assertThat(page(carla, path).select("details.step .note").text())
                .contains("Somebody else has to verify it");
        done(step(vera, path, "embed", "reason", "seen it"));
        Document page = page(vera, path);
        assertThat(page.select(".life [aria-current=step]").text()).startsWith("Embedded");
        assertThat(page.select("#so-far ~ .moves > li")).hasSize(6);
        assertThat(stored("recruit-before-the-start").stage()).isEqualTo(Stage.EMBEDDED);
    }

    private static void ownerReports(String path) throws Exception {
        try (Caller otto = new Caller(program.uri())) {
            otto.signIn("Otto", "/");
            assertThat(page(otto, path).select("details.step:not(.uses *)")).hasSize(1);
            HttpResponse<String> none =
                    step(otto, path, "report", "status", "done", "reason", "so");
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(none.body()).select("#report-1-reason").text()).isEqualTo("so");
            done(
                    step(
                            otto,
                            path,
                            "report",
                            "status",
                            "done",
                            "reason",
                            "in use",
                            "report-1-reference-1",
                            "https://example.org/roster"));
        }
    }

    @Test
    void aPassageBeginsALessonUnderTheLabelOfItsDocument() throws Exception {
        Document source = page(carla, "/documents/" + document);
        String link = source.select("#n2 a[href^=/lessons/new]").attr("href");
        Document form = page(carla, link);
        assertThat(form.select("#body").text()).isEqualTo("Recruit before the mission starts.");
        assertThat(form.select("#reference-1").attr("value")).isEqualTo(document + "#n2");
        assertThat(form.select("#label option[selected]").attr("value"))
                .isEqualTo("restricted:BINUB");
        try (Caller rita = new Caller(program.uri())) {
            assertThat(rita.get("/lessons/new").statusCode()).isEqualTo(303);
            rita.signIn("Rita", "/");
            assertThat(rita.get(link).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeStoredIsNamedAndNothingTypedIsLost() throws Exception {
        HttpResponse<String> response =
                write(
                        "A <b>title</b>",
                        "theme",
                        "",
                        "date",
                        "next week",
                        "reference-1",
                        "javascript:alert(1)",
                        "reason",
                        "</textarea>");
        assertThat(response.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select(".problem a").eachAttr("href"))
                .containsExactlyInAnyOrder("#theme", "#date", "#reference-1");
        assertThat(page.select("#title").attr("value")).isEqualTo("A <b>title</b>");
        assertThat(page.select("#reason").text()).isEqualTo("</textarea>");
        assertThat(page.select("#reference-1").attr("value")).isEqualTo("javascript:alert(1)");
        assertThat(write("No source", "reference-1", "").statusCode()).isEqualTo(422);
        assertThat(write("No such", "reference-1", "0123456789abcdef0123#p1").statusCode())
                .isEqualTo(422);
        assertThat(write("No reason", "reason", " ").statusCode()).isEqualTo(422);
    }

    @Test
    void whoMovesSecondLosesNothing() throws Exception {
        done(write("Two people"));
        String path = "/lessons/two-people";
        Element mine = form(page(carla, path), "reject");
        Element words = page(carla, path + "/edit").expectFirst("form.write");
        done(step(vera, path, "validate", "reason", "it is one"));
        HttpResponse<String> late = send(carla, mine, "reject", "reason", "A long reason");
        assertThat(late.statusCode()).isEqualTo(409);
        Document both = Jsoup.parse(late.body());
        assertThat(both.select("#reject-reason").text()).isEqualTo("A long reason");
        assertThat(both.select(".problem").text()).contains("Vera");
        HttpResponse<String> edit =
                send(carla, words, "save", "body", "My words", "reason", "clearer");
        assertThat(edit.statusCode()).isEqualTo(409);
        Document form = Jsoup.parse(edit.body());
        assertThat(form.select("#body").text()).isEqualTo("My words");
        assertThat(form.select(".preview .typed").text()).isEqualTo("Recruit early.");
        done(send(carla, form.expectFirst("form.write"), "save"));
        assertThat(stored("two-people").text().statement()).isEqualTo("My words");
        assertThat(write("Two people").statusCode()).isEqualTo(409);
        // a step that is possible no more keeps its words too
        Element again = form(page(carla, path), "assign");
        done(step(vera, path, "overtake", "reason", "closed"));
        HttpResponse<String> gone =
                send(carla, again, "assign", "what", "Ask", "due", "2030-01-01", "reason", "so");
        assertThat(Jsoup.parse(gone.body()).select("#assign-what").attr("value")).isEqualTo("Ask");
    }

    @Test
    void aLinkAmongTheSourcesSurvivesAnEdit() throws Exception {
        done(write("With a link", "reference-2", "https://example.org/x", "shows-2", "the page"));
        Element words = page(carla, "/lessons/with-a-link/edit").expectFirst("form.write");
        done(send(carla, words, "save", "reason", "same", "title", "With links"));
        Lesson lesson = stored("with-a-link");
        assertThat(lesson.text().sources()).hasSize(2);
        assertThat(lesson.moves().getLast().step()).isInstanceOf(LessonStep.Edit.class);
        assertThat(lesson.title()).isEqualTo("With links");
    }

    @Test
    void twoLessonsAreEditedIntoOneBeforeAnythingIsStored() throws Exception {
        write("Keep a roster of experts");
        write("Keep a list of experts");
        Document page = page(carla, "/lessons/keep-a-list-of-experts");
        assertThat(page.select("form[action$=/merge] input").attr("name")).isEqualTo("into");
        HttpResponse<String> lead =
                carla.get(
                        "/lessons/keep-a-list-of-experts/merge?into=/lessons/keep-a-roster-of-experts");
        assertThat(lead.statusCode()).isEqualTo(303);
        Document form = page(carla, lead.headers().firstValue("location").orElseThrow());
        assertThat(form.select("[name=merge]").attr("value")).isEqualTo("keep-a-list-of-experts");
        assertThat(form.select("textarea[name=reason]").text()).contains("Keep a list of experts");
        HttpResponse<String> wrong =
                send(carla, form.expectFirst("form.write"), "save", "title", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(wrong.body());
        assertThat(again.select("[name=merge]").attr("value")).isEqualTo("keep-a-list-of-experts");
        done(
                send(
                        carla,
                        again.expectFirst("form.write"),
                        "save",
                        "title",
                        "Keep a roster of experts",
                        "body",
                        "Both."));
        assertThat(stored("keep-a-roster-of-experts").text().statement()).isEqualTo("Both.");
        assertThat(stored("keep-a-list-of-experts").successor())
                .contains(new LessonId("keep-a-roster-of-experts"));
        assertThat(carla.get("/lessons/keep-a-list-of-experts/merge?into=no-such").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPartOfALessonBecomesALessonOfItsOwn() throws Exception {
        write("Two things at once");
        Document page = page(carla, "/lessons/two-things-at-once");
        Document form = page(carla, page.select("a[href*=split]").attr("href"));
        assertThat(form.select("input[name=title]").attr("value")).isEqualTo("Two things at once");
        assertThat(form.select("textarea[name=reason]").text()).contains("Two things at once");
        done(send(carla, form.expectFirst("form.write"), "save", "title", "The second thing"));
        assertThat(stored("the-second-thing").text().sources())
                .isEqualTo(stored("two-things-at-once").text().sources());
    }

    @Test
    void theInterfaceListsAndGivesLessons() throws Exception {
        done(write("Over the wire"));
        assertThat(carla.get("/api/v1/lessons?state=observation&size=50").body())
                .contains("\"id\":\"over-the-wire\"", "\"state\":\"observation\"");
        assertThat(carla.get("/api/v1/lessons/over-the-wire").body())
                .contains("\"reference\":\"" + PLACE, "\"step\":\"observe\"", "\"successor\":null");
        try (Caller visitor = new Caller(program.uri())) {
            assertThat(visitor.get("/api/v1/lessons/over-the-wire").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/api/v1/lessons").body()).doesNotContain("over-the-wire");
            for (String query : List.of("state=learned", "size=101", "overdue=yes", "topic=x")) {
                assertThat(visitor.get("/api/v1/lessons?" + query).statusCode()).isEqualTo(400);
            }
        }
    }
}
