package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.accounts.Tokens;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nothing is changed by a form that was not shown here, and nothing typed is lost.
class FormProtectionTest {
    private static final String BOUNDARY = "----boundary42";
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

    private String signedIn(String name) throws Exception {
        browser.signIn(name, "/");
        return Tokens.form(browser.cookie("hindsight-session").orElseThrow());
    }

    private static byte[] multipart(String csrf, String note, int size) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        String head =
                String.format(Locale.ROOT, part, "csrf", "")
                        + csrf
                        + "\r\n"
                        + String.format(Locale.ROOT, part, "note", "")
                        + note
                        + "\r\n"
                        + String.format(Locale.ROOT, part, "file", "; filename=\"a.txt\"")
                        + "x".repeat(size)
                        + "\r\n--"
                        + BOUNDARY
                        + "--\r\n";
        return head.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> upload(String csrf, String note, int size) throws Exception {
        return browser.post(
                "/echo/file",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(multipart(csrf, note, size)));
    }

    @Test
    void aFormWithItsProofGoesThroughWhole() throws Exception {
        String csrf = signedIn("Clarisse");
        String note = "é & = ".repeat(20_000) + "end";
        HttpResponse<String> response = browser.post("/echo", "csrf", csrf, "note", note);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("Clarisse " + note);
    }

    @Test
    void aFileGoesThroughWhole() throws Exception {
        String csrf = signedIn("Clarisse");
        HttpResponse<String> response = upload(csrf, "naïve", 5_000_000);
        assertThat(response.body()).isEqualTo("Clarisse naïve 5000000");
    }

    @Test
    void withoutItsProofNothingGoesThrough() throws Exception {
        String csrf = signedIn("Clarisse");
        for (String wrong : new String[] {"", "x", Tokens.fresh(), csrf + "x"}) {
            HttpResponse<String> response = browser.post("/echo", "csrf", wrong, "note", "n");
            assertThat(response.statusCode()).as(wrong).isEqualTo(403);
            assertThat(response.headers().firstValue("content-security-policy")).isPresent();
        }
        assertThat(browser.post("/echo", "note", "n").statusCode()).isEqualTo(403);
        assertThat(upload("wrong", "n", 2_000_000).statusCode()).isEqualTo(403);
        for (String method : new String[] {"PUT", "DELETE"}) {
            assertThat(
                            browser.send(
                                            browser.request("/echo")
                                                    .method(method, BodyPublishers.noBody()))
                                    .statusCode())
                    .as(method)
                    .isEqualTo(403);
        }
    }

