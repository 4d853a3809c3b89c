package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page, made up, over HTTP.
final class PagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CALL = Pattern.compile("@template\\.([a-z.]+)\\(");
    private static final Pattern SHOWN =
            Pattern.compile("(?:show|html)\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-z-]+)\"");
    private static EmbeddedServer server;

    @BeforeAll
    static void open() {
        server = PaperDoll.start(-1);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Stream<String> pages() {
        return Stream.concat(PaperDoll.PAGES.stream(), PaperDoll.ERRORS.stream());
    }

    private static HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getURL() + address))
                        .header("Accept", "text/html,*/*;q=0.5");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageKeepsTheFrame(String address) {
        HttpResponse<String> response = get(address);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main, header.top, footer")).hasSize(3);
        assertThat(page.select("input#q")).hasSize(1);
        assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#content");
        assertThat(page.select("link[rel=canonical]").attr("href")).isNotBlank();
        assertThat(page.select("nav.crumbs").isEmpty()).isEqualTo(address.equals("/"));
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValue(ResponseHeaders.POLICY);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void everyLinkOnEveryPageAnswers() {
        Set<String> links = new LinkedHashSet<>();
        pages().forEach(address -> links.addAll(links(address)));
        List<String> broken = new ArrayList<>();
        for (String link : links) {
            HttpResponse<String> answer = get(link.replaceFirst("#.*", ""));
            if (answer.statusCode() == 303) {
                // what is for people who have signed in leads there
                answer = get(answer.headers().firstValue("location").orElseThrow());
            }
            if (answer.statusCode() != 200) {
                broken.add(link + " answers " + answer.statusCode());
            }
        }
        assertThat(links).hasSizeGreaterThan(100);
        assertThat(broken).isEmpty();
    }

    /// Links within the page have to name something on it; the others are given back. The choice of
    /// language on an error page leads to the same error.
    private static Set<String> links(String address) {
        Document page = Jsoup.parse(get(address).body());
        Set<String> links = new TreeSet<>();
        for (Element link : page.select("a[href], link[href], script[src]")) {
            String href = link.hasAttr("src") ? link.attr("src") : link.attr("href");
            if (href.startsWith("mailto:")) {
                assertThat(href).as(address).contains("?subject=").contains("&body=");
            } else if (href.startsWith("#")) {
                assertThat(page.getElementById(href.substring(1))).as(address + href).isNotNull();
            } else if (!(PaperDoll.ERRORS.contains(address)
                    && (link.hasAttr("hreflang") || link.attr("rel").equals("canonical")))) {
                links.add(href);
            }
        }
        assertThat(links).as(address).allMatch(href -> href.startsWith("/"));
        return links;
    }

    @Test
    void everyTemplateIsShownOrPartOfOneThatIs() throws IOException {
        Set<String> templates = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = Path.of("src/main/jte").relativize(file).toString();
                templates.add(name.replace(".jte", ""));
                CALL.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1).replace('.', '/'))
                        .forEach(used::add);
            }
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/hindsight/web"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                SHOWN.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult it) -> it.group(1))
                        .forEach(used::add);
            }
        }
        assertThat(used).isEqualTo(templates);
    }

    @ParameterizedTest
    @CsvSource({
        "/search?page=x,400",
        "/search?page=0,400",
        "/documents?page=1001,400",
        "/no-such-page,404",
        "/documents/0123456789abcdef0123,404",
        "/documents/x,404",
        "/documents/0123456789abcdef0123/original,404",
        "/themes/none,404",
        "/missions/none,404",
        "/assets/0/hindsight.css,404",
        "/paperdoll/405,405",
        "/paperdoll/413,413",
        "/paperdoll/500,500",
        "/paperdoll/501,501"
    })
    void errorsHaveAPageInPlainWords(String address, int status) {
        HttpResponse<String> response = get(address, "Accept-Language", "fr");
        assertThat(response.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1").text())
                .isEqualTo(Messages.in(Language.FRENCH).text("error." + status + ".title"));
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void questionThatIsTooLongIsRefusedWithItsLimit() {
        assertThat(get("/search?q=" + "a".repeat(1_001)).body()).contains("1,000 characters");
        assertThat(get("/search?q=" + "a".repeat(1_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTypedComesBackAsTextOnly() {
        Document page = Jsoup.parse(get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22").body());
        assertThat(page.select("input#q").attr("value")).isEqualTo("<script>alert(1)</script>\"");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void addressOutranksCookieOutranksBrowser() {
        String cookie = "lang=fr";
        assertThat(get("/about", "Accept-Language", "fr-CA").body()).contains("lang=\"fr\"");
        assertThat(get("/about", "Cookie", cookie).body()).contains("<h1>Aide");
        assertThat(get("/about?lang=en", "Cookie", cookie).body()).contains("<h1>Help");
        assertThat(get("/about?lang=en").headers().firstValue("Set-Cookie").orElse(""))
                .contains("lang=en", "HTTPOnly", "SameSite=Lax");
        assertThat(get("/about", "Accept-Language", ";;q=").body()).contains("<h1>Help");
    }

    @Test
    void unchangedPageIsNotSentAgain() {
        String tag = get("/themes").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("/themes", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void partsOfPagesMayBeKeptForEver() {
        String style = Jsoup.parse(get("/").body()).select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> response = get(style, "Accept-Encoding", "gzip");
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void originalIsADownloadThatRunsNothing() {
        HttpResponse<String> response =
                get("/documents/" + MadeUp.DOCUMENTS.get(6).id() + "/original");
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/pdf");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void longDocumentComesInPartsThatHoldEachPassageOnce() {
        Set<String> seen = new TreeSet<>();
        for (int part = 1; part <= 5; part++) {
            String address = "/documents/" + MadeUp.LONG.id() + "?part=" + part;
            List<String> ids = Jsoup.parse(get(address).body()).select(".passage").eachAttr("id");
            assertThat(ids).hasSizeLessThanOrEqualTo(Parts.PART).noneMatch(seen::contains);
            seen.addAll(ids);
        }
        assertThat(seen).hasSize(900);
    }

    @Test
    void pageThatNeedsOcrIsNamedWhereItStands() {
        Document page = Jsoup.parse(get("/documents/" + MadeUp.LONG.id()).body());
        assertThat(page.select(".page").eachAttr("id")).contains("p6", "p7", "p8");
        assertThat(page.select("#p7").text()).contains("OCR");
        assertThat(page.select(".coverage").text())
                .isEqualTo("180 of 182 pages readable, 2 wait for OCR");
    }

    @Test
    void citationsComeAsTextRisAndBibtex() {
        String address = "/documents/" + MadeUp.DOCUMENTS.get(7).id();
        String title = MadeUp.DOCUMENTS.get(7).metadata().title();
        assertThat(get(address + "/citation.txt").body()).contains(title, address);
        assertThat(get(address + "/citation.ris").body())
                .startsWith("TY  - RPRT\r\n")
                .contains("TI  - " + title)
                .endsWith("ER  - \r\n");
        assertThat(get(address + "/citation.bib").body())
                .startsWith("@techreport{")
                .contains("title = {{" + title + "}}");
    }

    @Test
    void pagesOfThemesAndMissionsCanBeCitedToo() {
        for (String address : List.of("/themes/funding", "/missions/BINUB")) {
            assertThat(get(address).body()).contains(address + "/citation.ris");
            assertThat(get(address + "/citation.txt").body()).contains("Hindsight, http", address);
            assertThat(get(address + "/citation.ris").body()).startsWith("TY  - ELEC\r\n");
            assertThat(get(address + "/citation.bib").body()).startsWith("@misc{hindsight-");
        }
        assertThat(get("/themes/none/citation.txt").statusCode()).isEqualTo(404);
    }
}
