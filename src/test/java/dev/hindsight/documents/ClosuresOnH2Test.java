package dev.hindsight.documents;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;

class ClosuresOnH2Test extends ClosuresContract {
    @Override
    Jdbi database() {
        String url = "jdbc:h2:file:" + folder.resolve("db").toAbsolutePath() + Database.H2_SETTINGS;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
        Flyway.configure().dataSource(pool).load().migrate();
        Jdbi jdbi = Jdbi.create(pool);
        ChangeRows.begin(jdbi);
        return jdbi;
    }
}
