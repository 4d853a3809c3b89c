package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.AuditCheck;
import dev.hindsight.audit.AuditLine;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.Label;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import dev.hindsight.oversight.Readings;
import dev.hindsight.testing.MadeUp;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What admins see of the audit log, and that others see none of it.
final class AuditPagesTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Label BINUB = new Label("restricted:BINUB");
    @TempDir static Path folder;
    private static RealProgram server;
    private static Document open;
    private static Document secret;

    @BeforeAll
    static void start() {
        server =
                new RealProgram(folder)
                        .person("Ada", Role.ADMIN)
                        .person("Carla", Role.CURATOR)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB");
        Documents documents = server.get(Documents.class);
        open = documents.add(MadeUp.document(Label.PUBLIC, "=Open", "A vacancy.")).orElseThrow();
        secret = documents.add(MadeUp.document(BINUB, "Secret", "A vacancy, too.")).orElseThrow();
        var _ =
                documents.edit(
                        open.id(), MadeUp.document(Label.PUBLIC, "Opened", "x").metadata(), OWNER);
        server.settle();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<AuditLine> lines(String actor, String action) {
        server.get(Readings.class).flush();
        return server.get(AuditLog.class)
                .lines(OWNER, new AuditFilter(actor, action, "", null, null), Long.MAX_VALUE, 100);
    }

    @Test
    void adminsNarrowItAndSeeBeforeAndAfter() throws Exception {
        try (Caller ada = new Caller(server.uri())) {
            ada.signIn("Ada", "/");
            var all = Jsoup.parse(ada.get("/audit").body());
            assertThat(all.select("table.audit > tbody > tr").size()).isGreaterThan(4);
            assertThat(all.select("nav.yours a[href=/audit]")).hasSize(1);
            var one =
                    Jsoup.parse(
                            ada.get("/audit?action=document.edited&item=document:" + open.id())
                                    .body());
            assertThat(one.select("table.audit > tbody > tr")).hasSize(1);
            assertThat(one.select("del").text()).contains("=Open");
            assertThat(one.select("ins").text()).contains("Opened");
            assertThat(one.select("td.what a").attr("href")).isEqualTo("/documents/" + open.id());
            assertThat(Jsoup.parse(ada.get("/audit?to=2001-01-01").body()).select(".empty"))
                    .hasSize(1);
            assertThat(ada.get("/audit?from=yesterday").statusCode()).isEqualTo(400);
            assertThat(ada.get("/audit?below=x").statusCode()).isEqualTo(400);
            var item = Jsoup.parse(ada.get("/documents/" + open.id()).body());
            assertThat(item.select("footer a").eachAttr("href"))
                    .contains("/audit?item=document%3A" + open.id());
        }
    }

    @Test
    void theFileHasAllLinesAndNoFormulas() throws Exception {
        try (Caller ada = new Caller(server.uri())) {
            ada.signIn("Ada", "/");
            HttpResponse<String> csv = ada.get("/audit/lines.csv?action=document.added");
            assertThat(csv.headers().firstValue("Content-Type"))
                    .hasValue("text/csv; charset=utf-8");
            assertThat(csv.body())
                    .startsWith("number,time,actor,action,item,before,after,hash\r\n")
                    .contains("\"program\",\"document.added\",\"document:" + secret.id() + "\",,");
        }
    }

    @Test
    void programsOfAdminsReadItToo() throws Exception {
        try (Caller ada = new Caller(server.uri())) {
            ada.signIn("Ada", "/");
            assertThat(ada.get("/api/v1/audit?action=document.edited&size=1").body())
                    .contains("\"total\":1")
                    .contains("\"action\":\"document.edited\"");
            assertThat(ada.get("/api/v1/audit?from=x").statusCode()).isEqualTo(400);
            assertThat(ada.get("/api/v1/audit?size=0").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void forAnyoneElseThereIsNoSuchPage() throws Exception {
        try (Caller carla = new Caller(server.uri())) {
            assertThat(carla.get("/audit").statusCode()).isEqualTo(303);
            assertThat(carla.get("/audit/lines.csv").statusCode()).isEqualTo(303);
            assertThat(carla.get("/api/v1/audit").statusCode()).isEqualTo(401);
            carla.signIn("Carla", "/");
            for (String path : List.of("/audit", "/audit/lines.csv")) {
                assertThat(carla.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(carla.get("/api/v1/audit").statusCode()).isEqualTo(403);
            assertThat(carla.get("/documents/" + open.id()).body()).doesNotContain("/audit");
        }
        assertThat(server.get(AuditLog.class).count(new Viewer.Anonymous(), AuditFilter.EVERYTHING))
                .isZero();
    }

    @Test
    void readingWhatIsRestrictedLeavesALinePerHour() throws Exception {
        try (Caller clarisse = new Caller(server.uri())) {
            clarisse.signIn("Clarisse", "/");
            for (int i = 0; i < 3; i++) {
                assertThat(clarisse.get("/documents/" + secret.id()).statusCode()).isEqualTo(200);
                assertThat(
                                clarisse.get("/api/v1/documents/" + secret.id() + "/passages")
                                        .statusCode())
                        .isEqualTo(200);
                assertThat(clarisse.get("/documents/" + open.id()).statusCode()).isEqualTo(200);
            }
            // three visits may straddle an hour
            assertThat(lines("Clarisse", "document.read"))
                    .hasSizeBetween(1, 2)
                    .allMatch(line -> line.item().equals("document:" + secret.id()));
            assertThat(clarisse.get("/search?q=vacancy").body()).contains("Secret");
            assertThat(lines("Clarisse", "search.shown"))
                    .singleElement()
                    .extracting(AuditLine::after)
                    .isEqualTo("document:" + secret.id());
        }
        assertThat(lines("Clarisse", "session.begun")).isNotEmpty();
        assertThat(server.get(AuditCheck.class).check().faults()).isEmpty();
    }

    @Test
    void aRefusedSignInTellsNothingOfWhatWasTyped() throws Exception {
        try (Caller thief = new Caller(server.uri())) {
            String csrf = Caller.field(thief.get("/sign-in").body(), "csrf");
            thief.post(
                    "/sign-in", "csrf", csrf, "name", "hunter2secret", "password", "guess guess 1");
        }
        assertThat(lines("anonymous", "session.refused"))
                .anyMatch(line -> line.item().startsWith("name:"));
        String all =
                server.get(Jdbi.class)
                        .withHandle(handle ->
                                handle.createQuery("select * from audit_lines").mapToMap().list())
                        .toString();
        assertThat(all).doesNotContain("hunter2secret").doesNotContain(MadeUpAccounts.PASSWORD);
    }
}
