package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Handing in over the wire, on the real program: bad input, and who may see what.
final class HandInTest {
    private static final String BOUNDARY = "----boundary42";
    private static final String REVIEW =
            "After-action review of BINUB\n\nVacancies delayed work.\n";
    @TempDir static Path folder;
    private static RealProgram server;
    private static final AtomicInteger COPIES = new AtomicInteger();

    /// Another text for each test: the same file again would go on with the draft of an earlier
    /// one.
    private final String review = REVIEW + "Copy " + COPIES.incrementAndGet() + ".";

    private Caller clarisse;
    private int keys;

    @BeforeAll
    static void start() {
        server =
                new RealProgram(folder, Map.of("hindsight.intake.largest-file", 3_000_000))
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Aline", Role.CONTRIBUTOR, "ONUB")
                        .person("Carla", Role.CURATOR)
                        .person("Rita", Role.READER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        clarisse = signedIn("Clarisse");
    }

    @AfterEach
    void close() {
        clarisse.close();
    }

    private static Caller signedIn(String name) throws Exception {
        Caller caller = new Caller(server.uri());
        assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
        return caller;
    }

    private static String csrf(Caller caller) {
        return Tokens.form(caller.cookie("hindsight-session").orElseThrow());
    }

    private HttpResponse<String> sent(
            Caller caller, String path, String csrf, Map<String, String> texts, byte[] file)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "csrf", "", csrf.getBytes(StandardCharsets.UTF_8));
        Map<String, String> all = new TreeMap<>(texts);
        all.putIfAbsent("key", "key-" + System.identityHashCode(this) + "-" + keys++);
        for (Map.Entry<String, String> text : all.entrySet()) {
            part(body, text.getKey(), "", text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "file", "; filename=\"review.txt\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.post(
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String name, String more, byte[] content)
            throws IOException {
        String head =
                String.format(
                        Locale.ROOT,
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n",
                        BOUNDARY,
                        name,
                        more);
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> sent(Map<String, String> texts, byte[] file) throws Exception {
        return sent(clarisse, "/hand-in", csrf(clarisse), texts, file);
    }

    private String begun() throws Exception {
        HttpResponse<String> response =
                sent(Map.of("label", "public"), review.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("location").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0,422", "3500000,413", "5000000,413"})
    void badFilesAreToldAndWhatWasTypedIsStillThere(int size, int status) throws Exception {
        Map<String, String> typed = Map.of("contact", "desk & \"chair\"", "date", "2006-05");
        HttpResponse<String> response = sent(typed, new byte[size]);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Caller.field(response.body(), "contact")).isEqualTo("desk & \"chair\"");
        assertThat(Caller.field(response.body(), "date")).isEqualTo("2006-05");
        assertThat(response.body()).contains("role=\"alert\"").contains("is still here");
        assertThat(Jsoup.parse(response.body()).select("main input[type=file]")).hasSize(1);
    }

    @Test
    void aFileOfNoKnownKindIsToldToo() throws Exception {
        byte[] noise = {0, 1, 2, 3, (byte) 0xfe, (byte) 0xff, 7, 8};
        HttpResponse<String> response = sent(Map.of("contact", "desk"), noise);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Caller.field(response.body(), "contact")).isEqualTo("desk");
    }

    private String returned() throws Exception {
        String page = begun();
        String[] common = {"title", "A review", "type", "report", "language", "en"};
        step(clarisse, page, "hand-in", "1", common);
        try (Caller carla = signedIn("Carla")) {
            step(carla, page.replace("/submissions/", "/review/"), "return", "2", common);
        }
        return page;
    }

    private static void step(
            Caller caller, String page, String step, String version, String... fields)
            throws Exception {
        List<String> all = new ArrayList<>(List.of("csrf", csrf(caller), "step", step));
        all.addAll(List.of("version", version, "label", "public", "note", "Page 3 is missing."));
        all.addAll(List.of(fields));
        HttpResponse<String> response = caller.post(page, all.toArray(String[]::new));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"0,422", "3500000,413", "5000000,413"})
    void aBadFileLeavesTheOneBeforeAndWhatWasTyped(int size, int status) throws Exception {
        String page = returned();
        Map<String, String> typed = Map.of("title", "Typed", "version", "3", "step", "hand-in");
        HttpResponse<String> response = sent(clarisse, page, csrf(clarisse), typed, new byte[size]);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Caller.field(response.body(), "title")).isEqualTo("Typed");
        assertThat(clarisse.get(page + "/original").body()).isEqualTo(review);
    }

