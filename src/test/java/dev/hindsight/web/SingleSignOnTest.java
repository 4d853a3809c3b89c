package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.People;
import dev.hindsight.accounts.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in at a real identity provider, the whole way, and everything that a forger may change
/// on it.
class SingleSignOnTest {
    private static final String CLIENT = "hindsight";
    private static final String ISSUER = "un";
    @TempDir private static Path folder;
    private static MockOAuth2Server provider;
    private static RealProgram program;

    @BeforeAll
    static void start() {
        provider = new MockOAuth2Server();
        provider.start();
        program =
                new RealProgram(
                        folder,
                        Map.of(
                                "hindsight.oidc.issuer",
                                provider.issuerUrl(ISSUER).toString(),
                                "hindsight.oidc.client-id",
                                CLIENT,
                                "hindsight.oidc.client-secret",
                                "a secret of the client",
                                "hindsight.oidc.label",
                                "Sign in with the UN",
                                "hindsight.oidc.claims.roles",
                                "hq=curator,field=contributor,staff=reader",
                                "hindsight.oidc.claims.missions",
                                "binub=BINUB",
                                "hindsight.oidc.claims.otherwise",
                                "none"));
    }

    @AfterAll
    static void stop() {
        program.close();
        provider.shutdown();
    }

    private static void next(String subject, long seconds, Map<String, Object> claims) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        ISSUER, subject, "JWT", List.of(CLIENT), claims, seconds));
    }

    /// Begins in a browser.
    private static URI begun(Caller browser) throws Exception {
        HttpResponse<String> away = browser.get("/sign-in/oidc?next=%2Fthemes");
        assertThat(away.statusCode()).isEqualTo(303);
        return URI.create(away.headers().firstValue("location").orElseThrow());
    }

    /// What the provider sends a browser back with: path and query.
    private static String approved(URI asked) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());
            URI back = URI.create(response.headers().firstValue("location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        }
    }

    private static String parameter(URI address, String name) {
        return SentForm.encoded(address.getRawQuery()).value(name).orElse("");
    }

    private static HttpResponse<String> whole(Caller browser) throws Exception {
        return browser.get(approved(begun(browser)));
    }

    private static void assertRefused(Caller browser, HttpResponse<String> response, String words) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(response.body()).select("main").text()).contains(words);
        assertThat(browser.cookie("hindsight-session")).isEmpty();
    }

    @Test
    void theWayThereCarriesStateNonceAndChallengeAndNoSecret() throws Exception {
        try (Caller browser = new Caller(program.uri())) {
            assertThat(browser.get("/sign-in").body()).contains("Sign in with the UN");
            URI asked = begun(browser);
            String secret = browser.cookie("hindsight-away").orElseThrow();
            assertThat(asked.toString()).startsWith(provider.issuerUrl(ISSUER) + "/authorize?");
            assertThat(parameter(asked, "code_challenge_method")).isEqualTo("S256");
            assertThat(parameter(asked, "response_type")).isEqualTo("code");
            assertThat(
                            List.of(
                                    parameter(asked, "state"),
                                    parameter(asked, "nonce"),
                                    parameter(asked, "code_challenge")))
                    .doesNotHaveDuplicates()
                    .doesNotContain(secret, "");
        }
    }

    @Test
    void theFirstSignInMakesTheAccountAndEachRenewsIt() throws Exception {
        try (Caller browser = new Caller(program.uri())) {
            String planted = Tokens.fresh();
            browser.setCookie("hindsight-session", planted);
            next("7", 600, claims("Aline Ndayizeye", "field", "binub"));
            HttpResponse<String> welcome = whole(browser);
            assertThat(welcome.statusCode()).isEqualTo(303);
            assertThat(welcome.headers().firstValue("location")).contains("/themes");
            String session = browser.cookie("hindsight-session").orElseThrow();
            assertThat(session).isNotEqualTo(planted);
            Accounts accounts = program.get(Accounts.class);
            Viewer.Person person = accounts.viewer(session).orElseThrow();
            assertThat(person.name()).isEqualTo("Aline Ndayizeye");
            assertThat(person.role()).isEqualTo(Role.CONTRIBUTOR);
            assertThat(person.missions()).hasSize(1);
            next("7", 600, claims("Aline Ndayizeye", "hq"));
            whole(browser);
            assertThat(accounts.viewer(browser.cookie("hindsight-session").orElseThrow()))
                    .map(Viewer.Person::role)
                    .contains(Role.CURATOR);
            assertThat(accounts.viewer(session)).isEmpty();
        }
    }

    private static Map<String, Object> claims(String name, String... groups) {
        return Map.of("preferred_username", name, "groups", List.of(groups));
    }

    @Test
    void whoHasNoRoleOrIsDeactivatedStaysOut() throws Exception {
        try (Caller browser = new Caller(program.uri())) {
            next("8", 600, claims("Nobody here", "others"));
            assertRefused(browser, whole(browser), "no role here");
            next("9", 600, claims("Gone", "staff"));
            assertThat(whole(browser).statusCode()).isEqualTo(303);
        }
        program.get(People.class).setActive(new AccountName("Gone"), false, new Viewer.Owner());
        try (Caller browser = new Caller(program.uri())) {
            next("9", 600, claims("Gone", "staff"));
            assertRefused(browser, whole(browser), "no role here");
        }
    }

    @Test
    void whatAnotherBrowserBeganOrWhatComesTwiceOrWithAnotherStateIsRefused() throws Exception {
        try (Caller browser = new Caller(program.uri());
                Caller other = new Caller(program.uri())) {
            String back = approved(begun(browser));
            assertRefused(other, other.get(back), "another browser");
            begun(other);
            assertRefused(other, other.get(back), "another browser");
            begun(other);
            assertRefused(other, other.get(back.replace("state=", "state=x")), "another browser");
            begun(other);
            assertRefused(other, other.get(back.replaceAll("state=[^&]*", "")), "another browser");
            assertRefused(browser, browser.get(back + "&state=2"), "another browser");
            // the first answer used the attempt up
            assertRefused(browser, browser.get(back), "another browser");
        }
    }

    @Test
    void aTokenForAnotherAttemptOrTooOldIsNotBelieved() throws Exception {
        try (Caller browser = new Caller(program.uri())) {
            next("7", 600, claims("Mallory", "hq"));
            URI asked = begun(browser);
            String nonce = parameter(asked, "nonce");
            URI changed = URI.create(asked.toString().replace(nonce, Tokens.fresh()));
            assertRefused(browser, browser.get(approved(changed)), "could not be confirmed");
            next("7", -3_600, claims("Mallory", "hq"));
            assertRefused(browser, whole(browser), "could not be confirmed");
        }
    }

    @Test
    void whatTheProviderDeclinesBecomesAPlainPage() throws Exception {
        try (Caller browser = new Caller(program.uri())) {
            String state = parameter(begun(browser), "state");
            HttpResponse<String> page =
                    browser.get(
                            "/sign-in/oidc/back?error=access_denied&error_description=%3Cscript%3E"
                                    + "&state="
                                    + state);
            assertRefused(browser, page, "did not let you in");
            assertThat(page.body()).doesNotContain("<script>");
        }
    }
}
