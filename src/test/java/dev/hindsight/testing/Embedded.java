package dev.hindsight.testing;

import dev.hindsight.documents.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.util.IOUtils;
import org.jdbi.v3.core.Jdbi;

/// Embedded databases for tests, with the product's own settings. Each is a copy of one that was
/// migrated once.
public final class Embedded {
    private static final String FILES = "jdbc:h2:file:";
    private static final String MEMORY = "memFS:";
    private static final String MODEL = MEMORY + "model";
    private static final String END = ".mv.db";

    private static boolean migrated;

    private Embedded() {}

    /// An empty database with the schema, in memory.
    public static Jdbi jdbi() {
        String name = MEMORY + UUID.randomUUID();
        copy(name + END);
        return Jdbi.create(pool(name));
    }

    /// Settings of a program whose database is empty.
    ///
    /// @param folder where it keeps database and originals
    public static Map<String, Object> settings(Path folder) {
        String url = url(folder);
        Path file = Path.of(url.substring(FILES.length(), url.indexOf(';')) + END);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy(file.toString());
        return Map.of("hindsight.store.folder", folder.toString());
    }

    private static String url(Path folder) {
        return new StoreSettings(StoreSettings.EMBEDDED, "", "", folder, 1).jdbcUrl();
    }

    private static JdbcConnectionPool pool(String name) {
        String url = url(Path.of("any"));
        return JdbcConnectionPool.create(
                "jdbc:h2:" + name + url.substring(url.indexOf(';')), "", "");
    }

    private static synchronized void copy(String file) {
        if (!migrated) {
            JdbcConnectionPool pool = pool(MODEL);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration", "classpath:db/h2")
                    .load()
                    .migrate();
            pool.dispose();
            migrated = true;
        }
        try {
            IOUtils.copyFiles(MODEL + END, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