    @Test
    void aReturnedReviewTakesAnotherFileAndKeepsTheFirst() throws Exception {
        String page = returned();
        byte[] file = (REVIEW + "Page 3.").getBytes(StandardCharsets.UTF_8);
        Map<String, String> typed = Map.of("title", "Typed", "version", "3", "step", "hand-in");
        HttpResponse<String> done = sent(clarisse, page, csrf(clarisse), typed, file);
        assertThat(done.headers().firstValue("location")).contains(page + "?done=replaced");
        Document shown = Jsoup.parse(clarisse.get(page + "?done=replaced").body());
        assertThat(shown.select("[role=status]").text()).contains("not handed in yet");
        assertThat(shown.select("#title").val()).isEqualTo("Typed");
        String earlier = shown.select(".earlier a").attr("href");
        assertThat(clarisse.get(earlier).body()).isEqualTo(review);
        assertThat(clarisse.get(page + "/original").body()).endsWith("Page 3.");
        assertThat(clarisse.get(page + "/original/2").statusCode()).isEqualTo(404);
        try (Caller aline = signedIn("Aline")) {
            assertThat(aline.get(earlier).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void badFieldsAreNamedAndKept() throws Exception {
        byte[] file = REVIEW.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> response =
                sent(Map.of("date", "31/05/2006", "label", "restricted:ONUB"), file);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Caller.field(response.body(), "date")).isEqualTo("31/05/2006");
        assertThat(response.body()).contains("id=\"date-fault\"").contains("id=\"label-fault\"");
    }

    @Test
    void sentTwiceIsBegunOnce() throws Exception {
        byte[] file = (REVIEW + "Twice.").getBytes(StandardCharsets.UTF_8);
        Map<String, String> form = Map.of("key", "twice", "label", "public");
        assertThat(sent(form, file).headers().firstValue("location"))
                .isPresent()
                .isEqualTo(sent(form, file).headers().firstValue("location"));
    }

    @Test
    void aStaleFormIsToldAndKeepsWhatWasTyped() throws Exception {
        String page = begun();
        String[] form = {
            "csrf",
            csrf(clarisse),
            "version",
            "1",
            "title",
            "A better title",
            "type",
            "report",
            "language",
            "en",
            "label",
            "public",
            "step",
            "save"
        };
        assertThat(clarisse.post(page, form).statusCode()).isEqualTo(303);
        form[5] = "Another title";
        HttpResponse<String> stale = clarisse.post(page, form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Caller.field(stale.body(), "title")).isEqualTo("Another title");
        assertThat(Caller.field(stale.body(), "version")).isEqualTo("2");
        assertThat(clarisse.get(page).body()).contains("A better title");
    }

    @Test
    void anEndedSessionKeepsWhatWasTyped() throws Exception {
        String page = begun();
        String csrf = csrf(clarisse);
        server.get(Accounts.class).signOut(clarisse.cookie("hindsight-session").orElseThrow());
        HttpResponse<String> asked =
                clarisse.post(page, "csrf", csrf, "version", "1", "title", "Long story");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(Caller.field(asked.body(), "kept")).contains("title=Long+story");
        HttpResponse<String> upload =
                sent(clarisse, "/hand-in", csrf, Map.of("contact", "desk"), new byte[] {65});
        assertThat(upload.statusCode()).isEqualTo(403);
        assertThat(Caller.field(upload.body(), "kept")).contains("contact=desk");
    }

    @Test
    void forAnyoneElseItIsLikeOneThatWasNeverThere() throws Exception {
        String page = begun();
        String never = "/submissions/" + "0".repeat(20);
        for (String name : new String[] {"Aline", "Rita", ""}) {
            try (Caller other = name.isEmpty() ? new Caller(server.uri()) : signedIn(name)) {
                for (String tail : new String[] {"", "/original"}) {
                    HttpResponse<String> there = other.get(page + tail);
                    // a visitor is led to sign in, whether or not it is there
                    assertThat(there.statusCode()).isEqualTo(name.isEmpty() ? 303 : 404);
                    assertThat(there.body().replace(page, "-").replace(page.substring(13), "-"))
                            .isEqualTo(
                                    other.get(never + tail)
                                            .body()
                                            .replace(never, "-")
                                            .replace("0".repeat(20), "-"));
                }
                assertThat(other.get("/review" + page.substring(12)).statusCode())
                        .isEqualTo(name.isEmpty() ? 303 : 404);
            }
        }
        assertThat(clarisse.get(page + "/original").body()).isEqualTo(review);
        assertThat(clarisse.get("/review").statusCode()).isEqualTo(404);
    }

    @Test
    void theInterfaceAnswersInItsOwnShape() throws Exception {
        String api = "/api/v1/submissions";
        byte[] file = (REVIEW + "By a program.").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> done =
                sent(clarisse, api, csrf(clarisse), Map.of("mission", "BINUB"), file);
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(done.body())
                .contains("\"state\":\"waiting\"")
                .contains("\"mission\":[\"BINUB\"");
        HttpResponse<String> empty = sent(clarisse, api, csrf(clarisse), Map.of(), new byte[0]);
        assertThat(empty.statusCode()).isEqualTo(422);
        HttpResponse<String> bad = sent(clarisse, api, csrf(clarisse), Map.of("type", "x"), file);
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("`type`");
        theInterfaceHandsInAgain(field(done.body(), "id"));
        try (Caller nobody = new Caller(server.uri())) {
            HttpResponse<String> refused = sent(nobody, api, "", Map.of(), file);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/problem+json");
        }
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    private void theInterfaceHandsInAgain(String id) throws Exception {
        String api = "/api/v1/submissions/" + id;
        byte[] file = (REVIEW + "Once more, with page 3.").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> early = sent(clarisse, api, csrf(clarisse), Map.of(), file);
        assertThat(early.statusCode()).isEqualTo(409);
        try (Caller carla = signedIn("Carla")) {
            String[] common = {"title", "A review", "type", "report", "language", "en"};
            step(carla, "/review/" + id, "return", "2", common);
            assertThat(sent(carla, api, csrf(carla), Map.of(), file).statusCode()).isEqualTo(403);
        }
        assertThat(clarisse.get(api).body())
                .contains("\"state\":\"returned\"")
                .contains("\"reason\":\"Page 3 is missing.\"");
        HttpResponse<String> again =
                sent(clarisse, api, csrf(clarisse), Map.of("date", "2007-05"), file);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body())
                .contains("\"state\":\"waiting\"")
                .contains("\"reason\":null")
                .contains("\"date\":\"2007-05\"");
        assertThat(clarisse.get("/submissions/" + id + "/original").body()).endsWith("page 3.");
        try (Caller aline = signedIn("Aline")) {
            assertThat(aline.get(api).statusCode()).isEqualTo(404);
            assertThat(sent(aline, api, csrf(aline), Map.of(), file).statusCode()).isEqualTo(404);
        }
    }
}
