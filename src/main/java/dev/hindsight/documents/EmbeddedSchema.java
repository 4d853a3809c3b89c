package dev.hindsight.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.tools.Restore;

/// Lets the schema of an embedded database change as a whole or not at all.
///
/// H2 commits each change of a table by itself. A process that is killed between two of them would
/// leave a schema that is neither old nor new, and no later start could go on from it. So what was
/// there before is kept until the change is done, and put back by the next start where it was not.
final class EmbeddedSchema {
    private final Path folder;
    private final Path begun;
    private final Path before;

    /// @param folder of the database
    /// @param name of the database, without endings
    EmbeddedSchema(Path folder, String name) {
        this.folder = folder;
        this.begun = folder.resolve(name + ".begun");
        this.before = folder.resolve(name + ".before.zip");
    }

    /// Puts back what was there before a change that was cut off. The database is not open yet.
    ///
    /// @param database its file, which need not be there
    void recover(Path database) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(begun)) {
            Files.deleteIfExists(database);
        } else if (Files.exists(before)) {
            Restore.execute(before.toString(), folder.toString(), null);
            Files.delete(before);
        } else if (!Files.exists(database)) {
            Files.createFile(begun);
        }
    }

    /// Keeps what is there, before a change.
    void keep(DataSource database) throws IOException, SQLException {
        if (Files.exists(begun)) {
            return; // there is nothing yet
        }
        Path unfinished = folder.resolve(before.getFileName() + ".part");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String file = unfinished.toAbsolutePath().toString().replace("'", "''");
            statement.execute("backup to '" + file + "'");
        }
        Files.move(unfinished, before, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The change is done, and nobody has used the database before.
    void done() throws IOException {
        Files.deleteIfExists(begun);
        Files.deleteIfExists(before);
    }
}
