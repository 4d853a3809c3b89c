package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Submissions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Where recurrence shows, over the wire and the whole program.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RecurrencePagesTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final String ADVICE =
            " because recruitment began with a new advertisement. Keep a roster of candidates who"
                    + " have been cleared for deployment.";

    @TempDir private static Path folder;
    private static RealProgram program;
    private Caller carla;
    private Caller visitor;

    @BeforeAll
    static void start() throws Exception {
        program =
                new RealProgram(folder)
                        .person("Carla", Role.CURATOR)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void open() throws Exception {
        carla = new Caller(program.uri());
        carla.signIn("Carla", "/");
        visitor = new Caller(program.uri());
    }

    @AfterEach
    void close() {
        carla.close();
        visitor.close();
    }

    private static void add(String id, String statement, int year, String mission) {
        LessonText text =
                new LessonText(
                        "Lesson " + id,
                        statement,
                        List.of(new ThemeId("recruitment")),
                        List.of(new MissionId(mission)),
                        PartialDate.ofYear(year),
                        Label.PUBLIC,
                        List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
        Lessons lessons = program.get(Lessons.class);
        LessonId lesson = new LessonId(id);
        assertThat(lessons.begin(lesson, new LessonStep.Observe(text, "read"), OWNER))
                .isInstanceOf(LessonOutcome.Moved.class);
        assertThat(lessons.move(lesson, new LessonStep.Validate("true"), OWNER, 1))
                .isInstanceOf(LessonOutcome.Moved.class);
    }

    private static Document page(Caller caller, String path) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Test
    @Order(1)
    void withoutLessonsThePagesSayWhatToDoNext() throws Exception {
        assertThat(page(visitor, "/not-learned").expectFirst(".empty").text())
                .startsWith("Nothing here was identified");
        for (String path : List.of("/", "/themes/recruitment", "/missions/BINUB")) {
            assertThat(page(visitor, path).select("#still")).as(path).isEmpty();
        }
        assertThat(visitor.get("/api/v1/not-learned").body())
                .contains("\"total\":0", "\"since\":null", "\"lessons\":[]");
    }

    @Test
    @Order(2)
    void aLessonTellsWhereAndWhenItWasSaid() throws Exception {
        add("early", "Posts stood empty for a year" + ADVICE, 2004, "UNMIK");
        add("again", "Posts stood empty for months" + ADVICE, 2011, "BINUB");
        add(
                "water",
                "Bottled water cost more than fuel. Install a purification unit.",
                2015,
                "BINUB");
        Document page = page(visitor, "/lessons/again");
        assertThat(page.expectFirst("#recurrence + .lead").text())
                .isEqualTo("Identified 2 times in 2 missions since 2004, implemented 0");
        assertThat(page.select(".sayings a[href=/lessons/early]")).hasSize(1);
        assertThat(page.select(".sayings a[href*=recurrence]")).isEmpty();
        assertThat(page(visitor, "/lessons/water").select("#recurrence")).isEmpty();
        assertThat(
                        page(visitor, "/lessons/again?lang=fr")
                                .expectFirst("#recurrence + .lead")
                                .text())
                .isEqualTo("Relevé 2 fois dans 2 missions depuis 2004, mis en œuvre 0 fois");
    }

    @Test
    @Order(3)
    void theIndexIsAPageAFigureAndAnAnswer() throws Exception {
        Document index = page(visitor, "/not-learned");
        assertThat(index.expectFirst(".lead").text())
                .startsWith(
                        "2 of 2 lessons not learned, identified 3 times since 2004. That is 100 %");
        assertThat(index.select(".unlearned h2").eachText())
                .containsExactly("Lesson again", "Lesson water");
        assertThat(page(visitor, "/not-learned?mission=UNMIK").select(".unlearned")).hasSize(1);
        assertThat(page(visitor, "/not-learned?theme=people-and-leadership").select(".unlearned"))
                .hasSize(2);
        assertThat(page(visitor, "/not-learned?theme=funding").select(".unlearned")).isEmpty();
        assertThat(page(visitor, "/").expectFirst("#still ~ .sayings").text())
                .contains("Lesson again", "Identified 2 times in 2 missions since 2004");
        assertThat(page(visitor, "/themes/recruitment").select("#still ~ p a").attr("href"))
                .isEqualTo("/not-learned?theme=recruitment");
        assertThat(page(visitor, "/missions/UNMIK").select("#still ~ p a").text())
                .startsWith("1 of 1 lesson not learned");
        assertThat(visitor.get("/api/v1/not-learned?mission=UNMIK").body())
                .contains("\"total\":1", "\"since\":\"2004\"", "\"id\":\"early\"");
        assertThat(visitor.get("/api/v1/lessons/early/recurrence").body())
                .contains("\"times\":2", "\"missions\":[\"UNMIK\",\"BINUB\"]");
        assertThat(visitor.get("/api/v1/not-learned?mission=X&mission=Y").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(4)
    void curatorsRejectAFoundPairAndTakeItBack() throws Exception {
        Document lesson = page(carla, "/lessons/again");
        String compare = lesson.expectFirst(".sayings a[href*=with]").attr("href");
        assertThat(judge(compare, "different", "").statusCode()).isEqualTo(422);
        assertThat(judge(compare, "different", "another cause").statusCode()).isEqualTo(303);
        assertThat(page(visitor, "/lessons/again").select("#recurrence")).isEmpty();
        assertThat(page(carla, "/lessons/again").select("details .sayings").text())
                .contains("Not the same, says Carla: another cause");
        HttpResponse<String> back = judge(compare, "withdrawn", "it was the same");
        assertThat(back.headers().firstValue("Location")).contains("/lessons/again#recurrence");
        assertThat(page(visitor, "/lessons/again").select("#recurrence")).hasSize(1);
        assertThat(page(carla, compare).select(".moves li")).hasSize(2);
    }

    @Test
    @Order(5)
    void curatorsLinkLessonsByHand() throws Exception {
        Document named = page(carla, "/lessons/water/recurrence?with=/lessons/early");
        assertThat(named.select(".compared article")).hasSize(2);
        assertThat(page(carla, "/lessons/water/recurrence?with=nowhere").select(".problem"))
                .hasSize(1);
        String compare = "/lessons/water/recurrence?with=early";
        assertThat(judge(compare, "same", "as told").statusCode()).isEqualTo(303);
        assertThat(page(visitor, "/lessons/water").expectFirst("#recurrence + .lead").text())
                .startsWith("Identified 3 times");
        assertThat(judge(compare, "withdrawn", "misread").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/lessons/water/recurrence").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> judge(String compare, String verdict, String reason)
            throws Exception {
        Document page = page(carla, compare);
        var form = page.expectFirst("form[method=post].write");
        return carla.post(
                form.attr("action"),
                "csrf",
                form.expectFirst("[name=csrf]").attr("value"),
                "expected",
                form.expectFirst("[name=expected]").attr("value"),
                "with",
                form.expectFirst("[name=with]").attr("value"),
                "reason",
                reason,
                "do",
                verdict);
    }

    @Test
    @Order(6)
    void whoeverWritesALessonIsToldThatItWasSaidBefore() throws Exception {
        var form = page(carla, "/lessons/new").expectFirst("form.write");
        assertThat(page(carla, "/lessons/new").select("#before")).isEmpty();
        HttpResponse<String> asked =
                carla.post(
                        "/lessons/new",
                        "csrf",
                        form.expectFirst("[name=csrf]").attr("value"),
                        "title",
                        "",
                        "body",
                        "Posts stood empty" + ADVICE,
                        "do",
                        "before");
        Document page = Jsoup.parse(asked.body());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(page.select(".before a").eachAttr("href"))
                .contains("/lessons/early", "/lessons/again")
                .doesNotContain("/lessons/water");
        assertThat(page.expectFirst("#body").wholeText()).contains("Keep a roster");
    }

    @Test
    @Order(7)
    void whoeverHandsInCanAskWhatWasSaidBefore() throws Exception {
        String text =
                "After-action review of BINUB\n\nRecommendations\n\nPosts stood empty. The mission"
                        + " should keep a roster of candidates who have been cleared for"
                        + " deployment, because recruitment began with a new advertisement.\n";
        Viewer.Person clarisse =
                new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of(new MissionId("BINUB")));
        Begun begun =
                program.get(Submissions.class)
                        .begin(
                                new HandIn("Review", null, null, null, Label.PUBLIC, ""),
                                "review.txt",
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                clarisse);
        String path = "/submissions/" + ((Begun.Drafted) begun).submission().id();
        try (Caller caller = new Caller(program.uri())) {
            caller.signIn("Clarisse", "/");
            assertThat(page(caller, path).select(".before a").attr("href"))
                    .isEqualTo("?before=true#before");
            assertThat(page(caller, path + "?before=true").select(".before .sayings a"))
                    .isNotEmpty();
        }
    }
}
