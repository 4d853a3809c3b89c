package dev.hindsight.accounts;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;

class OpenedAccountOnH2Test extends OpenedAccountContract {
    @Override
    Jdbi database() {
        String url =
                "jdbc:h2:mem:"
                        + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
                        + ";LOCK_TIMEOUT=10000";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
        Flyway.configure().dataSource(pool).load().migrate();
        return Jdbi.create(pool);
    }
}
