package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What applies to a plan, briefs on pasted texts and packs for day one, over the wire.
final class PushPagesTest {
    private static final String BOUNDARY = "7d1f0c2a";
    private static final String PLAN =
            "Recruitment for the follow-on mission starts once the mandate has been adopted, so"
                    + " that vacancies are filled within three months.\n\n"
                    + "Quick impact projects are funded from voluntary contributions in the first"
                    + " year of the office.\n\n"
                    + "The canteen opens at seven and closes at nine on every day of the week.\n";

    @TempDir private static Path folder;
    private static RealProgram program;

    @BeforeAll
    static void start() throws Exception {
        program =
                new RealProgram(folder.resolve("all"))
                        .practices()
                        .person("Rita", Role.READER)
                        .person("Carla", Role.CURATOR);
        MadeUpMissions.in(program);
        HiddenLessons.add(program, Label.PUBLIC, "recruit-early", false);
        HiddenLessons.add(
                program, Label.restrictedTo(new MissionId("BINUB")), "recruit-there", false);
        program.settle();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static HttpResponse<String> send(Caller caller, String path, String... parts)
            throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            String file = parts[i].equals("file") ? "; filename=\"plan.txt\"" : "";
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                    .append(parts[i])
                    .append('"')
                    .append(file)
                    .append("\r\n\r\n")
                    .append(parts[i + 1])
                    .append("\r\n");
        }
        body.append("--" + BOUNDARY + "--\r\n");
        return caller.post(
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofString(body.toString()));
    }

    private static String csrf(Caller caller, String path) throws Exception {
        return Jsoup.parse(caller.get(path).body())
                .select("main form[method=post] input[name=csrf]")
                .first()
                .attr("value");
    }

    private static Document pushed(String name, String... parts) throws Exception {
        return pushed(program, name, parts);
    }

    private static Document pushed(RealProgram to, String name, String... parts) throws Exception {
        try (Caller caller = new Caller(to.uri())) {
            if (!name.isEmpty()) {
                caller.signIn(name, "/");
            }
            String[] all =
                    Stream.concat(Stream.of("csrf", csrf(caller, "/push")), Stream.of(parts))
                            .toArray(String[]::new);
            HttpResponse<String> response = send(caller, "/push", all);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return Jsoup.parse(response.body());
        }
    }

    private static void answers(Document page) {
        List<Element> passages = page.select(".pushed > li");
        assertThat(passages).hasSize(3);
        assertThat(passages.get(0).select(".advice a").eachAttr("href"))
                .contains("/practices/start-recruitment-six-months-ahead")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(passages.get(1).select(".advice a").eachAttr("href"))
                .contains("/practices/reserve-quick-impact-money-for-the-first-year");
        assertThat(passages.get(0).select(".advice .fact").text()).contains("both speak of");
        assertThat(passages.get(2).select(".advice")).isEmpty();
        assertThat(passages.get(2).text()).contains("Nothing here applies to this passage.");
    }

    @Test
    void aVisitorSeesWhatAppliesToAPastedPlan() throws Exception {
        answers(pushed("", "text", PLAN));
    }

    @Test
    void aFileIsReadLikeATextAndNothingOfItStays() throws Exception {
        Set<Path> before = files();
        answers(pushed("Rita", "text", "", "file", PLAN));
        assertThat(files()).isEqualTo(before);
    }

    private static Set<Path> files() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> kept = Files.walk(folder.resolve("all").resolve("data"));
                Stream<Path> left = Files.list(temporary)) {
            return Stream.concat(
                            kept.filter(it ->
                                    it.toString().contains("originals")
                                            || it.toString().contains("uploads")),
                            left.filter(it -> it.getFileName().toString().contains("-plan")))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whatSomebodyMayNotSeeIsNotPushed() throws Exception {
        try (RealProgram few = new RealProgram(folder.resolve("few"))) {
            few.person("Rita", Role.READER).person("Carla", Role.CURATOR);
            HiddenLessons.add(few, Label.PUBLIC, "open", false);
            HiddenLessons.add(few, Label.restrictedTo(new MissionId("BINUB")), "there", false);
            few.settle();
            String plan = "Recruit for posts that stand empty before the mission BINUB starts.";
            assertThat(pushed(few, "Rita", "text", plan).select(".advice a").eachAttr("href"))
                    .containsExactly("/lessons/open");
            assertThat(pushed(few, "Carla", "text", plan).select(".advice a").eachAttr("href"))
                    .containsExactly("/lessons/open", "/lessons/there");
        }
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        try (Caller caller = new Caller(program.uri())) {
            String csrf = csrf(caller, "/push");
            HttpResponse<String> nothing = send(caller, "/push", "csrf", csrf, "text", " ");
            assertThat(nothing.statusCode()).isEqualTo(422);
            assertThat(nothing.body()).contains("Paste a text or choose a file");
            HttpResponse<String> large =
                    send(caller, "/push", "csrf", csrf, "file", "a".repeat(20_000_001));
            assertThat(large.statusCode()).isEqualTo(422);
            assertThat(large.body()).contains("20 MB");
            HttpResponse<String> stale = send(caller, "/push", "csrf", "x", "text", PLAN);
            assertThat(stale.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theInterfaceSaysTheSame() throws Exception {
        try (Caller caller = new Caller(program.uri())) {
            HttpResponse<String> response = send(caller, "/api/v1/push", "text", PLAN);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains("\"id\":\"start-recruitment-six-months-ahead\"")
                    .contains("\"reason\":\"concepts\"", "\"items\":[]", "\"left\":0");
            assertThat(send(caller, "/api/v1/push", "text", "").statusCode()).isEqualTo(400);
            assertThat(send(caller, "/api/v1/push", "text", PLAN, "phase", "dusk").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aPastedTextIsReadForWhatItNames() throws Exception {
        try (Caller caller = new Caller(program.uri())) {
            String csrf = csrf(caller, "/briefs");
            HttpResponse<String> response =
                    send(caller, "/briefs", "csrf", csrf, "theme", "", "text", PLAN);
            assertThat(response.statusCode()).isEqualTo(200);
            Document brief = Jsoup.parse(response.body());
            assertThat(brief.select("main .count").text())
                    .contains("these terms were looked for", "recruitment");
            assertThat(brief.select(".lines li")).isNotEmpty();
            for (String form : List.of("html", "docx", "pdf")) {
                Element download = brief.selectFirst("form[action=/briefs/brief." + form + "]");
                byte[] once = kept(caller, download);
                assertThat(once).hasSizeGreaterThan(2_000).isEqualTo(kept(caller, download));
            }
        }
    }

    private static byte[] kept(Caller caller, Element form) throws Exception {
        String[] fields =
                form.select("input").stream()
                        .flatMap(input -> Stream.of(input.attr("name"), input.attr("value")))
                        .toArray(String[]::new);
        HttpResponse<String> response = caller.post(form.attr("action"), fields);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPackSaysWhatToReadFirst() throws Exception {
        try (Caller caller = new Caller(program.uri())) {
            Document pack =
                    Jsoup.parse(
                            caller.get("/briefs/day-one?mission=BINUB&function=human-resources")
                                    .body());
            assertThat(pack.select("h1").text()).isEqualTo("Day one: BINUB · Human resources");
            assertThat(pack.getElementById("part-1").parent().select("a").eachAttr("href"))
                    .contains("/practices/start-recruitment-six-months-ahead");
            assertThat(pack.getElementById("part-3").parent().select("a").eachAttr("href"))
                    .containsExactly("/lessons/recruit-early#n1");
            assertThat(pack.select("h2").eachText()).contains("All missions: What failed");
            HttpResponse<String> file =
                    caller.get("/briefs/day-one/pack.html?mission=BINUB&function=human-resources");
            assertThat(Jsoup.parse(file.body()).select("a").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(href -> href.startsWith(program.uri().toString()));
            assertThat(caller.get("/briefs/day-one?function=poet").statusCode()).isEqualTo(400);
        }
    }
}
