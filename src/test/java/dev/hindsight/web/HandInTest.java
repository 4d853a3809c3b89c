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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Handing in over the wire, on the real program: bad input, and who may see what.
final class HandInTest {
    private static final String BOUNDARY = "----boundary42";
    private static final String REVIEW =
            "After-action review of BINUB\n\nVacancies delayed work.\n";
    @TempDir static Path folder;
    private static RealProgram server;
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
                sent(Map.of("label", "public"), REVIEW.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("location").orElseThrow();
    }

    @Test
    void badFilesAreToldAndWhatWasTypedIsStillThere() throws Exception {
        Map<String, String> typed = Map.of("contact", "desk & \"chair\"", "date", "2006-05");
        byte[] noise = {0, 1, 2, 3, (byte) 0xfe, (byte) 0xff, 7, 8};
        Map<Integer, byte[]> bad = Map.of(422, new byte[0], 413, new byte[3_500_000]);
        for (Map.Entry<Integer, byte[]> one : bad.entrySet()) {
            HttpResponse<String> response = sent(typed, one.getValue());
            assertThat(response.statusCode()).isEqualTo(one.getKey());
            assertThat(Caller.field(response.body(), "contact")).isEqualTo("desk & \"chair\"");
            assertThat(Caller.field(response.body(), "date")).isEqualTo("2006-05");
            assertThat(response.body()).contains("role=\"alert\"").contains("is still here");
        }
        assertThat(sent(typed, noise).statusCode()).isEqualTo(422);
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
                    assertThat(there.statusCode()).isEqualTo(404);
                    assertThat(there.body().replace(page, "-").replace(page.substring(13), "-"))
                            .isEqualTo(
                                    other.get(never + tail)
                                            .body()
                                            .replace(never, "-")
                                            .replace("0".repeat(20), "-"));
                }
                assertThat(other.get("/review" + page.substring(12)).statusCode()).isEqualTo(404);
            }
        }
        assertThat(clarisse.get(page + "/original").body()).isEqualTo(REVIEW);
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
        try (Caller nobody = new Caller(server.uri())) {
            HttpResponse<String> refused = sent(nobody, api, "", Map.of(), file);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/problem+json");
        }
    }
}
