package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Briefs over the wire and the whole program, with the starter collection.
final class BriefPagesTest {
    private static final Pattern SHARE =
            Pattern.compile("From ([\\d,]+) of ([\\d,]+) matching passages in (\\d+) of (\\d+)");

    @TempDir private static Path folder;
    private static RealProgram program;

    @BeforeAll
    static void start() throws Exception {
        program = filled("one");
    }

    private static RealProgram filled(String name) throws Exception {
        RealProgram filled =
                new RealProgram(folder.resolve(name))
                        .practices()
                        .reviews()
                        .person("Carla", Role.CURATOR);
        MadeUpMissions.in(filled);
        HiddenLessons.add(filled, dev.hindsight.kernel.Label.PUBLIC, "recruit-early", false);
        return filled.settle();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static String get(RealProgram from, String path) throws Exception {
        try (Caller caller = new Caller(from.uri())) {
            HttpResponse<String> response = caller.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        }
    }

    private static Document page(String path) throws Exception {
        return Jsoup.parse(get(program, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/briefs?theme=recruitment",
                "/briefs?theme=funding&lang=fr",
                "/briefs?mission=BINUB",
                "/briefs?theme=humanitarian-space&mission=UNMIL",
                "/briefs?phase=start-up",
                "/briefs?q=recruitment+delays",
                "/briefs?theme=means-and-support&phase=transition",
                "/briefs?q=mandat"
            })
    void everyLineIsASentenceOfItsPlace(String path) throws Exception {
        Map<String, Document> opened = new HashMap<>();
        List<Element> lines = page(path).select(".lines li");
        assertThat(lines).as(path).isNotEmpty();
        for (Element line : lines) {
            String href = line.select(".where a").attr("href");
            String address = href.replaceFirst("#.*", "");
            if (!opened.containsKey(address)) {
                opened.put(address, page(address));
            }
            Element place = opened.get(address).getElementById(href.replaceFirst(".*#", ""));
            assertThat(place).as(href).isNotNull();
            assertThat(plain(place.text())).contains(plain(line.select(".said").text()));
        }
    }

    /// Without what a page adds to the words: the marks of citations and footnotes.
    private static String plain(String text) {
        return text.replaceAll("\\[\\d+]|\\s", "");
    }

    @Test
    void coverageCountsWhatASearchFinds() throws Exception {
        Document brief = page("/briefs?q=recruitment+delays");
        Matcher share = SHARE.matcher(brief.select("main .count").text());
        assertThat(share.find()).isTrue();
        String found =
                get(
                        program,
                        "/api/v1/search?q=recruitment+delays&as=passages&kind=document&size=1");
        assertThat(found).contains("\"total\":" + share.group(2).replace(",", "") + ",");
        long sources =
                brief.select(".lines .where a").stream()
                        .map(link -> link.attr("href").replaceFirst("\\?.*", ""))
                        .filter(href -> href.startsWith("/documents/"))
                        .distinct()
                        .count();
        assertThat(share.group(3)).isEqualTo(String.valueOf(sources));
    }

    @Test
    void noReportSpeaksForAllAndNothingIsSaidTwice() throws Exception {
        Document brief = page("/briefs?theme=recruitment");
        Map<String, Integer> sources = new HashMap<>();
        brief.select(".lines .where a")
                .forEach(link ->
                        sources.merge(
                                link.attr("href").replaceFirst("[?#].*", ""), 1, Integer::sum));
        assertThat(sources.values()).allMatch(lines -> lines <= 4);
        assertThat(sources.keySet().stream().filter(it -> it.startsWith("/documents/")))
                .hasSizeGreaterThan(4);
        assertThat(brief.select(".said").eachText()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsStillOpenSaysHowFarItHasCome() throws Exception {
        Element open = page("/briefs?theme=recruitment").getElementById("part-4").parent();
        assertThat(open.select(".where a").eachAttr("href"))
                .containsExactly("/lessons/recruit-early#n1");
        assertThat(open.select(".fact").text()).contains("Assigned, 1 action to be done");
    }

    @Test
    void theSameCollectionElsewhereGivesTheSameBrief() throws Exception {
        List<String> paths =
                List.of(
                        "/briefs/brief.html?theme=recruitment",
                        "/briefs/brief.html?q=recruitment+delays&lang=fr",
                        "/briefs/brief.html?mission=BINUB&phase=start-up");
        List<String> here = new ArrayList<>();
        for (String path : paths) {
            String once = get(program, path);
            assertThat(get(program, path)).isEqualTo(once);
            here.add(once.replace(program.uri().toString(), ""));
        }
        try (RealProgram other = filled("other")) {
            for (int i = 0; i < paths.size(); i++) {
                assertThat(get(other, paths.get(i)).replace(other.uri().toString(), ""))
                        .isEqualTo(here.get(i));
            }
        }
    }

    private static byte[] bytes(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(program.uri().resolve(path)).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        }
    }

    @Test
    void filesHaveEveryLineAndTheSameBytesTwice() throws Exception {
        String query = "theme=recruitment";
        List<String> lines = page("/briefs?" + query).select(".said").eachText();
        byte[] word = bytes("/briefs/brief.docx?" + query);
        assertThat(bytes("/briefs/brief.docx?" + query)).isEqualTo(word);
        byte[] pdf = bytes("/briefs/brief.pdf?" + query);
        assertThat(bytes("/briefs/brief.pdf?" + query)).isEqualTo(pdf);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(read);
                PDDocument printed = Loader.loadPDF(pdf)) {
            String inWord = plain(text.getText());
            String inPdf = plain(new PDFTextStripper().getText(printed));
            assertThat(lines).isNotEmpty().allMatch(line -> inWord.contains(plain(line)));
            // a line may run over the end of a page, where its number stands
            assertThat(lines.stream().filter(line -> inPdf.contains(plain(line))).count())
                    .isGreaterThanOrEqualTo(lines.size() - printed.getNumberOfPages());
            for (var link : read.getHyperlinks()) {
                assertThat(link.getURL()).startsWith(program.uri().toString());
            }
        }
    }

    @Test
    void theInterfaceSaysTheSame() throws Exception {
        String answer = get(program, "/api/v1/briefs?theme=recruitment");
        Document brief = page("/briefs?theme=recruitment");
        assertThat(answer).contains("\"part\":\"know\"", "\"state\":\"assigned\"");
        for (String href : brief.select(".lines .where a").eachAttr("href")) {
            assertThat(answer).contains("\"url\":\"" + href + "\"");
        }
        try (Caller caller = new Caller(program.uri())) {
            assertThat(caller.get("/api/v1/briefs?theme=nothing").statusCode()).isEqualTo(400);
            assertThat(caller.get("/api/v1/briefs?phase=dusk").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void pagesLeadToTheirBrief() throws Exception {
        assertThat(page("/themes/recruitment").select("a.action").eachAttr("href"))
                .contains("/briefs?theme=recruitment");
        assertThat(page("/missions/BINUB").select(".actions a").eachAttr("href"))
                .contains("/briefs?mission=BINUB", "/briefs/day-one?mission=BINUB");
        assertThat(page("/").select(".try a").eachAttr("href"))
                .contains("/briefs", "/briefs/day-one", "/push");
    }

    @Test
    void anEmptyCollectionSaysSo() throws Exception {
        try (RealProgram empty = new RealProgram(folder.resolve("empty"))) {
            Document brief = Jsoup.parse(get(empty, "/briefs?theme=funding"));
            assertThat(brief.select(".lines li")).isEmpty();
            assertThat(brief.select(".empty")).hasSize(4);
            assertThat(brief.select("main .count").text())
                    .contains("No passage of a document matches", "0 of 0 best practices");
        }
    }

    @Test
    void whatNothingMatchesSaysSo() throws Exception {
        Document brief = page("/briefs?q=%22quetzal+feathers%22");
        assertThat(brief.select(".lines li")).isEmpty();
        assertThat(brief.select(".empty")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "/briefs?theme=no-such,There is no theme no-such",
        "/briefs?mission=NOWHERE,There is no mission NOWHERE",
        "/briefs?phase=dusk,There is no phase dusk"
    })
    void whatIsUnknownIsRefusedByName(String path, String words) throws Exception {
        try (Caller caller = new Caller(program.uri())) {
            HttpResponse<String> response = caller.get(path);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains(words);
        }
    }
}
