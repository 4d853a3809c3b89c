package dev.hindsight.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Serves pages from made-up data. What is not made up lies in an empty folder below `target`.
///
/// To look at pages while designing them, run [#main] and open the address that it logs.
final class PaperDoll {
    static final String ENVIRONMENT = "paperdoll";

    /// One address for each page and for each state that looks different.
    static final List<String> PAGES =
            List.of(
                    "/",
                    "/search?q=vacancy+rates",
                    "/search?q=vacansy&theme=recruitment&year=2006",
                    "/search?q=nothing",
                    "/search?theme=funding&page=2",
                    "/search?q=%22start-up+costs%22+AND+recruit*+SRSG&as=passages&sort=date",
                    "/similar?kind=document&id=" + MadeUp.DOCUMENTS.get(6).id(),
                    "/documents",
                    "/practices",
                    "/practices?theme=recruitment",
                    "/practices/" + MadeUpPractices.SLUG,
                    "/practices/" + MadeUpPractices.SLUG + "/revisions/1",
                    "/documents/" + MadeUp.DOCUMENTS.get(6).id() + "?q=vacancy+rates",
                    "/documents/" + MadeUp.LONG.id() + "?q=vacancy+rates&n=415",
                    "/documents/" + MadeUp.RESTRICTED.id(),
                    "/documents/" + MadeUp.FRENCH.id(),
                    "/documents/" + MadeUp.ARABIC.id(),
                    "/themes",
                    "/themes/recruitment",
                    "/themes/coordination",
                    "/missions",
                    "/not-learned",
                    "/not-learned?theme=recruitment&mission=BINUB",
                    "/missions/BINUB",
                    "/missions/ONUB",
                    "/about",
                    "/sign-in?next=%2Fthemes");

    /// Addresses of error pages, with their statuses.
    static final List<String> ERRORS =
            List.of(
                    "/search?page=x",
                    "/no-such-page",
                    "/paperdoll/405",
                    "/paperdoll/413",
                    "/paperdoll/500",
                    "/paperdoll/501");

    private PaperDoll() {}

    static EmbeddedServer start(int port) {
        Path folder = Path.of("target", "paper-doll", UUID.randomUUID().toString());
        return ApplicationContext.builder()
                .environments(ENVIRONMENT)
                .properties(
                        Map.of(
                                "hindsight.store.folder",
                                folder.resolve("data").toString(),
                                "hindsight.index.folder",
                                folder.resolve("index").toString(),
                                "hindsight.meaning.on",
                                false,
                                "micronaut.server.port",
                                port,
                                "hindsight.limits.trusted-proxies",
                                "127.0.0.1"))
                .run(EmbeddedServer.class);
    }

    public static void main(String[] args) {
        start(args.length > 0 ? Integer.parseInt(args[0]) : 8099);
    }
}
