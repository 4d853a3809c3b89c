package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The query language, suggestions and what is alike over the starter collection, on pages and over
/// the interface.
final class HelpOnTheWayTest {
    @TempDir private static Path folder;
    private static RealProgram program;
    private static Caller caller;

    @BeforeAll
    static void fill() throws Exception {
        program = new RealProgram(folder).practices().reviews().settle();
        caller = new Caller(program.uri());
    }

    @AfterAll
    static void close() {
        caller.close();
        program.close();
    }

    private static JsonObject json(String path) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return new Gson().fromJson(response.body(), JsonObject.class);
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Test
    void aFilterInTheQueryAndAChosenFacetFindTheSame() throws Exception {
        JsonObject filtered = json("/api/v1/search?q=recruitment+theme%3Afunding&size=100");
        JsonObject chosen = json("/api/v1/search?q=recruitment&theme=funding&size=100");
        assertThat(filtered.get("total").getAsLong())
                .isPositive()
                .isEqualTo(chosen.get("total").getAsLong());
        assertThat(filtered.getAsJsonObject("facets").getAsJsonArray("mission"))
                .isEqualTo(chosen.getAsJsonObject("facets").getAsJsonArray("mission"));
    }

    @Test
    void theCountOfABranchIsTheTotalAfterChoosingIt() throws Exception {
        JsonArray themes =
                json("/api/v1/search?q=mission").getAsJsonObject("facets").getAsJsonArray("theme");
        assertThat(themes.toString()).contains("people-and-leadership", "recruitment");
        for (var one : themes) {
            JsonObject theme = one.getAsJsonObject();
            String value = theme.get("value").getAsString();
            assertThat(json("/api/v1/search?q=mission&theme=" + value).get("total"))
                    .as(value)
                    .isEqualTo(theme.get("count"));
        }
    }

    @Test
    void theNewestComeFirstWhereAsked() throws Exception {
        JsonArray hits = json("/api/v1/search?q=staff&sort=date&size=50").getAsJsonArray("hits");
        int latest = Integer.MAX_VALUE;
        for (var hit : hits) {
            var year = hit.getAsJsonObject().get("year");
            int known = year.isJsonNull() ? 0 : year.getAsInt();
            assertThat(known).isLessThanOrEqualTo(latest);
            latest = known;
        }
        assertThat(hits).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?q=a&sort=size,`sort` is relevance or date",
        "/api/v1/search?q=a&plain=yes,`plain` is false or true",
        "/api/v1/search?q=a&as=pages,`as` is documents or passages",
        "/api/v1/suggestions?q=ab&n=3,There is no parameter [n]",
        "/api/v1/suggestions?q=ab&lang=xx,`lang` is en or fr",
        "/api/v1/similar?kind=thing&id=x,`kind` is document or practice or lesson",
        "/api/v1/similar?id=x&n=one,`n` is a whole number",
        "/api/v1/similar?id=x&size=0,`size` is 1 to 100"
    })
    void whatCannotBeUsedIsSaid(String path, String said) throws Exception {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(response.body()).contains(said);
    }

    @Test
    void suggestionsAreTheSameOnThePageAndOverTheInterface() throws Exception {
        JsonArray suggestions =
                json("/api/v1/suggestions?q=recr&lang=fr").getAsJsonArray("suggestions");
        assertThat(suggestions).isNotEmpty().hasSizeLessThanOrEqualTo(8);
        Document page = page("/suggestions?q=recr&lang=fr");
        assertThat(page.select("[role=option]").eachAttr("href"))
                .isEqualTo(
                        suggestions.asList().stream()
                                .map(one -> one.getAsJsonObject().get("url").getAsString())
                                .toList());
        for (var one : suggestions) {
            String url = one.getAsJsonObject().get("url").getAsString();
            assertThat(caller.get(url).statusCode()).as(url).isEqualTo(200);
        }
    }

    @Test
    void eachHitLeadsToWhatIsLikeIt() throws Exception {
        Document results = page("/search?q=recruitment");
        String similar = results.select("a[href^=/similar]").attr("href");
        Document page = page(similar);
        assertThat(page.select("article.card")).isNotEmpty();
        JsonObject same = json("/api/v1" + similar);
        assertThat(same.getAsJsonArray("hits")).hasSize(page.select("article.card").size());
        assertThat(caller.get("/similar?kind=document&id=no-such").statusCode()).isEqualTo(404);
        assertThat(caller.get("/api/v1/similar?id=no-such").body()).contains("no such item");
    }

    @Test
    void thePageSaysHowItUnderstoodAndLetsOnePartGo() throws Exception {
        Document page = page("/search?q=recruitment+kind%3Apractice+theme%3Anonsense&lang=en");
        assertThat(page.select("#read").text())
                .contains("kind: Best practice", "“nonsense” is no theme that is known here");
        String without = page.select(".part:contains(kind) a").attr("href");
        assertThat(page(without).select("#q").val()).isEqualTo("recruitment theme:nonsense");
        String plain = page.select("#read a:contains(plain words)").attr("href");
        assertThat(page(plain).select("#read").text()).contains("as plain words");
        assertThat(page("/search?q=perceived").select("#read")).isEmpty();
    }

    @Test
    void whereNothingIsFoundThePageAsksForLessAndSaysSo() throws Exception {
        Document page = page("/search?q=recruitment+AND+xylophone&mission=UNTAES&lang=en");
        assertThat(page.select("#count").text()).startsWith("0");
        assertThat(page.select(".steps li")).hasSizeGreaterThan(1);
        assertThat(page.select("article.card")).isNotEmpty();
        assertThat(page.select("a[href^=mailto:]").attr("href")).contains("xylophone");
        assertThat(page("/search?q=xqzvwkj&lang=fr").select(".empty").text())
                .contains("Demander une étude des pratiques");
    }

    @Test
    void aMisspeltWordIsOfferedRight() throws Exception {
        assertThat(page("/search?q=recrutiment").select(".suggestion a").text())
                .isEqualTo("recruitment");
    }
}
