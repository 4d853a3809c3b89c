package dev.hindsight.documents;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Where the truth lies: database and originals.
///
/// @param url JDBC address of H2 or PostgreSQL; the word `embedded` stands for an H2 database in
///   `folder`
/// @param user database account; empty for the embedded database
/// @param password of that account
/// @param folder that holds the embedded database and the originals
/// @param connections at most so many at once, 1 to 100
@ConfigurationProperties("hindsight.store")
public record StoreSettings(
        @Bindable(defaultValue = EMBEDDED) String url,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "data") Path folder,
        @Bindable(defaultValue = "8") int connections) {
    public static final String EMBEDDED = "embedded";

    /// Name of the embedded database.
    static final String DATABASE = "hindsight";

    @ConfigurationInject
    public StoreSettings {
        if (!url.equals(EMBEDDED) && !url.startsWith("jdbc:")) {
            throw new IllegalArgumentException(
                    "hindsight.store.url is `embedded` or a JDBC address, not: " + url);
        }
        if (connections < 1 || connections > 100) {
            throw new IllegalArgumentException(
                    "hindsight.store.connections lies between 1 and 100, not: " + connections);
        }
    }

    Path originals() {
        return folder.resolve("originals");
    }

    /// Where the database really lies, with what H2 is told.
    public String jdbcUrl() {
        if (!embedded()) {
            return url;
        }
        Path file = databaseFolder().resolve(DATABASE).toAbsolutePath();
        return "jdbc:h2:file:" + file + Database.H2_SETTINGS;
    }

    boolean embedded() {
        return url.equals(EMBEDDED);
    }

    /// Of the embedded database.
    Path databaseFolder() {
        return folder.resolve("db");
    }
}
