package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hindsight.access.Role;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.mail.Sender;
import dev.hindsight.watch.Watcher;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Searches that people keep, over the wire, on the real program with a real mail server.
final class WatchPagesTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
    @TempDir static Path folder;
    private static RealProgram server;
    private static int documents;

    @BeforeAll
    static void start() {
        MAIL.start();
        server =
                new RealProgram(
                                folder,
                                Map.of(
                                        "hindsight.mail.host",
                                        "localhost",
                                        "hindsight.mail.port",
                                        MAIL.getSmtp().getPort()))
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Rita", Role.READER);
        server.get(Watcher.class).catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
        MAIL.stop();
    }

    private static Caller signedIn(String name) throws Exception {
        Caller caller = new Caller(server.uri());
        assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
        return caller;
    }

    private static String csrf(Caller caller) {
        return Tokens.form(caller.cookie("hindsight-session").orElseThrow());
    }

    private static HttpResponse<String> keep(Caller caller, String parameters, String digest)
            throws Exception {
        return caller.post(
                "/watch?" + parameters, "csrf", csrf(caller), "name", "", "digest", digest);
    }

    private static String path(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("main form.fields").attr("action");
    }

    private static String add(String title, Label label) {
        String id =
                server.get(Documents.class)
                        .add(
                                dev.hindsight.testing.MadeUp.random(
                                        new Random(++documents), label, title))
                        .orElseThrow()
                        .id()
                        .value();
        server.get(Watcher.class).catchUp();
        return id;
    }

    @Test
    void theButtonOnTheResultsKeepsTheSearch() throws Exception {
        try (Caller clarisse = signedIn("Clarisse");
                Caller visitor = new Caller(server.uri())) {
            assertThat(visitor.get("/search?q=zebra").body()).doesNotContain("/watch");
            assertThat(visitor.get("/watch").statusCode()).isEqualTo(303);
            String results = clarisse.get("/search?q=zebra&year=2004").body();
            String action = Jsoup.parse(results).select("form[action^=/watch]").attr("action");
            assertThat(action).isEqualTo("/watch?q=zebra&year=2004");
            HttpResponse<String> kept = clarisse.post(action, "csrf", csrf(clarisse));
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.body()).contains("zebra · year:2004", "feed.atom?token=");
            assertThat(clarisse.get("/watch").body()).contains("zebra");
            assertThat(clarisse.get(path(kept)).body()).doesNotContain("feed.atom?token=");
        }
    }

    @Test
    void whatComesIsOnThePageTheHomePageAndInTheFeed() throws Exception {
        try (Caller clarisse = signedIn("Clarisse");
                Caller reader = new Caller(server.uri())) {
            HttpResponse<String> kept = keep(clarisse, "q=okapi", "never");
            String feed = Jsoup.parse(kept.body()).select("code").text();
            String inside = URI.create(feed).getPath() + "?" + URI.create(feed).getQuery();
            String id = add("The okapi report", Label.INTERNAL);
            assertThat(clarisse.get("/").body()).contains("new match");
            HttpResponse<String> atom = reader.get(inside);
            assertThat(atom.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/atom+xml");
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document xml =
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(atom.body())));
            assertThat(xml.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(1);
            assertThat(atom.body()).contains("The okapi report", "/documents/" + id);
            assertThat(reader.get(inside + "x").statusCode()).isEqualTo(404);
            assertThat(clarisse.get(path(kept)).body()).contains("New:", "The okapi report");
            assertThat(clarisse.get(path(kept)).body()).doesNotContain("New:");
            clarisse.post(path(kept) + "/feed", "csrf", csrf(clarisse));
            assertThat(reader.get(inside).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void oneIsChangedDeletedAndTakenBack() throws Exception {
        try (Caller clarisse = signedIn("Clarisse");
                Caller rita = signedIn("Rita")) {
            String path = path(keep(clarisse, "q=gnu", "never"));
            assertThat(rita.get(path).statusCode()).isEqualTo(404);
            assertThat(rita.post(path + "/delete", "csrf", csrf(rita)).statusCode()).isEqualTo(404);
            clarisse.post(path, "csrf", csrf(clarisse), "name", "My gnus", "digest", "weekly");
            assertThat(clarisse.get("/watch").body()).contains("My gnus", "A letter a week");
            clarisse.post(path + "/delete", "csrf", csrf(clarisse));
            assertThat(clarisse.get("/watch").body()).doesNotContain("My gnus");
            assertThat(clarisse.get(path).body()).contains("This search is deleted");
            clarisse.post(path + "/restore", "csrf", csrf(clarisse));
            assertThat(clarisse.get("/watch").body()).contains("My gnus");
        }
    }

    @Test
    void aLetterTellsWhatHasComeAndItsLinkEndsTheLetters() throws Exception {
        server.get(Accounts.class)
                .setMail(new AccountName("Rita"), Optional.of("rita@example.org"));
        try (Caller rita = signedIn("Rita");
                Caller nobody = new Caller(server.uri())) {
            String path = path(keep(rita, "q=tapir", "daily"));
            add("The tapir report", Label.PUBLIC);
            add("A hidden tapir", Label.restrictedTo(new dev.hindsight.kernel.MissionId("BINUB")));
            server.get(Watcher.class).postLetters();
            assertThat(server.get(Sender.class).waiting()).isZero();
            // as if the search had been kept two days ago
            server.get(Jdbi.class)
                    .useHandle(handle ->
                            handle.createUpdate("update watches set told_at = :then")
                                    .bind("then", OffsetDateTime.now(ZoneOffset.UTC).minusDays(2))
                                    .execute());
            server.get(Watcher.class).postLetters();
            assertThat(server.get(Sender.class).send()).isEqualTo(1);
            String letter = MAIL.getReceivedMessages()[0].getContent().toString();
            assertThat(letter).contains("The tapir report").doesNotContain("hidden");
            String link = letter.substring(letter.indexOf("/stop?token=")).strip();
            assertThat(nobody.get(path + link).body()).contains("send you no more letters");
            assertThat(nobody.get(path + "/stop?token=wrong").statusCode()).isEqualTo(404);
            String proof = Caller.field(nobody.get(path + link).body(), "csrf");
            assertThat(nobody.post(path + link, "csrf", proof).body()).contains("no more letters");
            assertThat(rita.get(path).body()).contains("No letters");
            assertThat(rita.get("/watch").body()).contains("No letters");
        }
    }

    @Test
    void aLetterIsWrittenInTheLanguageInWhichItsReaderCameIn() throws Exception {
        AccountName name = new AccountName("Clarisse");
        server.get(Accounts.class).setMail(name, Optional.of("clarisse@example.org"));
        try (Caller clarisse = new Caller(server.uri())) {
            clarisse.get("/?lang=fr");
            clarisse.signIn("Clarisse", "/");
            server.get(Accounts.class).setLanguage(name, Language.FRENCH);
            path(keep(clarisse, "q=quagga", "daily"));
            add("The quagga report", Label.PUBLIC);
            server.get(Jdbi.class)
                    .useHandle(handle ->
                            handle.createUpdate("update watches set told_at = :then")
                                    .bind("then", OffsetDateTime.now(ZoneOffset.UTC).minusDays(2))
                                    .execute());
            server.get(Watcher.class).postLetters();
            assertThat(server.get(Sender.class).send()).isEqualTo(1);
            var letter = MAIL.getReceivedMessagesForDomain("clarisse@example.org")[0];
            assertThat(letter.getSubject()).startsWith("Nouveau (1) : ");
            assertThat(letter.getContent().toString())
                    .contains("a trouvé :", "The quagga report", "/stop?token=")
                    .doesNotContain("has found");
        } finally {
            server.get(Accounts.class).setMail(name, Optional.empty());
            MAIL.purgeEmailFromAllMailboxes();
        }
    }

    @Test
    void formsWithoutProofChangeNothing() throws Exception {
        try (Caller clarisse = signedIn("Clarisse")) {
            int before = clarisse.get("/watch").body().split("/watch/", -1).length;
            HttpResponse<String> refused = clarisse.post("/watch?q=lemur", "csrf", "wrong");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(clarisse.get("/watch").body().split("/watch/", -1)).hasSize(before);
        }
    }
}
