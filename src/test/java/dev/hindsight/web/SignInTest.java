package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.accounts.Tokens;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in and out, over the wire.
class SignInTest {
    private static EmbeddedServer server;
    private Caller browser;

    @BeforeAll
    static void start() {
        server = PaperDoll.start(-1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        browser = new Caller(server.getURI());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoSignsInGoesOnToTheirPageAndIsNamedThere() throws Exception {
        HttpResponse<String> response = browser.signIn("Clarisse", "/themes?x=1");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("location")).contains("/themes?x=1");
        assertThat(browser.get("/themes").body()).contains("Clarisse").contains("Sign out");
        assertThat(browser.get("/sign-in").statusCode()).isEqualTo(303);
    }

    @Test
    void whoHasNotSignedInIsLedToTheFormAndBack() throws Exception {
        assertThat(browser.get("/themes").body()).contains("href=\"/sign-in?next=%2Fthemes\"");
        String form = browser.get("/sign-in?next=%2Fthemes").body();
        assertThat(Caller.field(form, "next")).isEqualTo("/themes");
    }

    @Test
    void theCookieIsHiddenFromScriptsAndOtherSites() throws Exception {
        HttpResponse<String> response = browser.signIn("Clarisse", "/");
        String cookie = Caller.setCookie(response, "hindsight-session").orElseThrow();
        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/")
                .doesNotContainIgnoringCase("Secure")
                .doesNotContainIgnoringCase("Max-Age")
                .doesNotContainIgnoringCase("Domain");
    }

    @Test
    void behindTlsTheCookieIsSecure() throws Exception {
        HttpResponse<String> form =
                browser.send(browser.request("/sign-in").header("X-Forwarded-Proto", "https"));
        assertThat(Caller.setCookie(form, "hindsight-visitor").orElseThrow())
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void aTokenPlantedBeforeSigningInIsNotTheOneAfter() throws Exception {
        MadeUpAccounts accounts = server.getApplicationContext().getBean(MadeUpAccounts.class);
        String planted = Tokens.fresh();
        browser.setCookie("hindsight-session", planted);
        browser.signIn("Clarisse", "/");
        assertThat(browser.cookie("hindsight-session")).isPresent().get().isNotEqualTo(planted);
        assertThat(accounts.viewer(planted)).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() throws Exception {
        browser.signIn("Clarisse", "/");
        String token = browser.cookie("hindsight-session").orElseThrow();
        HttpResponse<String> response = browser.post("/sign-out", "csrf", Tokens.form(token));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(browser.cookie("hindsight-session")).isEmpty();
        browser.setCookie("hindsight-session", token);
        assertThat(browser.get("/").body()).doesNotContain("Clarisse");
    }

    @Test
    void aWrongPasswordIsToldWithoutTellingWhatIsWrongAndNeverShownAgain() throws Exception {
        String csrf = Caller.field(browser.get("/sign-in").body(), "csrf");
        for (String name : List.of("Clarisse", "Nobody")) {
            HttpResponse<String> response =
                    browser.post(
                            "/sign-in",
                            "csrf",
                            csrf,
                            "next",
                            "/themes",
                            "name",
                            name,
                            "password",
                            "wrong-secret-77");
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body())
                    .contains("do not belong together")
                    .contains("value=\"" + name + "\"")
                    .doesNotContain("wrong-secret-77");
            assertThat(Caller.field(response.body(), "next")).isEqualTo("/themes");
        }
        assertThat(browser.cookie("hindsight-session")).isEmpty();
    }

    @Test
    void whoHasToWaitIsToldHowLong() throws Exception {
        HttpResponse<String> response = browser.signIn("Hasty", "/");
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("retry-after")).contains("8");
        assertThat(response.body()).contains("Try again in 8 s");
    }

    @Test
    void nobodyIsSentToAnotherSite() throws Exception {
        for (String next :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example/",
                        "/\t/evil.example/",
                        "\\\\evil.example",
                        "javascript:alert(1)",
                        "/ok\r\nSet-Cookie: a=b",
                        "/sign-in?next=/sign-in",
                        "",
                        "/" + "x".repeat(5_000))) {
            assertThat(LocalPath.orHome(Optional.of(next))).as(next).isEqualTo(LocalPath.HOME);
        }
        HttpResponse<String> response = browser.signIn("Clarisse", "//evil.example/");
        assertThat(response.headers().firstValue("location")).contains("/");
        assertThat(LocalPath.orHome(Optional.of("/search?q=a%20b&page=2")).value())
                .isEqualTo("/search?q=a%20b&page=2");
    }

    @Test
    void theFormSpeaksFrenchAndItsPageHasTheUsualHeaders() throws Exception {
        HttpResponse<String> response = browser.get("/sign-in?lang=fr");
        assertThat(response.body()).contains("Mot de passe").contains("lang=\"fr\"");
        assertThat(response.headers().firstValue("content-security-policy")).isPresent();
    }
}
