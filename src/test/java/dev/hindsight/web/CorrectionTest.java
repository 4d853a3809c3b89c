package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Correcting what is said of a document, over the wire and the whole program.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CorrectionTest {
    @TempDir private static Path folder;
    private static RealProgram program;
    private static String address;
    private Caller caller;

    @BeforeAll
    static void start() {
        program =
                new RealProgram(folder)
                        .reviews()
                        .person("Carla", Role.CURATOR)
                        .person("Rita", Role.READER)
                        .settle();
        address =
                "/documents/"
                        + program.get(Documents.class)
                                .newest(new Viewer.Owner(), 0, 1)
                                .getFirst()
                                .id();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void open() throws Exception {
        caller = new Caller(program.uri());
        caller.signIn("Carla", "/");
    }

    @AfterEach
    void close() {
        caller.close();
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    /// Sends a form with some fields changed, as a browser would.
    private HttpResponse<String> send(Element form, String... changes) throws Exception {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input, select, textarea")) {
            fields.add(field.attr("name"));
            fields.add(value(field, changes));
        }
        return caller.post(form.attr("action"), fields.toArray(String[]::new));
    }

    private static String value(Element field, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i].equals(field.attr("name"))) {
                return changes[i + 1];
            }
        }
        if (field.normalName().equals("select")) {
            return field.expectFirst("option[selected]").attr("value");
        }
        return field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
    }

    @Test
    @Order(1)
    void everyValueTellsWhereItComesFrom() throws Exception {
        Document page = page(address);
        assertThat(page.select(".origins tbody tr"))
                .extracting(Element::text)
                .anyMatch(row -> row.contains("said in the file beside it, certain"));
        assertThat(page.select("a[href=" + address + "/correct]")).hasSize(1);
        assertThat(caller.get("/api/v1" + address).body())
                .contains("\"claims\"")
                .contains("\"origin\":\"sidecar\"");
    }

    @Test
    @Order(2)
    void correctionStandsEverywhereAndCanBeTakenBack() throws Exception {
        String before = page(address).expectFirst("h1").text();
        Element form = page(address + "/correct").expectFirst("main form.write");
        HttpResponse<String> sent =
                send(
                        form,
                        "title",
                        "A corrected title",
                        "date",
                        "2007-03",
                        "missions",
                        "BINUB\nONUB");
        assertThat(sent.statusCode()).isEqualTo(303);
        Document after = page(address);
        assertThat(after.expectFirst("h1").text()).isEqualTo("A corrected title");
        assertThat(after.select(".facts").text()).contains("March 2007").contains("ONUB");
        assertThat(caller.get("/search?q=%22A+corrected+title%22").body()).contains("corrected");

        Document history = page(address + "/correct");
        assertThat(history.select("#history tbody tr").text()).contains("Carla").contains(before);
        Element undo =
                history.select("#history form").stream()
                        .filter(one ->
                                one.expectFirst("button").attr("aria-label").contains("Title"))
                        .findFirst()
                        .orElseThrow();
        assertThat(send(undo).statusCode()).isEqualTo(303);
        assertThat(page(address).expectFirst("h1").text()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void badValuesAreToldAndKept() throws Exception {
        Element form = page(address + "/correct").expectFirst("main form.write");
        HttpResponse<String> sent = send(form, "date", "last year", "countries", "Burundi");
        assertThat(sent.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(sent.body());
        assertThat(again.select(".problem li")).hasSize(2);
        assertThat(again.expectFirst("#date").attr("value")).isEqualTo("last year");
    }

    @Test
    @Order(4)
    void secondOfTwoCuratorsSeesTheConflictAndKeepsTheText() throws Exception {
        Element stale = page(address + "/correct").expectFirst("main form.write");
        send(page(address + "/correct").expectFirst("main form.write"), "symbol", "S/2007/1");
        HttpResponse<String> sent = send(stale, "symbol", "S/2007/2");
        assertThat(sent.statusCode()).isEqualTo(409);
        Document again = Jsoup.parse(sent.body());
        assertThat(again.select(".problem").text()).contains("Carla");
        assertThat(again.expectFirst("#symbol").attr("value")).isEqualTo("S/2007/2");
        assertThat(send(again.expectFirst("main form.write")).statusCode()).isEqualTo(303);
        assertThat(page(address).select(".facts").text()).contains("S/2007/2");
    }

    @Test
    @Order(5)
    void onlyCuratorsCorrect() throws Exception {
        try (Caller reader = new Caller(program.uri())) {
            assertThat(reader.get(address + "/correct").statusCode()).isEqualTo(303);
            reader.signIn("Rita", "/");
            assertThat(reader.get(address + "/correct").statusCode()).isEqualTo(404);
            assertThat(reader.get(address).body()).doesNotContain("/correct");
            assertThat(reader.post(address + "/correct", "title", "Mine").statusCode())
                    .isIn(403, 404);
        }
    }
}
