package dev.hindsight.gaps;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SurveyLettersOnPostgresTest extends SurveyLettersContract {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Map<String, Object> database() {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .cleanDisabled(false)
                .load()
                .clean();
        return Map.of(
                "hindsight.store.folder",
                folder.resolve("data").toString(),
                "hindsight.store.url",
                server.getJdbcUrl("postgres", "postgres"),
                "hindsight.store.user",
                "postgres");
    }
}
