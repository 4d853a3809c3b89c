package dev.hindsight.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// Databases of PostgreSQL for tests. One server, which stops with the tests, serves all classes of
/// a run; each database is a copy of one that was migrated once. Asking for the next one drops the
/// one before, so that a test has one at a time.
public final class Postgres {
    private static final String USER = "postgres";
    private static final String MODEL = "model";

    private static Optional<EmbeddedPostgres> server = Optional.empty();
    private static Runnable drop = () -> {};
    private static int databases;

    private Postgres() {}

    /// An empty database with the schema.
    public static synchronized Jdbi jdbi() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(server().getDatabase(USER, next(pool::close)));
        pool.setMinimumIdle(1);
        return Jdbi.create(pool);
    }

    /// Settings of a program whose database is empty.
    ///
    /// @param folder where it keeps the originals
    public static synchronized Map<String, Object> settings(Path folder) {
        return Map.of(
                "hindsight.store.folder",
                folder.toString(),
                "hindsight.store.url",
                server().getJdbcUrl(USER, next(() -> {})),
                "hindsight.store.user",
                USER);
    }

    private static String next(Runnable close) {
        drop.run();
        databases++;
        String name = "test" + databases;
        run("create database " + name + " template " + MODEL);
        drop =
                () -> {
                    close.run();
                    run("drop database " + name + " with (force)");
                };
        return name;
    }

    private static EmbeddedPostgres server() {
        if (server.isEmpty()) {
            server = Optional.of(Needs.started("PostgreSQL", Postgres::start));
            run("create database " + MODEL);
            Flyway.configure()
                    .dataSource(server().getDatabase(USER, MODEL))
                    .locations("classpath:db/migration", "classpath:db/postgresql")
                    .load()
                    .migrate();
        }
        return server.orElseThrow();
    }

    /// Nobody wants what is in it after the machine has failed.
    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    private static void run(String sql) {
        DataSource all = server().getPostgresDatabase();
        Jdbi.create(all).useHandle(handle -> handle.execute(sql));
    }
}
