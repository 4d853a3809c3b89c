package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.FrontMatter;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeReading;
import dev.hindsight.lessons.Practices;
import dev.hindsight.vocabulary.Vocabulary;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading and writing practices, over the wire and the whole program.
final class PracticePagesTest {
    private static final String KNOWN = "/practices/start-recruitment-six-months-ahead";
    private static final Viewer OWNER = new Viewer.Owner();

    @TempDir private static Path folder;
    private static RealProgram program;
    private Caller caller;

    @BeforeAll
    static void start() throws Exception {
        program =
                new RealProgram(folder)
                        .practices()
                        .person("Carla", Role.CURATOR)
                        .person("Rita", Role.READER)
                        .settle();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void open() throws Exception {
        caller = new Caller(program.uri());
        caller.signIn("Carla", "/");
    }

    @AfterEach
    void close() {
        caller.close();
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    /// Sends the form of a page with some fields changed, as a browser would.
    private HttpResponse<String> send(Document page, String button, String... changes)
            throws Exception {
        List<String> fields = new ArrayList<>();
        Element form = page.expectFirst("main form.write");
        for (var field : form.select("input, select, textarea")) {
            String name = field.attr("name");
            boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!off) {
                fields.add(name);
                fields.add(value(field, name, changes));
            }
        }
        fields.addAll(List.of("do", button));
        return caller.post(form.attr("action"), fields.toArray(String[]::new));
    }

    private static String value(Element field, String name, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i].equals(name) || changes[i].equals(field.id())) {
                return changes[i + 1];
            }
        }
        var chosen = field.selectFirst("option[selected]");
        return field.normalName().equals("textarea")
                ? field.wholeText()
                : field.normalName().equals("select")
                        ? chosen == null ? "" : chosen.attr("value")
                        : field.attr("value");
    }

    private static Practice stored(String id) {
        return program.get(Practices.class).find(new PracticeId(id), OWNER).orElseThrow();
    }

    @Test
    void thePageShowsTextEvidenceCitationAndRevisions() throws Exception {
        Document page = page(KNOWN);
        assertThat(page.select("h1").text()).startsWith("Start recruiting for a follow-on mission");
        assertThat(page.select(".entry h2").eachText())
                .contains("Situation", "What worked", "Conditions", "Pitfalls");
        assertThat(page.select(".places > li")).hasSizeGreaterThan(3);
        assertThat(page.select(".proofs .source").eachText())
                .hasSizeLessThan(page.select(".places > li").size())
                .doesNotHaveDuplicates();
        for (var mark : page.select(".entry a.citation")) {
            assertThat(page.getElementById(mark.attr("href").substring(1))).isNotNull();
        }
        assertThat(page.select("#citation").text()).contains(KNOWN);
        assertThat(page.select(".revisions li").text()).contains("import");
        assertThat(caller.get(KNOWN + "/citation.bib").body()).startsWith("@techreport{");
    }

    @Test
    void theListNarrowsToAThemeAndTurnsPages() throws Exception {
        long all =
                program.get(Practices.class).count(OWNER, dev.hindsight.lessons.PracticeFilter.ALL);
        assertThat(page("/practices").select("article")).hasSize(20);
        assertThat(page("/practices").select(".count").text()).startsWith(all + " best practices");
        Document some = page("/practices?theme=funding");
        assertThat(some.select("option[selected]").attr("value")).isEqualTo("funding");
        assertThat(some.select("article .themes").eachText())
                .allMatch(themes -> themes.contains("Funding"));
    }

    @Test
    void onlyCuratorsAreOfferedToWrite() throws Exception {
        assertThat(page("/practices").select("a[href=/practices/new]")).isNotEmpty();
        try (Caller reader = new Caller(program.uri())) {
            assertThat(reader.get("/practices/new").statusCode()).isEqualTo(303);
            reader.signIn("Rita", "/");
            assertThat(reader.get("/practices").body()).doesNotContain("/practices/new");
            assertThat(reader.get("/practices/new").statusCode()).isEqualTo(404);
            assertThat(reader.get(KNOWN + "/edit").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeStoredIsNamedAndNothingTypedIsLost() throws Exception {
        HttpResponse<String> response =
                send(
                        page("/practices/new"),
                        "save",
                        "title",
                        "A <b>title</b>",
                        "date",
                        "next week",
                        "missions",
                        "binub, XYZZY",
                        "reference-2",
                        "not a reference",
                        "body",
                        "\n## Text & \"quotes\" </textarea>");
        assertThat(response.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select(".problem a").eachAttr("href"))
                .containsExactlyInAnyOrder("#theme", "#date", "#missions", "#reference-2");
        assertThat(page.select("#title").attr("value")).isEqualTo("A <b>title</b>");
        assertThat(page.select("#date").attr("value")).isEqualTo("next week");
        assertThat(page.select("#missions").attr("value")).isEqualTo("BINUB, XYZZY");
        assertThat(page.select("#reference-2").attr("value")).isEqualTo("not a reference");
        assertThat(page.expectFirst("#body").wholeText())
                .isEqualTo("\n## Text & \"quotes\" </textarea>");
    }

    @Test
    void aPreviewStoresNothingAndStandsBesideTheText() throws Exception {
        HttpResponse<String> response =
                send(
                        page("/practices/new"),
                        "preview",
                        "title",
                        "Only looked at",
                        "body",
                        "Some **bold** words [[binub-paper § General]] [[nothing-here]].");
        Document page = Jsoup.parse(response.body());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(page.select(".preview strong").text()).isEqualTo("bold");
        assertThat(page.select(".preview .places > li")).hasSize(1);
        assertThat(page.select(".preview .notes").text()).contains("nothing-here");
        assertThat(page.select("#body").text()).contains("**bold**");
        assertThat(caller.get("/practices/only-looked-at").statusCode()).isEqualTo(404);
    }

    @Test
    void moreLinesKeepWhatStandsInTheFirst() throws Exception {
        HttpResponse<String> response =
                send(page("/practices/new"), "more", "reference-1", "binub-paper § General");
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("input[name=reference]")).hasSize(6);
        assertThat(page.select("#reference-1").attr("value")).isEqualTo("binub-paper § General");
    }

    @Test
    void whoSavesSecondSeesBothTextsAndReplacesNothingUnseen() throws Exception {
        send(
                page("/practices/new"),
                "save",
                "title",
                "Two people",
                "theme",
                "funding",
                "body",
                "A");
        Document mine = page("/practices/two-people/edit");
        assertThat(send(mine, "save", "body", "Theirs").statusCode()).isEqualTo(303);
        HttpResponse<String> response = send(mine, "save", "body", "Mine");
        assertThat(response.statusCode()).isEqualTo(409);
        Document both = Jsoup.parse(response.body());
        assertThat(both.select("#body").text()).isEqualTo("Mine");
        assertThat(both.select(".preview .typed").text()).isEqualTo("Theirs");
        assertThat(stored("two-people").text().body()).isEqualTo("Theirs");
        assertThat(send(both, "save").statusCode()).isEqualTo(303);
        assertThat(stored("two-people").text().body()).isEqualTo("Mine");
        assertThat(stored("two-people").revision().number()).isEqualTo(3);
    }

    @Test
    void sendingANewPracticeTwiceMakesOne() throws Exception {
        Document empty = page("/practices/new");
        String[] fields = {"title", "Sent twice", "theme", "funding", "body", "Once"};
        assertThat(send(empty, "save", fields).statusCode()).isEqualTo(303);
        HttpResponse<String> again = send(empty, "save", fields);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(again.body()).select("#body").text()).isEqualTo("Once");
        assertThat(stored("sent-twice").revision().number()).isEqualTo(1);
    }

    @Test
    void anOlderRevisionIsBroughtBack() throws Exception {
        send(
                page("/practices/new"),
                "save",
                "title",
                "To and fro",
                "theme",
                "funding",
                "body",
                "1");
        send(page("/practices/to-and-fro/edit"), "save", "body", "2");
        Document old = page("/practices/to-and-fro/revisions/1");
        assertThat(old.select(".entry").text()).isEqualTo("1");
        Element form = old.expectFirst("form[action=/practices/to-and-fro/revisions/1]");
        HttpResponse<String> response =
                caller.post(
                        form.attr("action"),
                        "csrf",
                        form.select("[name=csrf]").attr("value"),
                        "expected",
                        form.select("[name=expected]").attr("value"));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(stored("to-and-fro").text().body()).isEqualTo("1");
        HttpResponse<String> stale =
                caller.post(
                        form.attr("action"),
                        "csrf",
                        form.select("[name=csrf]").attr("value"),
                        "expected",
                        "2");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("role=\"alert\"");
    }

    @Test
    void whatARevisionSaysOtherwiseStandsSideBySide() throws Exception {
        send(
                page("/practices/new"),
                "save",
                "title",
                "Compared",
                "theme",
                "funding",
                "body",
                "Ask for money <early>.\n\nKeep this.\n\nAnd this.\n\nAlso this.");
        send(
                page("/practices/compared/edit"),
                "save",
                "title",
                "Compared again",
                "body",
                "Ask for money <late>.\n\nKeep this.\n\nAnd this.\n\nAlso this.");
        Document changes = page("/practices/compared/revisions/2/changes");
        assertThat(changes.select(".changes del").eachText()).contains("early");
        assertThat(changes.select(".changes ins").eachText()).contains("late").contains("again");
        assertThat(changes.select(".changes").text())
                .contains("<early>")
                .doesNotContain("Also this");
        assertThat(page("/practices/compared").select(".revisions a[href$=/changes]")).hasSize(1);
        assertThat(caller.get("/practices/compared/revisions/1/changes").statusCode())
                .isEqualTo(404);
        try (Caller visitor = new Caller(program.uri())) {
            assertThat(visitor.get("/practices/compared/revisions/2/changes").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anEntryAfterItsDaySaysThatItNeedsAReview() throws Exception {
        HttpResponse<String> wrong =
                send(
                        page("/practices/new"),
                        "save",
                        "title",
                        "Looked after",
                        "theme",
                        "funding",
                        "body",
                        "Text.",
                        "review-by",
                        "soon");
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(wrong.body());
        assertThat(again.select("a[href=#review-by]").text()).contains("2027-11-22");
        send(again, "save", "review-by", "2020-01-31", "steward", "Office of Ideas");
        Document page = page("/practices/looked-after");
        assertThat(page.select(".heading .label").text())
                .contains("Needs review since 31 January 2020");
        assertThat(page.select(".heading").text()).contains("Office of Ideas");
        assertThat(stored("looked-after").text().care().steward()).isEqualTo("Office of Ideas");
    }

    @Test
    void entriesAreGivenAsTheFilesThatAreReadAgain() throws Exception {
        assertThat(page(KNOWN).select(".grade").text()).contains("Sources: ");
        HttpResponse<String> file = caller.get(KNOWN + "/entry.md");
        assertThat(FrontMatter.read(file.body(), Label.PUBLIC, program.get(Vocabulary.class)))
                .isEqualTo(
                        new PracticeReading.Read(
                                stored(KNOWN.substring("/practices/".length())).text()));
        HttpResponse<String> archive = caller.get("/practices/entries.zip");
        assertThat(archive.headers().firstValue("content-type")).contains("application/zip");
        assertThat(archive.body()).startsWith("PK").contains("start-recruitment-six-months-ahead");
    }

    @Test
    void aSessionThatEndsWhileWritingLosesNoText() throws Exception {
        Document empty = page("/practices/new");
        caller.setCookie("hindsight-session", "ended");
        HttpResponse<String> response =
                send(empty, "save", "title", "Kept", "theme", "funding", "body", "Long work");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Long work").contains("Password");
    }

    @Test
    void aDraftIsForCuratorsAndAPublishedPracticeIsFound() throws Exception {
        Document empty = page("/practices/new");
        String[] fields = {
            "title", "Zeppelin moorings", "theme", "funding", "body", "Moor the zeppelins."
        };
        send(empty, "save", fields);
        program.get(Index.class).catchUp();
        assertThat(caller.get("/practices/zeppelin-moorings").body()).contains("Draft");
        assertThat(caller.get("/search?q=zeppelins").body()).doesNotContain("Zeppelin moorings");
        send(page("/practices/zeppelin-moorings/edit"), "save", "status", "published");
        program.get(Index.class).catchUp();
        Document found = page("/search?q=zeppelins");
        assertThat(found.select(".card.curated h2").text()).isEqualTo("Zeppelin moorings");
        assertThat(found.select(".card.curated mark").text()).isEqualTo("zeppelins");
        assertThat(found.select("#kind-practice")).hasSizeLessThan(2);
    }

    @Test
    void theInterfaceListsAndGivesPractices() throws Exception {
        assertThat(caller.get("/api/v1/practices?theme=funding&size=2").body())
                .contains("\"size\":2")
                .contains("\"themes\":[");
        assertThat(caller.get("/api/v1" + KNOWN).body())
                .contains("\"text\":\"## Situation")
                .contains("\"reference\":\"binub-paper §");
        assertThat(caller.get("/api/v1/practices/no-such").statusCode()).isEqualTo(404);
        assertThat(caller.get("/api/v1/practices?size=101").statusCode()).isEqualTo(400);
        assertThat(caller.get("/api/v1/practices?page=1000000&size=100").statusCode())
                .isEqualTo(200);
        assertThat(caller.get("/api/v1/practices?topic=x").statusCode()).isEqualTo(400);
    }
}
