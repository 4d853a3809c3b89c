package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.Label;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches without result, surveys of practice and what nobody opened, over the wire, on the real
/// program.
final class GapsPagesTest {
    private static final String PRACTICE = "/practices/start-recruitment-six-months-ahead";
    @TempDir static Path folder;
    private static RealProgram server;
    private static String inside;

    @BeforeAll
    static void start() throws Exception {
        server =
                new RealProgram(folder)
                        .practices()
                        .person("Carla", Role.CURATOR)
                        .person("Rita", Role.READER);
        HiddenLessons.add(server, Label.PUBLIC, "opened-lesson", true);
        HiddenLessons.add(server, Label.PUBLIC, "unopened-lesson", false);
        inside =
                server.get(Documents.class)
                        .add(
                                dev.hindsight.testing.MadeUp.random(
                                        new Random(1), Label.INTERNAL, "The okapi report"))
                        .orElseThrow()
                        .id()
                        .value();
        server.settle();
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

    private static Document page(Caller caller, String path) throws Exception {
        HttpResponse<String> page = caller.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return Jsoup.parse(page.body(), server.uri().toString());
    }

    /// How often it was asked, as the list says; empty where it is not on the list.
    private static String times(Caller curator, String words) throws Exception {
        return page(curator, "/searches")
                .select("tr:has(th:containsOwn(" + words + ")) td:eq(1)")
                .text();
    }

    @Test
    void searchesThatFindNothingForWhoAsksAreCounted() throws Exception {
        try (Caller carla = signedIn("Carla");
                Caller rita = signedIn("Rita");
                Caller visitor = new Caller(server.uri())) {
            page(visitor, "/search?q=Zzyzx++Protocol");
            page(rita, "/search?q=zzyzx+protocol");
            assertThat(visitor.get("/api/v1/search?q=zzyzx%20protocol").statusCode())
                    .isEqualTo(200);
            page(rita, "/search?q=zzyzx+protocol&page=2");
            page(rita, "/search?q=zzyzx+protocol&mission=BINUB");
            page(carla, "/search?q=zzyzx+protocol&again=true");
            assertThat(times(carla, "zzyzx protocol")).isEqualTo("3");
            // the reader finds what the visitor may not see
            page(rita, "/search?q=okapi");
            assertThat(times(carla, "okapi")).isEmpty();
            page(visitor, "/search?q=okapi");
            assertThat(times(carla, "okapi")).isEqualTo("1");
        }
    }

    @Test
    void whatTellsOfAPersonIsNotKept() throws Exception {
        try (Caller carla = signedIn("Carla");
                Caller visitor = new Caller(server.uri())) {
            page(visitor, "/search?q=zzyzx+anna.example%40example.org");
            page(visitor, "/search?q=" + "zzyqx".repeat(60));
            String list = page(carla, "/searches").text();
            assertThat(list).doesNotContain("example.org").contains("zzyqx".repeat(40));
            assertThat(list).doesNotContain("zzyqx".repeat(41));
        }
    }

    private static HttpResponse<String> ask(Caller curator, String words) throws Exception {
        return curator.post(
                "/searches/new",
                "csrf",
                csrf(curator),
                "words",
                words,
                "question",
                "How are caravans run?",
                "owner",
                "Best Practices Section",
                "due",
                "2020-01-31");
    }

    @Test
    void aCuratorMakesASurveyOfASearch() throws Exception {
        try (Caller carla = signedIn("Carla");
                Caller visitor = new Caller(server.uri())) {
            page(visitor, "/search?q=qwxzy+caravans");
            String address =
                    page(carla, "/searches")
                            .select("tr:has(th:containsOwn(qwxzy caravans)) a[href^=/searches/new]")
                            .attr("href");
            Document form = page(carla, address);
            assertThat(form.select("#question").text()).contains("qwxzy caravans");
            HttpResponse<String> again =
                    carla.post("/searches/new", "csrf", csrf(carla), "question", "Why?");
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(again.body()).select("[role=alert] a").eachAttr("href"))
                    .containsExactly("#owner", "#due");
            String words = form.select("input[name=words]").attr("value");
            assertThat(ask(carla, words).statusCode()).isEqualTo(303);
            assertThat(page(carla, "/searches").text())
                    .contains(
                            "How are caravans run?",
                            "Best Practices Section",
                            "31 January 2020 (late)",
                            "Survey: Open");
        }
    }

    @Test
    void aSurveyIsAnsweredOpenedAgainAndDropped() throws Exception {
        try (Caller carla = signedIn("Carla")) {
            String survey = ask(carla, "").headers().firstValue("location").orElseThrow();
            String csrf = csrf(carla);
            HttpResponse<String> nothing =
                    carla.post(survey, "csrf", csrf, "do", "answer", "item", "/practices/none");
            assertThat(nothing.statusCode()).isEqualTo(422);
            String address = server.uri() + PRACTICE + "#uses";
            carla.post(survey, "csrf", csrf, "do", "answer", "item", address);
            Document answered = page(carla, survey);
            assertThat(answered.select(".lead").text()).startsWith("Answered");
            assertThat(answered.select(".lead a").attr("href")).isEqualTo(PRACTICE);
            carla.post(survey, "csrf", csrf, "do", "reopen");
            carla.post(survey, "csrf", csrf, "do", "drop", "reason", "Asked for elsewhere.");
            assertThat(page(carla, survey).select(".lead").text())
                    .isEqualTo("Dropped: Asked for elsewhere.");
        }
    }

    @Test
    void forAnyoneButCuratorsThereIsNothingOfIt() throws Exception {
        try (Caller rita = signedIn("Rita");
                Caller visitor = new Caller(server.uri())) {
            for (String path : new String[] {"/searches", "/searches/new", "/never-opened"}) {
                assertThat(rita.get(path).statusCode()).isEqualTo(404);
                assertThat(visitor.get(path).statusCode()).isEqualTo(303);
            }
            assertThat(rita.get("/").body()).doesNotContain("/searches");
        }
    }

    @Test
    void whatReadersOpenIsNoLongerListedAndWhatCuratorsOpenIs() throws Exception {
        try (Caller carla = signedIn("Carla");
                Caller rita = signedIn("Rita");
                Caller visitor = new Caller(server.uri())) {
            page(visitor, "/lessons/opened-lesson");
            page(carla, "/lessons/unopened-lesson");
            assertThat(visitor.get("/documents/" + inside).statusCode()).isEqualTo(404);
            Document lessons = page(carla, "/never-opened?kind=lesson");
            // the one that nobody has validated cannot be opened by readers
            assertThat(lessons.select("main ul:not(.kinds) a").eachAttr("href"))
                    .containsExactly("/lessons/unopened-lesson");
            assertThat(lessons.select(".count").text()).isEqualTo("1 of 2");
            assertThat(page(carla, "/never-opened").text()).contains("The okapi report");
            page(rita, "/documents/" + inside);
            assertThat(page(carla, "/never-opened").text()).doesNotContain("The okapi report");
        }
    }
}
