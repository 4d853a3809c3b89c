package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.lessons.CandidateReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lessons found in documents, over the wire and the whole program.
final class CandidatePagesTest {
    @TempDir private static Path folder;
    private static RealProgram program;
    private static String document = "";
    private static String few = "";
    private Caller carla;
    private Caller rita;
    private Caller visitor;

    @BeforeAll
    static void start() throws Exception {
        program = new RealProgram(folder).person("Carla", Role.CURATOR).person("Rita", Role.READER);
        String[] advice =
                IntStream.rangeClosed(1, 14)
                        .mapToObj(i ->
                                "The Secretariat should fill vacancy " + i + " before the start.")
                        .toArray(String[]::new);
        document = added("Many", advice);
        few =
                added(
                        "Few",
                        "The mission should train staff early.",
                        "A lesson learned is that trust funds must be set up before the start.");
        program.get(CandidateReader.class).catchUp();
        program.settle();
    }

    private static String added(String title, String... paragraphs) {
        var made =
                dev.hindsight.testing.MadeUp.document(
                        Label.PUBLIC,
                        dev.hindsight.testing.MadeUp.metadata(
                                title, DocumentType.REPORT, null, Language.ENGLISH),
                        paragraphs);
        return program.get(Documents.class).add(made).orElseThrow().id().value();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void open() throws Exception {
        carla = new Caller(program.uri());
        carla.signIn("Carla", "/");
        rita = new Caller(program.uri());
        rita.signIn("Rita", "/");
        visitor = new Caller(program.uri());
    }

    @AfterEach
    void close() {
        carla.close();
        rita.close();
        visitor.close();
    }

    private static Document page(Caller caller, String path) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private static HttpResponse<String> send(
            Caller caller, Element form, String button, String... more) throws Exception {
        String[] fields = {
            "csrf", form.select("[name=csrf]").val(), "back", form.select("[name=back]").val(),
        };
        String[] all = new String[fields.length + more.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        all[all.length - 2] = "do";
        all[all.length - 1] = button;
        return caller.post(form.attr("action"), all);
    }

    @Test
    void theInterfaceAnswersWhatTheCommandPrints() throws Exception {
        assertThat(visitor.get("/api/v1/documents/" + few + "/candidates").body())
                .startsWith("[{\"text\":\"The mission should train staff early.\"")
                .contains(
                        "\"kind\":\"recommendation\"",
                        "\"kind\":\"lesson\"",
                        "\"themes\":[\"training\"",
                        "\"addressee\":",
                        "\"page\":",
                        "\"section\":\"",
                        "\"score\":0.",
                        "\"reason\":\"");
        assertThat(visitor.get("/api/v1/documents/00000000000000000000/candidates").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageOfADocumentListsThemInPartsAndByKind() throws Exception {
        Document first = page(visitor, "/documents/" + document);
        assertThat(first.select("#found ol.found > li")).hasSize(10);
        assertThat(first.select("#found").text()).contains("14 passages seem to state a lesson");
        assertThat(first.select("#found form, #found .handle")).isEmpty();
        Document second = page(visitor, "/documents/" + document + "?found=2");
        assertThat(second.select("#found ol.found > li")).hasSize(4);
        Document lessons = page(visitor, "/documents/" + few + "?kind=lesson");
        assertThat(lessons.select("#found ol.found > li")).hasSize(1);
        assertThat(lessons.select("#found .kinds a")).hasSize(2);
        assertThat(lessons.select("#found .kind a").attr("href")).isEqualTo("#n2");
    }

    @Test
    void oneClickFillsTheFormOfANewLesson() throws Exception {
        Element write = page(carla, "/documents/" + few).selectFirst("#found .handle a.action");
        Document form = page(carla, write.attr("href"));
        assertThat(form.select("#title").val()).isEqualTo("The mission should train staff early.");
        assertThat(form.select("textarea").text())
                .contains("The mission should train staff early.");
        assertThat(form.select("[value=" + few + "#n1]")).hasSize(1);
        assertThat(form.select("option[selected][value=training]")).isNotEmpty();
        HttpResponse<String> away = visitor.get(write.attr("href"));
        assertThat(away.headers().firstValue("location").orElse(""))
                .contains("sign-in", "candidate%3D");
    }

    @Test
    void aCuratorDismissesAndTakesBack() throws Exception {
        Element form = page(carla, "/candidates?theme=training").selectFirst("article form");
        assertThat(send(carla, form, "dismiss", "reason", " ").statusCode()).isEqualTo(400);
        HttpResponse<String> done = send(carla, form, "dismiss", "reason", "It only tells.");
        assertThat(done.headers().firstValue("location")).contains("/candidates?theme=training");
        assertThat(page(carla, "/candidates?theme=training").select("article")).isEmpty();
        assertThat(page(visitor, "/documents/" + few).select("#found ol.found > li")).hasSize(1);
        assertThat(visitor.get("/api/v1/documents/" + few + "/candidates").body())
                .doesNotContain("train staff");
        Document dismissed = page(carla, "/candidates?dismissed=true");
        assertThat(dismissed.select("article").text())
                .contains("Dismissed by Carla", "It only tells.");
        send(carla, dismissed.selectFirst("article form"), "restore");
        assertThat(page(carla, "/candidates?theme=training").select("article")).hasSize(1);
    }

    @Test
    void theListIsForCuratorsAlone() throws Exception {
        assertThat(page(carla, "/candidates").select("article")).hasSize(16);
        assertThat(page(carla, "/candidates?kind=lesson").select("article")).hasSize(1);
        assertThat(rita.get("/candidates").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/candidates").statusCode()).isEqualTo(303);
        Element form = page(carla, "/candidates").selectFirst("article form");
        Element mine = page(rita, "/").selectFirst("form.visitor");
        HttpResponse<String> refused =
                rita.post(
                        form.attr("action"),
                        "csrf",
                        mine.select("[name=csrf]").val(),
                        "do",
                        "dismiss",
                        "reason",
                        "no");
        assertThat(refused.statusCode()).isEqualTo(404);
    }

    @Test
    void aCuratorFilesAPassageAndThatTeaches() throws Exception {
        String place = "/documents/" + document + "/passages/3/themes";
        assertThat(rita.get(place).statusCode()).isEqualTo(404);
        assertThat(visitor.get(place).statusCode()).isEqualTo(303);
        Element form = page(carla, place).selectFirst("main form[method=post]");
        assertThat(form.select("button[value=leave]")).isEmpty();
        send(carla, form, "file", "main", "gender", "also", "training", "also", "no-such");
        assertThat(page(carla, place).select("main li").eachText())
                .anyMatch(line -> line.contains("100 of 100"));
        assertThat(visitor.get("/api/v1/documents/" + document + "/passages").body())
                .contains(
                        "\"filed\":[{\"theme\":\"gender\",\"origin\":\"stated\",\"confidence\":100}");
        Element again = page(carla, place).selectFirst("main form[method=post]");
        send(carla, again, "leave");
        assertThat(visitor.get("/api/v1/documents/" + document + "/passages").body())
                .doesNotContain("\"stated\"");
    }
}
