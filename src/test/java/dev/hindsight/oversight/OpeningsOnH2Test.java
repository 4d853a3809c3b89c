package dev.hindsight.oversight;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class OpeningsOnH2Test extends OpeningsContract {
    @Override
    DataSource database() {
        String url =
                "jdbc:h2:mem:"
                        + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
                        + ";LOCK_TIMEOUT=10000";
        return JdbcConnectionPool.create(url, "", "");
    }
}
