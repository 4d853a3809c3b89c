package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invitations, forgotten passwords, one's own page and tokens over the wire, in the whole program
/// without a mail server.
class PeoplePagesTest {
    @TempDir private static Path folder;
    private static RealProgram program;

    @BeforeAll
    static void start() {
        program =
                new RealProgram(folder)
                        .person("Ada", Role.ADMIN)
                        .person("Rita", Role.READER)
                        .person("Clara", Role.CONTRIBUTOR, "BINUB")
                        .person("Carla", Role.CURATOR);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static Caller caller(String name) throws Exception {
        Caller caller = new Caller(program.uri());
        assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
        return caller;
    }

    private static String csrf(Caller caller) {
        return Tokens.form(caller.cookie("hindsight-session").orElseThrow());
    }

    /// The path of a link that a page shows once.
    private static String shown(HttpResponse<String> page) {
        String link = Jsoup.parse(page.body()).select("main code").text();
        return link.replaceFirst("https?://[^/]*", "");
    }

    private static String invited(String... fields) throws Exception {
        try (Caller ada = caller("Ada")) {
            String[] all = new String[fields.length + 2];
            all[0] = "csrf";
            all[1] = csrf(ada);
            System.arraycopy(fields, 0, all, 2, fields.length);
            return shown(ada.post("/people", all));
        }
    }

    @Test
    void whoIsInvitedChoosesNameAndPasswordOnce() throws Exception {
        String link =
                invited("address", "new@example.org", "role", "contributor", "missions", "binub");
        assertThat(link).matches("/invitation/[A-Za-z0-9_-]{43}");
        try (Caller person = new Caller(program.uri())) {
            String planted = Tokens.fresh();
            person.setCookie("hindsight-session", planted);
            String csrf = Caller.field(person.get(link).body(), "csrf");
            String[] form = {"csrf", csrf, "name", "New Person", "password", "short"};
            HttpResponse<String> refused = person.post(link, form);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("New Person").doesNotContain("short\"");
            form[5] = "long enough to be one";
            assertThat(person.post(link, form).statusCode()).isEqualTo(303);
            assertThat(person.cookie("hindsight-session")).isPresent().get().isNotEqualTo(planted);
            assertThat(person.get("/account").body()).contains("New Person").contains("BINUB");
            assertThat(person.get(link).statusCode()).isEqualTo(404);
        }
        try (Caller second = new Caller(program.uri())) {
            assertThat(second.get(link).body()).contains("works no more");
        }
    }

    @Test
    void onlyAdminsSeePeople() throws Exception {
        try (Caller visitor = new Caller(program.uri());
                Caller carla = caller("Carla");
                Caller ada = caller("Ada")) {
            assertThat(visitor.get("/people").statusCode()).isEqualTo(303);
            assertThat(carla.get("/people").statusCode()).isEqualTo(404);
            assertThat(carla.get("/people/Ada").statusCode()).isEqualTo(404);
            assertThat(carla.post("/people", "csrf", csrf(carla), "address", "a@b").statusCode())
                    .isEqualTo(404);
            assertThat(
                            carla.post("/people/Ada", "csrf", csrf(carla), "do", "deactivate")
                                    .statusCode())
                    .isEqualTo(404);
            assertThat(ada.post("/people", "address", "a@b", "role", "admin").statusCode())
                    .isEqualTo(403);
            assertThat(ada.get("/people?q=rit").body()).contains("Rita").doesNotContain("Carla");
            assertThat(ada.post("/people/Ada", "csrf", csrf(ada), "do", "deactivate").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void theAnswerToAForgottenPasswordTellsNothing() throws Exception {
        try (Caller visitor = new Caller(program.uri())) {
            assertThat(visitor.get("/sign-in/forgotten").body()).contains("sends no letters");
            // the form is not shown without a mail server; its proof is that of any other
            String csrf = Caller.field(visitor.get("/sign-in").body(), "csrf");
            String known = visitor.post("/sign-in/forgotten", "csrf", csrf, "who", "Rita").body();
            assertThat(visitor.post("/sign-in/forgotten", "csrf", csrf, "who", "Nobody").body())
                    .isEqualTo(known);
        }
    }

    @Test
    void anAdminsLinkSetsAPasswordAndEndsTheSessions() throws Exception {
        program.person("Forgetful", Role.READER);
        try (Caller ada = caller("Ada");
                Caller old = caller("Forgetful");
                Caller person = new Caller(program.uri())) {
            String link = shown(ada.post("/people/Forgetful", "csrf", csrf(ada), "do", "reset"));
            String csrf = Caller.field(person.get(link).body(), "csrf");
            String[] form = {"csrf", csrf, "password", MadeUpAccounts.PASSWORD};
            assertThat(person.post(link, form).body()).contains("is set");
            assertThat(person.post(link, form).statusCode()).isEqualTo(404);
            assertThat(old.get("/account").statusCode()).isEqualTo(303);
            assertThat(person.signIn("Forgetful", "/").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void oneEndsOtherSessionsAndChangesThePassword() throws Exception {
        program.person("Busy", Role.READER);
        try (Caller here = caller("Busy");
                Caller there = caller("Busy")) {
            assertThat(here.get("/account").body()).contains("this one").contains("End all others");
            here.post("/account/sessions", "csrf", csrf(here));
            assertThat(there.get("/account").statusCode()).isEqualTo(303);
            String before = here.cookie("hindsight-session").orElseThrow();
            String[] form = {
                "csrf", csrf(here), "current", MadeUpAccounts.PASSWORD, "password", "another one 77"
            };
            assertThat(here.post("/account/password", form).statusCode()).isEqualTo(303);
            assertThat(here.cookie("hindsight-session")).isPresent().get().isNotEqualTo(before);
            here.setCookie("hindsight-session", before);
            assertThat(here.get("/account").statusCode()).isEqualTo(303);
        }
    }

    private static HttpResponse<String> api(String method, String path, String token)
            throws Exception {
        try (Caller script = new Caller(program.uri())) {
            return script.send(
                    script.request(path)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", Caller.FORM)
                            .method(method, BodyPublishers.ofString("")));
        }
    }

    private static String token(Caller caller, String scope) throws Exception {
        String[] form = {"csrf", csrf(caller), "name", "script", "scope", scope, "days", "30"};
        return Jsoup.parse(caller.post("/account/tokens", form).body()).select("main code").text();
    }

    @Test
    void aTokenCallsWithinItsScopeUntilItIsRevoked() throws Exception {
        try (Caller clara = caller("Clara")) {
            assertThat(token(clara, "curate")).isEmpty();
            String reads = token(clara, "read");
            assertThat(api("GET", "/api/v1/themes", reads).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = api("POST", "/api/v1/submissions", reads);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/problem+json");
            String hands = token(clara, "hand-in");
            assertThat(api("POST", "/api/v1/submissions", hands).statusCode()).isNotIn(401, 403);
            String page = clara.get("/account").body();
            for (String id : Jsoup.parse(page).select("button[name=id]").eachAttr("value")) {
                clara.post("/account/tokens/revoke", "csrf", csrf(clara), "id", id);
            }
            HttpResponse<String> ended = api("GET", "/api/v1/themes", reads);
            assertThat(ended.statusCode()).isEqualTo(401);
            assertThat(ended.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/problem+json");
            assertThat(ended.headers().firstValue("www-authenticate")).isPresent();
        }
    }

    @Test
    void aSessionIsNoTokenAndATokenOpensNoPage() throws Exception {
        try (Caller clara = caller("Clara")) {
            String session = clara.cookie("hindsight-session").orElseThrow();
            assertThat(api("GET", "/api/v1/themes", session).statusCode()).isEqualTo(401);
            assertThat(api("GET", "/account", token(clara, "read")).statusCode()).isEqualTo(303);
            clara.setCookie("hindsight-session", token(clara, "read"));
            assertThat(clara.get("/account").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aProxyThatNobodyTrustsMakesNoCookieSecure() throws Exception {
        try (Caller visitor = new Caller(program.uri())) {
            HttpResponse<String> form =
                    visitor.send(visitor.request("/sign-in").header("X-Forwarded-Proto", "https"));
            assertThat(Caller.setCookie(form, "hindsight-visitor").orElseThrow())
                    .doesNotContainIgnoringCase("Secure");
        }
    }
}
