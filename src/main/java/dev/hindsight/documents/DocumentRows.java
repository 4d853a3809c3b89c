package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Documents in SQL, within a transaction of the caller.
final class DocumentRows {
    private DocumentRows() {}

    static void insert(Handle handle, Document document, Claims claims) {
        Update update =
                handle.createUpdate(
                        """
                        insert into documents (id, hash, label, file_name, media_type, byte_size,
                            title, symbol, type, dated, missions, countries, authors, language,
                            organisation, claims, pages, need_ocr, ocr_waiting, by_ocr,
                            without_text, lost, themes, passages, received)
                        values (:id, :hash, :label, :file_name, :media_type, :byte_size,
                            :title, :symbol, :type, :dated, :missions, :countries, :authors, :language,
                            :organisation, :claims, :pages, :need_ocr, :ocr_waiting, :by_ocr,
                            :without_text, :lost, :themes, :passages, :received)
                        """);
        bindCoverage(bindMetadata(update, document.metadata()), document.coverage())
                .bind("id", document.id().value())
                .bind("claims", ClaimLines.join(claims))
                .bind("hash", document.original().hash().hex())
                .bind("label", document.label().value())
                .bind("file_name", document.original().name())
                .bind("media_type", document.original().mediaType())
                .bind("byte_size", document.original().size())
                .bind("themes", Lines.join(document.themes()))
                .bind("passages", document.passages())
                .bind("received", utc(document.received()))
                .execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Update bindMetadata(Update update, Metadata metadata) {
        PartialDate date = metadata.date();
        return update.bind("title", metadata.title())
                .bind("symbol", metadata.symbol())
                .bind("type", metadata.type().code())
                .bind("dated", date == null ? null : date.toString())
                .bind("missions", Lines.join(metadata.missions()))
                .bind("countries", Lines.join(metadata.countries()))
                .bind("authors", Lines.join(metadata.authors()))
                .bind("organisation", metadata.organisation())
                .bind("language", metadata.language().code());
    }

    private static Update bindCoverage(Update update, Coverage coverage) {
        return update.bind("pages", coverage.pages())
                .bind("need_ocr", Lines.join(coverage.needOcr()))
                .bind("ocr_waiting", coverage.needOcr().size())
                .bind("by_ocr", Lines.join(coverage.byOcr()))
                .bind("without_text", Lines.join(coverage.withoutText()))
                .bind("lost", Lines.join(coverage.lost()));
    }

    static void updateReading(
            Handle handle, DocumentId id, Coverage coverage, List<ThemeId> themes, int passages) {
        Update update =
                handle.createUpdate(
                        """
                        update documents set pages = :pages, need_ocr = :need_ocr,
                            ocr_waiting = :ocr_waiting, by_ocr = :by_ocr,
                            without_text = :without_text, lost = :lost, themes = :themes,
                            passages = :passages
                        where id = :id
                        """);
        bindCoverage(update, coverage)
                .bind("themes", Lines.join(themes))
                .bind("passages", passages)
                .bind("id", id.value())
                .execute();
    }

    /// Pages that wait for OCR, by label.
    static Map<Label, Long> ocrWaiting(Handle handle) {
        return handle.createQuery(
                        "select label, sum(ocr_waiting) as waiting from documents"
                                + " where ocr_waiting > 0 group by label")
                .reduceRows(
                        new HashMap<>(),
                        (all, row) -> {
                            all.put(
                                    new Label(row.getColumn("label", String.class)),
                                    row.getColumn("waiting", Long.class));
                            return all;
                        });
    }

    static List<Document> waitingForOcr(Handle handle) {
        return handle.createQuery(
                        "select * from documents where ocr_waiting > 0"
                                + " order by ocr_waiting, received, id")
                .map((row, _) -> document(row))
                .list();
    }

    /// Replaces what is claimed of a document, and with it what stands.
    static void describe(Handle handle, DocumentId id, Claims claims) {
        Update update =
                handle.createUpdate(
                        """
                        update documents set title = :title, symbol = :symbol, type = :type,
                            dated = :dated, missions = :missions, countries = :countries,
                            authors = :authors, organisation = :organisation, language = :language,
                            claims = :claims
                        where id = :id
                        """);
        bindMetadata(update, claims.metadata())
                .bind("claims", ClaimLines.join(claims))
                .bind("id", id.value())
                .execute();
    }

    static Claims claims(Handle handle, DocumentId id) {
        return handle.createQuery("select claims from documents where id = :id")
                .bind("id", id.value())
                .map((row, _) -> ClaimLines.split(row.getString("claims")))
                .one();
    }

    static void updateThemes(Handle handle, DocumentId id, List<ThemeId> themes) {
        handle.createUpdate("update documents set themes = :themes where id = :id")
                .bind("themes", Lines.join(themes))
                .bind("id", id.value())
                .execute();
    }

    /// Reads one document.
    ///
    /// @param lock keep the row locked until the transaction ends
    static Optional<Document> find(Handle handle, DocumentId id, boolean lock) {
        return handle.createQuery(
                        "select * from documents where id = :id" + (lock ? " for update" : ""))
                .bind("id", id.value())
                .map((row, _) -> document(row))
                .findOne();
    }

    static void delete(Handle handle, DocumentId id) {
        handle.createUpdate("delete from documents where id = :id")
                .bind("id", id.value())
                .execute();
    }

    static List<Label> labels(Handle handle) {
        return handle.createQuery("select distinct label from documents order by label")
                .map((row, _) -> new Label(row.getString(1)))
                .list();
    }

    static List<Document> newest(Handle handle, Collection<Label> labels, int offset, int limit) {
        if (labels.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(
                        "select * from documents where label in (<labels>)"
                                + " order by received desc, id offset "
                                + offset
                                + " rows fetch next "
                                + limit
                                + " rows only")
                .bindList("labels", labels.stream().map(Label::value).toList())
                .map((row, _) -> document(row))
                .list();
    }

    static long count(Handle handle, Collection<Label> labels) {
        if (labels.isEmpty()) {
            return 0;
        }
        return handle.createQuery("select count(*) from documents where label in (<labels>)")
                .bindList("labels", labels.stream().map(Label::value).toList())
                .mapTo(Long.class)
                .one();
    }

    /// What one document claims to hold and what the tables hold of it.
    record Counted(DocumentId id, ContentHash hash, int claimed, int stored) {}

    static List<Counted> counted(Handle handle) {
        return handle.createQuery(
                        """
                        select d.id, d.hash, d.passages,
                            (select count(*) from passages p where p.document = d.id) as stored
                        from documents d order by d.id
                        """)
                .map((row, _) ->
                        new Counted(
                                new DocumentId(row.getString("id")),
                                new ContentHash(row.getString("hash")),
                                row.getInt("passages"),
                                row.getInt("stored")))
                .list();
    }

    static boolean restsOn(Handle handle, ContentHash hash) {
        return handle.createQuery("select count(*) from documents where hash = :hash")
                        .bind("hash", hash.hex())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                new DocumentId(row.getString("id")),
                new Label(row.getString("label")),
                new Original(
                        new ContentHash(row.getString("hash")),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("byte_size")),
                metadata(row),
                coverage(row),
                Lines.split(row.getString("themes"), ThemeId::new),
                row.getInt("passages"),
                row.getObject("received", OffsetDateTime.class).toInstant());
    }

    private static Metadata metadata(ResultSet row) throws SQLException {
        @Nullable String dated = row.getString("dated");
        return new Metadata(
                row.getString("title"),
                row.getString("symbol"),
                DocumentType.ofCode(row.getString("type")).orElseThrow(),
                dated == null ? null : PartialDate.parse(dated),
                Lines.split(row.getString("missions"), MissionId::new),
                Lines.split(row.getString("countries"), String::valueOf),
                new Authorship(
                        Lines.split(row.getString("authors"), String::valueOf),
                        row.getString("organisation")),
                Language.ofCode(row.getString("language")).orElseThrow());
    }

    private static Coverage coverage(ResultSet row) throws SQLException {
        return new Coverage(
                row.getObject("pages", Integer.class),
                Lines.split(row.getString("need_ocr"), Integer::valueOf),
                Lines.split(row.getString("by_ocr"), Integer::valueOf),
                Lines.split(row.getString("without_text"), Integer::valueOf),
                Lines.split(row.getString("lost"), String::valueOf));
    }
}
