package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.ApiTokens;
import dev.hindsight.accounts.Scope;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.audit.AuditLine;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// "We applied this" through the interface, over the wire, on the real program.
final class UsesInterfaceTest {
    private static final String LESSON = "/lessons/open-lesson";
    private static final String THERE = "/lessons/there-lesson";
    private static final String PRACTICE = "/practices/start-recruitment-six-months-ahead";
    private static final String SAID =
            """
            {"where": "UNMIK, Pristina", "when": "2026-05", "done": "%s", "result": "partly",
             "label": "public"}
            """;
    @TempDir static Path folder;
    private static RealProgram server;

    @BeforeAll
    static void start() throws Exception {
        server =
                new RealProgram(folder)
                        .practices()
                        .person("Clarisse", Role.CONTRIBUTOR, "UNMIK")
                        .person("Rita", Role.READER);
        HiddenLessons.add(server, Label.PUBLIC, "open-lesson", false);
        Label there = Label.restrictedTo(new MissionId("BINUB"));
        HiddenLessons.add(server, there, "there-lesson", false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String token(String name, Scope scope) {
        Viewer.Person person = server.get(Accounts.class).person(name).orElseThrow();
        return server.get(ApiTokens.class)
                .make(new ApiTokens.Wanted("script", scope, Duration.ofDays(1)), person)
                .orElseThrow();
    }

    private static HttpResponse<String> send(String path, String header, String value, String body)
            throws Exception {
        try (Caller script = new Caller(server.uri())) {
            return send(script, path, header, value, body);
        }
    }

    private static HttpResponse<String> send(
            Caller caller, String path, String header, String value, String body) throws Exception {
        return caller.send(
                caller.request("/api/v1" + path)
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> say(String path, String body) throws Exception {
        String token = token("Clarisse", Scope.HAND_IN);
        return send(path + "/uses", "Authorization", "Bearer " + token, body);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
    }

    private static String get(String path) throws Exception {
        try (Caller visitor = new Caller(server.uri())) {
            return visitor.get(path).body();
        }
    }

    @ParameterizedTest
    @CsvSource({LESSON + ",lesson:open-lesson", PRACTICE + ",practice"})
    void aProgramSaysWhatItsPersonApplied(String path, String item) throws Exception {
        HttpResponse<String> said = say(path, SAID.replace("%s", "Recruited by a program."));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        assertThat(said.headers().firstValue("location")).hasValue(path + "#uses");
        assertThat(said.body())
                .contains("\"when\":\"2026-05\"", "\"result\":\"partly\"", "\"label\":\"public\"");
        assertThat(get(path)).contains("Recruited by a program.").doesNotContain("Clarisse");
        assertThat(get("/api/v1" + path + "/uses")).contains("Recruited by a program.");
        AuditFilter mine = new AuditFilter("Clarisse", "use.added", "", null, null);
        List<AuditLine> lines =
                server.get(AuditLog.class).lines(new Viewer.Owner(), mine, Long.MAX_VALUE, 10);
        assertThat(lines).extracting(AuditLine::item).anyMatch(one -> one.startsWith(item));
    }

    @Test
    void whatCannotBeKeptIsAnsweredWithItsFields() throws Exception {
        HttpResponse<String> wrong =
                say(
                        LESSON,
                        "{\"where\": \" \", \"when\": \"May\", \"done\": 7, \"label\": \"secret\"}");
        isProblem(wrong, 400);
        assertThat(wrong.body())
                .contains("`where` is a text of 1 to 400 characters")
                .contains("`when` is a day, month or year such as 2026-05-31 or 2026, not: May")
                .contains("`done` is a text of 1 to 4,000 characters, not: 7")
                .contains("`result` is worked, partly, failed or early, and missing")
                .contains("`label` is public or internal, not: secret");
        for (String body : List.of("", "[]", "null", "{\"where\"", "7", "\"x\"")) {
            HttpResponse<String> none = say(LESSON, body);
            isProblem(none, 400);
            assertThat(none.body()).contains("JSON object");
        }
        HttpResponse<String> unknown = say(LESSON, "{\"wher\": \"BINUB\"}");
        isProblem(unknown, 400);
        assertThat(unknown.body()).contains("no field [wher]");
        assertThat(get("/api/v1" + LESSON + "/uses")).doesNotContain("BINUB");
    }

    @Test
    void aTokenThatOnlyReadsAndAVisitorAreRefused() throws Exception {
        String body = SAID.replace("%s", "By nobody.");
        String reads = token("Clarisse", Scope.READ);
        isProblem(send(LESSON + "/uses", "Authorization", "Bearer " + reads, body), 403);
        isProblem(send(LESSON + "/uses", "X-Nothing", "none", body), 401);
        assertThat(get(LESSON)).doesNotContain("By nobody.");
    }

    @Test
    void whatOneMayNotSeeIsAnsweredLikeWhatNeverWas() throws Exception {
        String body = SAID.replace("%s", "There.");
        HttpResponse<String> hidden = say(THERE, body);
        isProblem(hidden, 404);
        assertThat(hidden.body().replace("there-lesson", "never-lesson"))
                .isEqualTo(say("/lessons/never-lesson", body).body());
        isProblem(say("/lessons/%20", body), 404);
        isProblem(say("/practices/no-such", "no JSON"), 404);
    }

    @Test
    void whoHasSignedInNeedsTheProofOfAForm() throws Exception {
        try (Caller rita = new Caller(server.uri())) {
            rita.signIn("Rita", "/");
            String body = SAID.replace("%s", "Said by a script of a page.");
            assertThat(send(rita, LESSON + "/uses", "X-Csrf-Token", "wrong", body).statusCode())
                    .isEqualTo(403);
            String proof = Tokens.form(rita.cookie("hindsight-session").orElseThrow());
            assertThat(send(rita, LESSON + "/uses", "X-Csrf-Token", proof, body).statusCode())
                    .isEqualTo(201);
        }
    }
}