    @Test
    void theProofOfAnotherSessionOrOfAVisitorIsNone() throws Exception {
        browser.get("/sign-in");
        String visitor = Tokens.form(browser.cookie("hindsight-visitor").orElseThrow());
        String first = signedIn("Clarisse");
        browser.post("/sign-out", "csrf", first);
        signedIn("Clarisse");
        assertThat(browser.post("/echo", "csrf", first, "note", "n").statusCode()).isEqualTo(403);
        assertThat(browser.post("/echo", "csrf", visitor, "note", "n").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyIsSignedInByAFormOfAnotherSite() throws Exception {
        HttpResponse<String> response =
                browser.post(
                        "/sign-in",
                        "name",
                        "Clarisse",
                        "password",
                        MadeUpAccounts.PASSWORD,
                        "csrf",
                        Tokens.form(Tokens.fresh()));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("too old").doesNotContain(MadeUpAccounts.PASSWORD);
        assertThat(browser.cookie("hindsight-session")).isEmpty();
    }

    @Test
    void whatABrowserSaysComesFromElsewhereIsRefusedEvenWithItsProof() throws Exception {
        String csrf = signedIn("Clarisse");
        for (Map.Entry<String, String> header :
                Map.of(
                                "Sec-Fetch-Site", "cross-site",
                                "Origin", "https://evil.example")
                        .entrySet()) {
            HttpResponse<String> response =
                    browser.send(
                            browser.request("/echo")
                                    .header("Content-Type", Caller.FORM)
                                    .header(header.getKey(), header.getValue())
                                    .POST(
                                            BodyPublishers.ofString(
                                                    Caller.encoded("csrf", csrf, "note", "evil"))));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("another site").doesNotContain("evil");
        }
    }

    @Test
    void whatComesFromHereGoesThrough() throws Exception {
        String csrf = signedIn("Clarisse");
        String body = Caller.encoded("csrf", csrf, "note", "n");
        String origin = "http://" + server.getURI().getAuthority();
        HttpResponse<String> byOrigin =
                browser.send(
                        browser.request("/echo")
                                .header("Content-Type", Caller.FORM)
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString(body)));
        assertThat(byOrigin.body()).isEqualTo("Clarisse n");
    }

    @Test
    void whatWasTypedOutlivesTheSession() throws Exception {
        String csrf = signedIn("Clarisse");
        server.getApplicationContext()
                .getBean(MadeUpAccounts.class)
                .signOut(browser.cookie("hindsight-session").orElseThrow());
        String note = "<b>long</b> & \"winding\"\nstory é";
        HttpResponse<String> asked = browser.post("/echo", "csrf", csrf, "note", note);
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("&lt;b&gt;long").doesNotContain("<b>long");
        HttpResponse<String> welcome = signInOn(asked.body());
        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(Caller.field(welcome.body(), "note")).isEqualTo(note);
        HttpResponse<String> sent =
                browser.post(
                        "/echo",
                        "csrf",
                        Caller.field(welcome.body(), "csrf"),
                        "note",
                        Caller.field(welcome.body(), "note"));
        assertThat(sent.body()).isEqualTo("Clarisse " + note);
    }

    /// Fills in the form that a refused page shows.
    private HttpResponse<String> signInOn(String page) throws Exception {
        return browser.post(
                "/sign-in",
                "csrf",
                Caller.field(page, "csrf"),
                "next",
                Caller.field(page, "next"),
                "kept",
                Caller.field(page, "kept"),
                "name",
                "Clarisse",
                "password",
                MadeUpAccounts.PASSWORD);
    }

    @Test
    void aWrongPasswordDoesNotLoseWhatWasTypedBefore() throws Exception {
        HttpResponse<String> asked = browser.post("/echo", "note", "long story");
        HttpResponse<String> again =
                browser.post(
                        "/sign-in",
                        "csrf",
                        Caller.field(asked.body(), "csrf"),
                        "next",
                        Caller.field(asked.body(), "next"),
                        "kept",
                        Caller.field(asked.body(), "kept"),
                        "name",
                        "Clarisse",
                        "password",
                        "wrong");
        assertThat(Caller.field(again.body(), "kept")).isEqualTo("note=long+story");
        assertThat(Caller.field(again.body(), "next")).isEqualTo("/echo");
    }

    @Test
    void besideAFileTheTextIsKeptAndTheFileAskedForAgain() throws Exception {
        signedIn("Clarisse");
        HttpResponse<String> response = upload("wrong", "naïve", 2_000_000);
        assertThat(Caller.field(response.body(), "note")).isEqualTo("naïve");
        assertThat(response.body())
                .contains("enctype=\"multipart/form-data\"")
                .contains("type=\"file\" name=\"file\"");
        String csrf = Caller.field(response.body(), "csrf");
        assertThat(upload(csrf, "naïve", 10).body()).isEqualTo("Clarisse naïve 10");
    }

    @Test
    void aProgramThatActsForNobodyNeedsNoProofAndOneThatCarriesASessionDoes() throws Exception {
        assertThat(browser.post("/api/v1/submissions", "note", "n").statusCode()).isEqualTo(401);
        String csrf = signedIn("Clarisse");
        HttpResponse<String> forged = browser.post("/api/v1/submissions", "note", "n");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        // it comes through to where its form turns out to be none
        assertThat(browser.post("/api/v1/submissions", "csrf", csrf).statusCode()).isEqualTo(415);
    }
}
