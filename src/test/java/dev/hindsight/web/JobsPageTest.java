package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Jobs;
import dev.hindsight.kernel.Label;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of jobs over the wire, without JavaScript.
final class JobsPageTest {
    @TempDir static Path folder;
    private static RealProgram server;
    private static String job;

    @BeforeAll
    static void start() throws Exception {
        server =
                new RealProgram(folder)
                        .person("Carla", Role.CURATOR)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a <b> review.txt"), "");
        Files.writeString(inbox.resolve("good.txt"), "A review of the start-up phase.");
        server.get(Intake.class)
                .ingest(
                        new IntakeRequest(
                                FileWalk.of(List.of(inbox)).files(), Label.PUBLIC, null, null),
                        (_, _, _) -> {});
        job = server.get(Jobs.class).newest(new Viewer.Owner()).getFirst().id();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void curatorsSeeWhatFailedAndTryItAgain() throws Exception {
        try (Caller carla = new Caller(server.uri())) {
            carla.signIn("Carla", "/");
            Document list = Jsoup.parse(carla.get("/jobs").body());
            assertThat(list.select("tbody tr td").eachText()).contains("1").contains("0");
            assertThat(list.select("#jobs").hasAttr("hx-get")).isFalse();
            Document one = Jsoup.parse(carla.get("/jobs/" + job).body());
            assertThat(one.select(".failures dt").text()).contains("a <b> review.txt");
            assertThat(one.select(".failures dd").text()).contains("0 bytes");
            String action = one.select("form[action$=retry]").attr("action");
            assertThat(action).isEqualTo("/jobs/" + job + "/retry");
            String csrf = one.select("form[action$=retry] input[name=csrf]").attr("value");
            HttpResponse<String> sent = carla.post(action, "csrf", csrf);
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).contains("/jobs/" + job);
        }
    }

    @Test
    void thereIsNoSuchPageForOthers() throws Exception {
        try (Caller clarisse = new Caller(server.uri())) {
            assertThat(clarisse.get("/jobs").statusCode()).isEqualTo(303);
            assertThat(clarisse.get("/jobs/" + job).statusCode()).isEqualTo(303);
            clarisse.signIn("Clarisse", "/");
            assertThat(clarisse.get("/jobs").statusCode()).isEqualTo(404);
            assertThat(clarisse.get("/jobs/" + job).statusCode()).isEqualTo(404);
        }
    }
}
