package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "We applied this" on the pages of lessons and practices, over the wire, on the real program.
final class UsesPagesTest {
    private static final String LESSON = "/lessons/open-lesson";
    private static final String INSIDE = "/lessons/inside-lesson";
    private static final String THERE = "/lessons/there-lesson";
    private static final String PRACTICE = "/practices/start-recruitment-six-months-ahead";
    @TempDir static Path folder;
    private static RealProgram server;

    @BeforeAll
    static void start() throws Exception {
        server =
                new RealProgram(folder)
                        .practices()
                        .person("Carla", Role.CURATOR)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Rita", Role.READER)
                        .person("Ruth", Role.READER);
        HiddenLessons.add(server, Label.PUBLIC, "open-lesson", false);
        HiddenLessons.add(server, Label.INTERNAL, "inside-lesson", false);
        Label there = Label.restrictedTo(new MissionId("BINUB"));
        HiddenLessons.add(server, there, "there-lesson", false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Caller signedIn(String name) throws Exception {
        Caller caller = new Caller(server.uri());
        assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
        return caller;
    }

    private static String csrf(Caller caller) {
        return Tokens.form(caller.cookie("hindsight-session").orElseThrow());
    }

    private static HttpResponse<String> say(
            Caller caller, String item, String done, String label, String result) throws Exception {
        return caller.post(
                item + "/uses",
                "csrf",
                csrf(caller),
                "where",
                "UNMIK, Pristina",
                "when",
                "2026-05",
                "done",
                done,
                "result",
                result,
                "label",
                label,
                "do",
                "add");
    }

    private static Element uses(Caller caller, String item) throws Exception {
        HttpResponse<String> page = caller.get(item);
        assertThat(page.statusCode()).isEqualTo(200);
        return Jsoup.parse(page.body()).select("section.uses").first();
    }

    /// The id of the use whose text is given, as the forms of the page send it.
    private static String id(Caller caller, String item, String done) throws Exception {
        return uses(caller, item)
                .select("article:contains(" + done + ") input[name=id]")
                .attr("value");
    }

    private static HttpResponse<String> step(
            Caller caller, String item, String id, String step, String reason) throws Exception {
        return caller.post(
                item + "/uses", "csrf", csrf(caller), "id", id, "reason", reason, "do", step);
    }

    @Test
    void whoHasSignedInSaysThatTheyAppliedALessonAndVisitorsReadIt() throws Exception {
        try (Caller rita = signedIn("Rita");
                Caller visitor = new Caller(server.uri())) {
            assertThat(uses(visitor, LESSON).select("form")).isEmpty();
            assertThat(uses(visitor, LESSON).select("a[href^=/sign-in]")).hasSize(1);
            HttpResponse<String> said = say(rita, LESSON, "Recruited in May.", "public", "partly");
            assertThat(said.statusCode()).isEqualTo(303);
            assertThat(said.headers().firstValue("location")).hasValue(LESSON + "#uses");
            assertThat(uses(rita, LESSON).text())
                    .contains("UNMIK, Pristina, May 2026", "It helped in part", "Rita");
            assertThat(uses(visitor, LESSON).text())
                    .contains("Recruited in May.", "It helped in part")
                    .doesNotContain("Rita");
            assertThat(visitor.get(LESSON + "/uses").body()).contains("Recruited in May.");
            assertThat(visitor.get("/api/v1" + LESSON + "/uses").body())
                    .contains("Recruited in May.", "\"partly\"");
        }
    }

    @Test
    void countsAndListsHoldWhatTheViewerMaySee() throws Exception {
        try (Caller rita = signedIn("Rita");
                Caller clarisse = signedIn("Clarisse");
                Caller visitor = new Caller(server.uri())) {
            say(rita, PRACTICE, "For all to read.", "public", "worked");
            say(rita, PRACTICE, "For us alone.", "internal", "failed");
            assertThat(uses(clarisse, PRACTICE).text())
                    .contains("Applied 2 times", "For us alone.", "Internal");
            assertThat(uses(visitor, PRACTICE).text())
                    .contains("Applied 1 time")
                    .doesNotContain("For us alone.");
            assertThat(visitor.get("/api/v1" + PRACTICE + "/uses").body())
                    .contains("\"total\":1")
                    .doesNotContain("For us alone.");
            assertThat(say(clarisse, THERE, "There.", "restricted:BINUB", "early").statusCode())
                    .isEqualTo(303);
            for (Caller other : new Caller[] {rita, visitor}) {
                assertThat(other.get(THERE + "/uses").statusCode()).isEqualTo(404);
                assertThat(other.get("/api/v1" + THERE + "/uses").statusCode()).isEqualTo(404);
            }
            assertThat(say(rita, THERE, "x", "public", "early").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsMissingIsAskedForAndWhatWasTypedStays() throws Exception {
        try (Caller rita = signedIn("Rita")) {
            HttpResponse<String> again = say(rita, INSIDE, "Typed at length.", "public", "");
            assertThat(again.statusCode()).isEqualTo(422);
            Element form = Jsoup.parse(again.body()).select("details[open] form").first();
            assertThat(form.select("textarea").text()).isEqualTo("Typed at length.");
            assertThat(Jsoup.parse(again.body()).select("[role=alert] a").eachAttr("href"))
                    .containsExactly("#use-result", "#use-label");
            assertThat(uses(rita, INSIDE).text()).doesNotContain("Typed at length.");
        }
    }

    @Test
    void itsWriterEditsItAndTakesItBack() throws Exception {
        try (Caller rita = signedIn("Rita");
                Caller ruth = signedIn("Ruth")) {
            say(rita, INSIDE, "First words.", "internal", "early");
            String id = id(rita, INSIDE, "First words.");
            assertThat(uses(ruth, INSIDE).select("input[name=id]")).isEmpty();
            assertThat(step(ruth, INSIDE, id, "withdraw", "").statusCode()).isEqualTo(404);
            rita.post(
                    INSIDE + "/uses",
                    "csrf",
                    csrf(rita),
                    "id",
                    id,
                    "where",
                    "BINUB",
                    "when",
                    "2008",
                    "done",
                    "Second words.",
                    "result",
                    "worked",
                    "label",
                    "internal",
                    "do",
                    "edit");
            assertThat(uses(ruth, INSIDE).text())
                    .contains("BINUB, 2008", "Second words.", "It helped")
                    .doesNotContain("First words.");
            assertThat(step(rita, INSIDE, id, "withdraw", "").statusCode()).isEqualTo(303);
            assertThat(uses(ruth, INSIDE).text()).doesNotContain("Second words.");
        }
    }

    @Test
    void aCuratorTakesOneAwayWithAReasonAndPutsItBack() throws Exception {
        try (Caller rita = signedIn("Rita");
                Caller carla = signedIn("Carla")) {
            say(rita, LESSON, "Names a witness.", "public", "early");
            String id = id(carla, LESSON, "Names a witness.");
            assertThat(step(rita, LESSON, id, "remove", "mine").statusCode()).isEqualTo(404);
            HttpResponse<String> again = step(carla, LESSON, id, "remove", " ");
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(step(carla, LESSON, id, "remove", "It names a person.").statusCode())
                    .isEqualTo(303);
            assertThat(uses(rita, LESSON).text()).doesNotContain("Names a witness.");
            assertThat(uses(carla, LESSON).text()).contains("It names a person.");
            step(carla, LESSON, id, "restore", "No person after all.");
            assertThat(uses(rita, LESSON).text()).contains("Names a witness.");
        }
    }

    @Test
    void formsWithoutProofChangeNothing() throws Exception {
        try (Caller rita = signedIn("Rita")) {
            HttpResponse<String> refused =
                    rita.post(LESSON + "/uses", "csrf", "wrong", "do", "add", "done", "Forged.");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(uses(rita, LESSON).text()).doesNotContain("Forged.");
        }
    }
}
