package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Passages in SQL, within a transaction of the caller.
final class PassageRows {
    /// Rows sent to the database at once: large enough to be fast, small enough to stay small in
    /// memory.
    private static final int BATCH = 500;

    private PassageRows() {}

    static void insert(Handle handle, DocumentId document, List<ThemedPassage> passages) {
        for (int from = 0; from < passages.size(); from += BATCH) {
            List<ThemedPassage> some =
                    passages.subList(from, Math.min(passages.size(), from + BATCH));
            PreparedBatch batch =
                    handle.prepareBatch(
                            """
                            insert into passages (document, number, page, section, para, kind,
                                language, themes, text)
                            values (:document, :number, :page, :section, :para, :kind,
                                :language, :themes, :text)
                            """);
            some.forEach(passage -> bind(batch, document, passage));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, DocumentId document, ThemedPassage themed) {
        Passage passage = themed.passage();
        batch.bind("document", document.value())
                .bind("number", passage.number())
                .bind("page", passage.page())
                .bind("section", Lines.join(passage.section()))
                .bind("para", passage.para())
                .bind("kind", passage.kind().code())
                .bind("language", passage.language().code())
                .bind("themes", Lines.join(themed.themes()))
                .bind("text", passage.text())
                .add();
    }

    static List<ThemedPassage> of(Handle handle, DocumentId document) {
        return handle.createQuery(
                        "select * from passages where document = :document order by number")
                .bind("document", document.value())
                .map((row, _) -> passage(row))
                .list();
    }

    private static ThemedPassage passage(ResultSet row) throws SQLException {
        Passage passage =
                new Passage(
                        row.getInt("number"),
                        row.getObject("page", Integer.class),
                        Lines.split(row.getString("section"), String::valueOf),
                        row.getString("para"),
                        PassageKind.ofCode(row.getString("kind")).orElseThrow(),
                        Language.ofCode(row.getString("language")).orElseThrow(),
                        row.getString("text"));
        return new ThemedPassage(passage, Lines.split(row.getString("themes"), ThemeId::new));
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
