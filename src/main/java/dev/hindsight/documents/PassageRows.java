package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Passages in SQL, within a transaction of the caller.
final class PassageRows {
    /// Rows sent to the database at once: large enough to be fast, small enough to stay small in
    /// memory.
    private static final int BATCH = 500;

    private PassageRows() {}

    /// Writes to the connection itself: for thousands of rows the names and types that Jdbi looks
    /// up for each value cost as much as the database does.
    static void insert(Handle handle, DocumentId document, List<ThemedPassage> passages) {
        String sql =
                """
                insert into passages (document, number, page, section, para, kind, language, themes,
                    text, print_one, print_two)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int waiting = 0;
            for (ThemedPassage passage : passages) {
                bind(statement, document, passage);
                statement.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void bind(PreparedStatement statement, DocumentId document, ThemedPassage themed)
            throws SQLException {
        Passage passage = themed.passage();
        statement.setString(1, document.value());
        statement.setInt(2, passage.number());
        statement.setObject(3, passage.page(), Types.INTEGER);
        statement.setString(4, Lines.join(passage.section()));
        statement.setString(5, passage.para());
        statement.setString(6, passage.kind().code());
        statement.setString(7, passage.language().code());
        statement.setString(8, themed.filed().lines());
        statement.setString(9, passage.text());
        Optional<Prints> prints = Prints.of(passage.text());
        statement.setObject(10, prints.map(Prints::one).orElse(null), Types.BIGINT);
        statement.setObject(11, prints.map(Prints::two).orElse(null), Types.BIGINT);
    }

    static List<ThemedPassage> of(Handle handle, DocumentId document) {
        return handle.createQuery(
                        "select * from passages where document = :document order by number")
                .bind("document", document.value())
                .map((row, _) -> passage(row))
                .list();
    }

    static ThemedPassage passage(ResultSet row) throws SQLException {
        Passage passage =
                new Passage(
                        row.getInt("number"),
                        row.getObject("page", Integer.class),
                        Lines.split(row.getString("section"), String::valueOf),
                        row.getString("para"),
                        PassageKind.ofCode(row.getString("kind")).orElseThrow(),
                        Language.ofCode(row.getString("language")).orElseThrow(),
                        row.getString("text"));
        return new ThemedPassage(passage, PassageThemes.ofLines(row.getString("themes")));
    }

    /// Files one passage otherwise.
    static void file(Handle handle, DocumentId document, int number, PassageThemes themes) {
        handle.createUpdate(
                        "update passages set themes = :themes"
                                + " where document = :document and number = :number")
                .bind("themes", themes.lines())
                .bind("document", document.value())
                .bind("number", number)
                .execute();
    }

    /// Stores other words for a passage that is there.
    static void rewrite(Handle handle, DocumentId document, Passage passage) {
        Optional<Prints> prints = Prints.of(passage.text());
        handle.createUpdate(
                        "update passages set section = :section, text = :text, print_one = :one,"
                                + " print_two = :two where document = :document and number = :number")
                .bind("section", Lines.join(passage.section()))
                .bind("text", passage.text())
                .bind("one", prints.map(Prints::one).orElse(null))
                .bind("two", prints.map(Prints::two).orElse(null))
                .bind("document", document.value())
                .bind("number", passage.number())
                .execute();
    }

    static void move(Handle handle, DocumentId from, DocumentId to) {
        handle.createUpdate("update passages set document = :to where document = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }

    static void delete(Handle handle, DocumentId document) {
        handle.createUpdate("delete from passages where document = :document")
                .bind("document", document.value())
                .execute();
    }
}
