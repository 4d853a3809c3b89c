package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process can be killed in the middle of a change of the schema.
class EmbeddedSchemaTest {
    @TempDir private Path folder;

    private StoreSettings settings() {
        return new StoreSettings(StoreSettings.EMBEDDED, "", "", folder, 2);
    }

    private Path database() {
        return folder.resolve("db").resolve("hindsight.mv.db");
    }

    /// Starts as the program does and counts the migrations that were made.
    private int start() {
        Database factory = new Database();
        try (HikariDataSource source = factory.dataSource(settings())) {
            Jdbi jdbi = factory.jdbi(source, settings());
            return jdbi.withHandle(handle ->
                    handle.createQuery("select count(*) from \"flyway_schema_history\"")
                            .mapTo(Integer.class)
                            .one());
        }
    }

    private void execute(String... lines) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings().jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String line : lines) {
                statement.execute(line);
            }
        }
    }

    private int mark() throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings().jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from mark")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    @Test
    void aFirstStartThatWasCutOffBeginsAnew() throws Exception {
        EmbeddedSchema schema = new EmbeddedSchema(folder.resolve("db"), "hindsight");
        schema.recover(database());
        execute(
                "create table submission_uploads (number integer)",
                "create table passages (a int)");
        assertThat(database()).exists();
        assertThat(start()).isGreaterThan(10);
        assertThat(folder.resolve("db")).isDirectoryNotContaining("glob:**.begun");
    }

    @Test
    void aChangeThatWasCutOffIsUndone() throws Exception {
        int all = start();
        execute("create table mark (number integer)", "insert into mark values (42)");
        EmbeddedSchema schema = new EmbeddedSchema(folder.resolve("db"), "hindsight");
        Database factory = new Database();
        try (HikariDataSource source = factory.dataSource(settings())) {
            schema.keep(source);
        }
        execute("update mark set number = 0", "drop table documents cascade");
        assertThat(start()).isEqualTo(all);
        assertThat(mark()).isEqualTo(42);
        execute("select count(*) from documents");
        assertThat(folder.resolve("db"))
                .isDirectoryNotContaining("glob:**.zip")
                .isDirectoryNotContaining("glob:**.begun");
    }

    @Test
    void aDatabaseThatIsUpToDateIsLeftAlone() throws Exception {
        int all = start();
        execute("create table mark (number integer)", "insert into mark values (7)");
        assertThat(start()).isEqualTo(all);
        assertThat(mark()).isEqualTo(7);
    }
}
