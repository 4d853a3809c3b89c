package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// How curators have filed passages, in SQL, within a transaction of the caller. A passage is named
/// by its words, so that their choice finds it again when its document was read anew.
final class FiledRows {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MARK = 16;

    private FiledRows() {}

    /// The same for texts that differ in spaces, punctuation and case alone.
    static String mark(String text) {
        String words = NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return ContentHash.ofText(words).hex().substring(0, MARK);
    }

    static void file(
            Handle handle,
            DocumentId document,
            String text,
            List<ThemeId> themes,
            String by,
            Instant at) {
        unfile(handle, document, text);
        handle.createUpdate(
                        "insert into passage_choices (document, mark, themes, made_by, made_at)"
                                + " values (:document, :mark, :themes, :by, :at)")
                .bind("document", document.value())
                .bind("mark", mark(text))
                .bind("themes", Lines.join(themes))
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute();
    }

    static void unfile(Handle handle, DocumentId document, String text) {
        handle.createUpdate(
                        "delete from passage_choices where document = :document and mark = :mark")
                .bind("document", document.value())
                .bind("mark", mark(text))
                .execute();
    }

    /// These passages with the choices of curators over what was read.
    static List<ThemedPassage> over(
            Handle handle, DocumentId document, List<ThemedPassage> passages) {
        Map<String, PassageThemes> chosen = new HashMap<>();
        handle.createQuery("select mark, themes from passage_choices where document = :document")
                .bind("document", document.value())
                .map((row, _) ->
                        Map.entry(
                                row.getString("mark"),
                                PassageThemes.said(
                                        Lines.split(row.getString("themes"), ThemeId::new))))
                .forEach(choice -> chosen.put(choice.getKey(), choice.getValue()));
        if (chosen.isEmpty()) {
            return passages;
        }
        return passages.stream()
                .map(one ->
                        new ThemedPassage(
                                one.passage(),
                                chosen.getOrDefault(mark(one.passage().text()), one.filed())))
                .toList();
    }

    /// Passages of public documents that curators have filed, by document and place.
    static List<ThemedPassage> open(Handle handle) {
        return handle
                .createQuery(
                        "select p.* from passages p join documents d on d.id = p.document"
                                + " where d.label = :label and exists (select 1 from passage_choices c"
                                + " where c.document = p.document)"
                                + " order by p.document, p.number")
                .bind("label", Label.PUBLIC.value())
                .map((row, _) -> PassageRows.passage(row))
                .stream()
                .filter(one -> one.filed().said())
                .toList();
    }

    static String state(Handle handle) {
        return handle.createQuery(
                        "select count(*) as choices, max(made_at) as newest from passage_choices")
                .map((row, _) -> row.getLong("choices") + " " + row.getString("newest"))
                .one();
    }

    static void copy(Handle handle, DocumentId from, DocumentId to) {
        handle.createUpdate(
                        "insert into passage_choices (document, mark, themes, made_by, made_at)"
                                + " select cast(:to as varchar(20)), mark, themes, made_by, made_at"
                                + " from passage_choices where document = :from")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }

    static void delete(Handle handle, DocumentId document) {
        handle.createUpdate("delete from passage_choices where document = :document")
                .bind("document", document.value())
                .execute();
    }
}
