package dev.hindsight.documents;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// Opens the database and brings its schema up to date.
@Factory
final class Database {
    /// With H2's default for WRITE_DELAY a kill -9 loses commits that were acknowledged; with its
    /// eight remembered queries every file had all of its own parsed anew.
    static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768"
                    + ";QUERY_CACHE_SIZE=64";

    @Singleton
    @Bean(preDestroy = "close")
    HikariDataSource dataSource(StoreSettings settings) {
        try {
            Files.createDirectories(settings.folder());
            if (settings.embedded()) {
                schema(settings)
                        .recover(
                                settings.databaseFolder()
                                        .resolve(StoreSettings.DATABASE + ".mv.db"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + settings.folder(), e);
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.jdbcUrl());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        pool.setPoolName("hindsight");
        return new HikariDataSource(pool);
    }

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Jdbi jdbi(HikariDataSource source, StoreSettings settings) {
        Flyway migrations =
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:db/migration", own(settings))
                        .load();
        if (settings.embedded()) {
            migrate(migrations, source, schema(settings));
        } else {
            // PostgreSQL changes tables within a transaction
            migrations.migrate();
        }
        Jdbi jdbi = Jdbi.create(source);
        ChangeRows.begin(jdbi);
        return jdbi;
    }

    /// What each database says in its own words, such as triggers.
    private static String own(StoreSettings settings) {
        return settings.embedded() || settings.url().startsWith("jdbc:h2:")
                ? "classpath:db/h2"
                : "classpath:db/postgresql";
    }

    private static EmbeddedSchema schema(StoreSettings settings) {
        return new EmbeddedSchema(settings.databaseFolder(), StoreSettings.DATABASE);
    }

    private static void migrate(Flyway migrations, HikariDataSource source, EmbeddedSchema schema) {
        try {
            if (migrations.info().pending().length > 0) {
                schema.keep(source);
            }
            migrations.migrate();
            schema.done();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the database while it is changed", e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the database while it is changed", e);
        }
    }
}
