package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.documents.Closures;
import dev.hindsight.documents.Documents;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may see a document, why not everybody, and from which day on everybody may, over the wire.
final class LabelPagesTest {
    @TempDir static Path folder;
    private static RealProgram server;

    @BeforeAll
    static void start() {
        server =
                new RealProgram(folder)
                        .person("Carla", Role.CURATOR)
                        .person("Rita", Role.READER)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static DocumentId internal(String text) throws Exception {
        Path file = folder.resolve(text + ".txt");
        Files.writeString(file, "After-action review\n\nThe word of this one is " + text + ".\n");
        server.get(Intake.class)
                .ingest(
                        new IntakeRequest(
                                FileWalk.of(List.of(file)).files(), Label.INTERNAL, null, null),
                        (_, _, _) -> {});
        server.settle();
        return server.get(Documents.class).newest(new Viewer.Owner(), 0, 1).getFirst().id();
    }

    private static Caller signedIn(String name) throws Exception {
        Caller caller = new Caller(server.uri());
        assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
        return caller;
    }

    private static HttpResponse<String> label(Caller caller, DocumentId id, String form)
            throws Exception {
        String csrf = Tokens.form(caller.cookie("hindsight-session").orElseThrow());
        return caller.post(
                "/documents/" + id + "/label",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("csrf=" + csrf + "&" + form));
    }

    private static String path(HttpResponse<?> redirect) {
        return URI.create(redirect.headers().firstValue("location").orElseThrow()).getPath();
    }

    @Test
    void aCuratorOpensADocumentAndWhoeverKnewItIsLedOn() throws Exception {
        DocumentId id = internal("kalimba");
        try (Caller carla = signedIn("Carla");
                Caller rita = signedIn("Rita");
                Caller visitor = new Caller(server.uri())) {
            assertThat(visitor.get("/search?q=kalimba").body()).doesNotContain("kalimba.txt");
            HttpResponse<String> opened = label(carla, id, "label=public&closed=&opens=");
            assertThat(opened.statusCode()).isEqualTo(303);
            String to = path(opened);
            assertThat(visitor.get(to).statusCode()).isEqualTo(200);
            assertThat(visitor.get("/search?q=kalimba").body()).contains(to);
            HttpResponse<String> old = rita.get("/documents/" + id);
            assertThat(old.headers().firstValue("location")).contains(to);
            assertThat(visitor.get("/documents/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theReasonAndTheDayStandOnThePageAndTheDayOpensIt() throws Exception {
        DocumentId id = internal("oud");
        LocalDate past = LocalDate.of(2020, 1, 31);
        try (Caller carla = signedIn("Carla");
                Caller rita = signedIn("Rita");
                Caller visitor = new Caller(server.uri())) {
            String form = "label=internal&closed=Talks+still+go+on&opens=" + past;
            assertThat(label(carla, id, form).statusCode()).isEqualTo(303);
            assertThat(rita.get("/documents/" + id).body())
                    .contains("Talks still go on", "31 January 2020");
            DocumentId open = server.get(Closures.class).openDue().getFirst();
            server.settle();
            assertThat(visitor.get("/documents/" + open).body())
                    .contains("oud")
                    .doesNotContain("Talks still go on");
        }
    }

    @Test
    void whatCannotBeStoredIsSaidAndNothingTypedIsLost() throws Exception {
        DocumentId id = internal("sitar");
        try (Caller carla = signedIn("Carla");
                Caller rita = signedIn("Rita")) {
            HttpResponse<String> day =
                    label(carla, id, "label=internal&closed=Names+inside&opens=soon");
            assertThat(day.statusCode()).isEqualTo(422);
            assertThat(day.body())
                    .contains("Write the day as in 2031-05-31.", "Names inside", "value=\"soon\"");
            assertThat(label(carla, id, "label=everybody").statusCode()).isEqualTo(422);
            assertThat(label(rita, id, "label=public").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoeverKeepsAReviewFromThePublicIsAskedWhyUntilTheySay() throws Exception {
        try (Caller clarisse = signedIn("Clarisse")) {
            String csrf = Tokens.form(clarisse.cookie("hindsight-session").orElseThrow());
            String type = "application/x-www-form-urlencoded";
            String form =
                    "csrf=" + csrf + "&title=Flood&happened=The+camp+was+flooded.&label=internal";
            HttpResponse<String> begun =
                    clarisse.post("/hand-in/debrief", type, BodyPublishers.ofString(form));
            String page = path(begun);
            assertThat(clarisse.get(page).body()).contains("nobody has said why");
            String why = form + "&version=2&step=save&closed=A+witness+is+at+risk&type=other";
            clarisse.post(page, type, BodyPublishers.ofString(why + "&language=en"));
            assertThat(clarisse.get(page).body())
                    .contains("A witness is at risk")
                    .doesNotContain("nobody has said why");
        }
    }
}
