package dev.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditOnPostgresTest extends AuditContract {
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
    Jdbi database() {
        DataSource source = server.getPostgresDatabase();
        Flyway flyway =
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration", "classpath:db/postgresql")
                        .cleanDisabled(false)
                        .load();
        flyway.clean();
        flyway.migrate();
        return Jdbi.create(source);
    }

    @Override
    void unlock(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.execute("alter table audit_lines disable trigger user"));
    }

    @Test
    void linesAreNotTruncatedEither() {
        Jdbi jdbi = database();
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("truncate audit_lines")))
                .isInstanceOf(JdbiException.class);
    }
}
