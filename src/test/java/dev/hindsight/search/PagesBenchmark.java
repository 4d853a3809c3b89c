package dev.hindsight.search;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.CandidateReader;
import dev.hindsight.testing.Figures;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/// Measures how the cost of pages grows with the catalogue: processor time of one request for each
/// page, server and client together, as a curator asks for it, over documents of 50 passages of
/// real sentences.
///
/// Arguments: the folder of shared data, and numbers of documents; the first is measured twice, and
/// counts once the program is warm.
public final class PagesBenchmark {
    private static final int WARM = 5;
    private static final int TIMES = 20;
    private static final String PASSWORD = "made up for this";

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/documents",
                    "/documents?page=3",
                    "/search?q=vacancy+rates",
                    "/search",
                    "/suggestions?q=fund",
                    "/themes",
                    "/themes/funding",
                    "/missions",
                    "/missions/BINUB",
                    "/lessons",
                    "/practices",
                    "/candidates",
                    "/not-learned",
                    "/briefs?theme=funding",
                    "/briefs/day-one?mission=BINUB",
                    "/review",
                    "/jobs",
                    "/searches",
                    "/never-opened",
                    "/audit",
                    "/people",
                    "/watch");

    private final Recombined made;

    private PagesBenchmark(Path data) {
        this.made = new Recombined(data.resolve("un-activities/corpus.jsonl"), 1_000_000);
    }

    public static void main(String[] arguments) throws Exception {
        PagesBenchmark benchmark = new PagesBenchmark(Path.of(arguments[0]));
        var _ = benchmark.measured(Integer.parseInt(arguments[1]));
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            benchmark
                    .measured(Integer.parseInt(arguments[i]))
                    .forEach((page, ms) ->
                            all.computeIfAbsent(page, _ -> new ArrayList<>()).add(ms));
        }
        all.forEach((page, ms) -> {
            StringBuilder line = new StringBuilder("| " + page + " |");
            ms.forEach(it -> line.append(String.format(Locale.ROOT, " %.1f |", it)));
            Figures.OUT.printf(
                    Locale.ROOT, "%s %.1f |%n", line, ms.getLast() / Math.max(0.1, ms.getFirst()));
        });
    }

    /// Milliseconds of processor time of one request, by the page.
    private Map<String, Double> measured(int documents) throws Exception {
        Path folder = Files.createTempDirectory("hindsight-pages");
        try (ApplicationContext context =
                ApplicationContext.run(
                        Map.of(
                                "hindsight.store.folder",
                                folder.resolve("data").toString(),
                                "hindsight.index.folder",
                                folder.resolve("index").toString(),
                                "hindsight.limits.search",
                                0,
                                "hindsight.meaning.on",
                                false,
                                "micronaut.server.port",
                                -1))) {
            String last = "";
            for (int i = 1; i <= documents; i++) {
                last = context.getBean(Documents.class).add(document(i)).orElseThrow().id().value();
            }
            context.getBean(Index.class).catchUp();
            context.getBean(CandidateReader.class).catchUp();
            var _ =
                    context.getBean(Accounts.class)
                            .add(
                                    new NewAccount(
                                            new AccountName("Rita"),
                                            Role.ADMIN,
                                            Set.of(),
                                            new Password(PASSWORD)));
            URI server = context.getBean(EmbeddedServer.class).start().getURI();
            try (Browser browser = new Browser(server)) {
                return browser.all("/documents/" + last);
            }
        }
    }

    private NewDocument document(long number) {
        Document document = made.document(number);
        return new NewDocument(
                Label.PUBLIC,
                document.original(),
                Claims.stated(document.metadata()),
                document.coverage(),
                made.passages(number),
                List.of());
    }

    /// Somebody who is signed in.
    private static final class Browser implements AutoCloseable {
        private final URI server;
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        Browser(URI server) throws IOException, InterruptedException {
            this.server = server;
            String csrf =
                    Jsoup.parse(get("/sign-in")).select("main input[name=csrf]").attr("value");
            String form =
                    "csrf="
                            + URLEncoder.encode(csrf, StandardCharsets.UTF_8)
                            + "&name=Rita&password="
                            + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
            int status =
                    client.send(
                                    HttpRequest.newBuilder(server.resolve("/sign-in"))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(BodyPublishers.ofString(form))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode();
            if (status != 303) {
                throw new IllegalStateException("Signing in gave " + status);
            }
        }

        private String get(String path) throws IOException, InterruptedException {
            var response =
                    client.send(
                            HttpRequest.newBuilder(server.resolve(path)).build(),
                            BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " gave " + response.statusCode());
            }
            return response.body();
        }

        Map<String, Double> all(String document) throws IOException, InterruptedException {
            Map<String, Double> costs = new LinkedHashMap<>();
            for (String page : PAGES) {
                costs.put(page, cost(page));
            }
            costs.put("a document", cost(document));
            return costs;
        }

        private double cost(String page) throws IOException, InterruptedException {
            for (int i = 0; i < WARM; i++) {
                var _ = get(page);
            }
            long before = processor();
            for (int i = 0; i < TIMES; i++) {
                var _ = get(page);
            }
            return (processor() - before) / 1e6 / TIMES;
        }

        private static long processor() {
            return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
