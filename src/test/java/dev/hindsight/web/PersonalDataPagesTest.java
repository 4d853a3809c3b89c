package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Outcome;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Personal data over the wire, on the real program: who may decide, and what is left of the words.
final class PersonalDataPagesTest {
    private static final Viewer.Person CLARISSE =
            new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of(new MissionId("BINUB")));
    private static final Viewer.Person CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    @TempDir static Path folder;
    private static RealProgram server;

    @BeforeAll
    static void start() {
        server =
                new RealProgram(
                                folder,
                                Map.of(
                                        "hindsight.mail-drop.folder",
                                        folder.resolve("d").toString()))
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Aline", Role.CONTRIBUTOR, "ONUB")
                        .person("Carla", Role.CURATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Caller signedIn(String name) throws Exception {
        Caller caller = new Caller(server.uri());
        assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
        return caller;
    }

    private static HttpResponse<String> post(Caller caller, String path, String form)
            throws Exception {
        String csrf = Tokens.form(caller.cookie("hindsight-session").orElseThrow());
        return caller.post(
                path,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("csrf=" + csrf + "&" + form));
    }

    private static Submission begun(String name) throws Exception {
        String text =
                "Review of the start-up of BINUB\n\nThe team met Mr. "
                        + name
                        + " of the Quuxville office in May 2007.\n";
        return ((Begun.Drafted)
                        server.get(Submissions.class)
                                .begin(
                                        new HandIn(name, null, null, null, Label.PUBLIC, ""),
                                        "review.txt",
                                        new ByteArrayInputStream(
                                                text.getBytes(StandardCharsets.UTF_8)),
                                        CLARISSE))
                .submission();
    }

    private static Submission made(Submission seen, Move.Kind kind, Viewer.Person person) {
        Step step = new Step(seen.id(), seen.version(), kind, seen.said(), "");
        return ((Outcome.Done) server.get(Submissions.class).make(step, person)).submission();
    }

    @Test
    void theSubmitterSeesTheChecksAndTakesOutWithOneClick() throws Exception {
        Submission draft = begun("Jean Zzyzx");
        String page = "/submissions/" + draft.id();
        try (Caller clarisse = signedIn("Clarisse");
                Caller aline = signedIn("Aline")) {
            assertThat(clarisse.get(page).body())
                    .contains("Does it say what readers will need?")
                    .contains("<mark>Jean Zzyzx</mark>");
            String form = "do=remove-all%3Aname";
            assertThat(post(aline, page + "/personal-data", form).statusCode()).isEqualTo(404);
            assertThat(
                            post(clarisse, page + "/personal-data", form)
                                    .headers()
                                    .firstValue("location"))
                    .contains(page + "#personal");
            assertThat(clarisse.get(page).body()).contains("<del>Jean Zzyzx</del>");
        }
        Submission accepted =
                made(made(draft, Move.Kind.HANDED_IN, CLARISSE), Move.Kind.ACCEPTED, CARLA);
        server.settle();
        try (Caller visitor = new Caller(server.uri())) {
            assertThat(visitor.get("/search?q=Zzyzx").body()).doesNotContain("Mr. ");
            String document = "/documents/" + accepted.document();
            assertThat(visitor.get(document).body())
                    .contains("[name removed]")
                    .contains("The original is not given out")
                    .doesNotContain("Zzyzx");
            assertThat(visitor.get(document + "/original").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/api/v1" + document + "/original").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aCuratorTakesWordsOutOfAPublishedDocumentAndSearchesForgetThem() throws Exception {
        Submission waiting = made(begun("Jean Xyzzy"), Move.Kind.HANDED_IN, CLARISSE);
        String document = "/documents/" + made(waiting, Move.Kind.ACCEPTED, CARLA).document();
        server.settle();
        try (Caller visitor = new Caller(server.uri());
                Caller clarisse = signedIn("Clarisse");
                Caller carla = signedIn("Carla")) {
            assertThat(visitor.get("/search?q=Quuxville").body()).contains(document);
            assertThat(clarisse.get(document + "/redactions").statusCode()).isEqualTo(404);
            assertThat(
                            post(clarisse, document + "/redactions", "do=words&words=Quuxville")
                                    .statusCode())
                    .isEqualTo(404);
            String form = "do=words&words=Quuxville&kind=name";
            assertThat(post(carla, document + "/redactions", form).statusCode()).isEqualTo(303);
            assertThat(visitor.get("/search?q=Quuxville").body()).doesNotContain(document);
            assertThat(visitor.get(document).body()).doesNotContain("Quuxville");
            String page = carla.get(document + "/redactions").body();
            assertThat(page).contains("<del>Quuxville</del>").contains("<mark>Jean Xyzzy</mark>");
            String key = page.replaceAll("(?s).*value=\"undo:([^\"]+)\".*", "$1");
            post(carla, document + "/redactions", "do=undo%3A" + key);
            assertThat(visitor.get(document).body()).contains("Quuxville");
        }
    }

    @Test
    void everyoneMakesTheirOwnAddressForMails() throws Exception {
        try (Caller clarisse = signedIn("Clarisse")) {
            assertThat(clarisse.get("/submissions").body()).contains("You have no address yet");
            assertThat(post(clarisse, "/mail-address", "").statusCode()).isEqualTo(303);
            assertThat(clarisse.get("/submissions").body())
                    .containsPattern("review\\+[a-z2-9]{28}@localhost");
        }
    }
}
