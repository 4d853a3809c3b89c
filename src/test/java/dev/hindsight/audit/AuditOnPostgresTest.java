package dev.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.testing.Postgres;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class AuditOnPostgresTest extends AuditContract {
    @Override
    Jdbi database() {
        return Postgres.jdbi();
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
