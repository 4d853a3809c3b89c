package dev.hindsight.submissions;

import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Original;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.CandidateLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Submissions in SQL, within a transaction of the caller.
final class SubmissionRows {
    private SubmissionRows() {}

    /// Writes down a submission that has just begun.
    ///
    /// @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException when the same file has
    ///   been sent under the same key before
    static void insert(Handle handle, Submission submission, String key) {
        String id = submission.id().value();
        handle.createUpdate(
                        "insert into submissions (id, submitter, form_key, hash, status, moves)"
                                + " values (:id, :submitter, :key, :hash, :status, :moves)")
                .bind("id", id)
                .bind("submitter", submission.submitter())
                .bind("key", key)
                .bind("hash", submission.upload().file().hash().hex())
                .bind("status", submission.status().code())
                .bind("moves", submission.version())
                .execute();
        insertUpload(handle, id, submission.upload());
        insertStatement(handle, id, -submission.upload().number(), submission.understood());
        for (Move move : submission.moves()) {
            insertMove(handle, id, move);
        }
        insertStatement(handle, id, submission.version(), submission.said());
    }

    private static void insertUpload(Handle handle, String id, Upload upload) {
        handle.createUpdate(
                        """
                        insert into submission_uploads (submission, number, hash, file_name, media_type,
                            byte_size, pages, need_ocr, lost, passages, beginning)
                        values (:id, :number, :hash, :file_name, :media_type, :byte_size,
                            :pages, :need_ocr, :lost, :passages, :beginning)
                        """)
                .bind("id", id)
                .bind("number", upload.number())
                .bind("hash", upload.file().hash().hex())
                .bind("file_name", upload.file().name())
                .bind("media_type", upload.file().mediaType())
                .bind("byte_size", upload.file().size())
                .bind("pages", upload.coverage().pages())
                .bind("need_ocr", lines(upload.coverage().needOcr()))
                .bind("lost", lines(upload.coverage().lost()))
                .bind("passages", upload.passages())
                .bind("beginning", upload.beginning())
                .execute();
        insertFound(handle, id, upload);
    }

    private static void insertFound(Handle handle, String id, Upload upload) {
        if (upload.found().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        "insert into submission_candidates (submission, number, position, line)"
                                + " values (:id, :number, :position, :line)");
        int position = 0;
        for (Candidate candidate : upload.found()) {
            position++;
            batch.bind("id", id)
                    .bind("number", upload.number())
                    .bind("position", position)
                    .bind("line", CandidateLine.write(candidate))
                    .add();
        }
        batch.execute();
    }

    private static List<Candidate> found(Handle handle, SubmissionId id, int number) {
        return handle.createQuery(
                        "select line from submission_candidates"
                                + " where submission = :id and number = :number order by position")
                .bind("id", id.value())
                .bind("number", number)
                .mapTo(String.class)
                .map(CandidateLine::read)
                .list();
    }

    private static void insertStatement(Handle handle, String id, int number, Statement said) {
        Metadata metadata = said.metadata();
        PartialDate date = metadata.date();
        LocalDate opens = said.closure().opens();
        handle.createUpdate(
                        """
                        insert into submission_statements (submission, number, title, symbol, type,
                            dated, missions, countries, authors, language, themes, label, contact,
                            closed_why, opens)
                        values (:id, :number, :title, :symbol, :type, :dated, :missions, :countries,
                            :authors, :language, :themes, :label, :contact, :why, :opens)
                        """)
                .bind("id", id)
                .bind("number", number)
                .bind("title", metadata.title())
                .bind("symbol", metadata.symbol())
                .bind("type", metadata.type().code())
                .bind("dated", date == null ? null : date.toString())
                .bind("missions", lines(metadata.missions()))
                .bind("countries", lines(metadata.countries()))
                .bind("authors", lines(metadata.authors()))
                .bind("language", metadata.language().code())
                .bind("themes", lines(said.themes()))
                .bind("label", said.label().value())
                .bind("contact", said.contact())
                .bind("why", said.closure().why())
                .bind("opens", opens == null ? null : opens.toString())
                .execute();
    }

    private static void insertMove(Handle handle, String id, Move move) {
        handle.createUpdate(
                        "insert into submission_moves (submission, number, kind, actor, note, made_at)"
                                + " values (:id, :number, :kind, :actor, :note, :made_at)")
                .bind("id", id)
                .bind("number", move.number())
                .bind("kind", move.kind().code())
                .bind("actor", move.actor())
                .bind("note", move.note())
                .bind("made_at", OffsetDateTime.ofInstant(move.at(), ZoneOffset.UTC))
                .execute();
    }

    /// Adds a move with what is said from then on.
    static void move(
            Handle handle,
            SubmissionId id,
            Move move,
            Status status,
            Statement said,
            @Nullable DocumentId document) {
        insertMove(handle, id.value(), move);
        insertStatement(handle, id.value(), move.number(), said);
        handle.createUpdate(
                        "update submissions set status = :status, moves = :moves,"
                                + " document = :document where id = :id")
                .bind("status", status.code())
                .bind("moves", move.number())
                .bind("document", document == null ? null : document.value())
                .bind("id", id.value())
                .execute();
    }

    /// Adds a file with what was understood of it.
    static void addUpload(Handle handle, SubmissionId id, Upload upload, Statement understood) {
        insertUpload(handle, id.value(), upload);
        insertStatement(handle, id.value(), -upload.number(), understood);
    }

    /// @param lock whether to keep the row locked until the transaction ends
    static Optional<Submission> find(Handle handle, SubmissionId id, boolean lock) {
        return handle.createQuery(
                        "select * from submissions where id = :id" + (lock ? " for update" : ""))
                .bind("id", id.value())
                .map((row, _) -> submission(handle, row))
                .findOne();
    }

    static Optional<Submission> sent(
            Handle handle, String submitter, String key, ContentHash hash) {
        return handle.createQuery(
                        "select * from submissions where submitter = :submitter"
                                + " and form_key = :key and hash = :hash")
                .bind("submitter", submitter)
                .bind("key", key)
                .bind("hash", hash.hex())
                .map((row, _) -> submission(handle, row))
                .findOne();
    }

    static List<Submission> of(Handle handle, String submitter) {
        return handle.createQuery("select * from submissions where submitter = :submitter")
                .bind("submitter", submitter)
                .map((row, _) -> submission(handle, row))
                .list();
    }

    static List<Submission> in(Handle handle, Status status) {
        return handle.createQuery("select * from submissions where status = :status")
                .bind("status", status.code())
                .map((row, _) -> submission(handle, row))
                .list();
    }

    static boolean restsOn(Handle handle, ContentHash hash) {
        return handle.createQuery(
                                "select count(*) from (select hash from submission_uploads"
                                        + " union all select hash from submission_annexes) kept"
                                        + " where hash = :hash")
                        .bind("hash", hash.hex())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Submission submission(Handle handle, ResultSet row) throws SQLException {
        SubmissionId id = new SubmissionId(row.getString("id"));
        String document = row.getString("document");
        List<Upload> uploads = uploads(handle, id);
        return new Submission(
                id,
                row.getString("submitter"),
                Status.ofCode(row.getString("status")),
                uploads,
                statement(handle, id, -uploads.getLast().number()),
                statement(handle, id, row.getInt("moves")),
                moves(handle, id),
                document == null ? null : new DocumentId(document));
    }

    /// The oldest first.
    private static List<Upload> uploads(Handle handle, SubmissionId id) {
        return handle.createQuery(
                        "select * from submission_uploads where submission = :id order by number")
                .bind("id", id.value())
                .map((row, _) ->
                        new Upload(
                                row.getInt("number"),
                                new Original(
                                        new ContentHash(row.getString("hash")),
                                        row.getString("file_name"),
                                        row.getString("media_type"),
                                        row.getLong("byte_size")),
                                new Coverage(
                                        row.getObject("pages", Integer.class),
                                        split(row.getString("need_ocr"), Integer::valueOf),
                                        split(row.getString("lost"), line -> line)),
                                row.getInt("passages"),
                                row.getString("beginning"),
                                found(handle, id, row.getInt("number"))))
                .list();
    }

    /// What was said at a move; what was read in the file of a move under its negative number.
    static Statement statement(Handle handle, SubmissionId id, int number) {
        return handle.createQuery(
                        "select * from submission_statements"
                                + " where submission = :id and number = :number")
                .bind("id", id.value())
                .bind("number", number)
                .map((row, _) -> statement(row))
                .one();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        String date = row.getString("dated");
        String opens = row.getString("opens");
        return new Statement(
                new Metadata(
                        row.getString("title"),
                        row.getString("symbol"),
                        DocumentType.ofCode(row.getString("type")).orElseThrow(),
                        date == null ? null : PartialDate.parse(date),
                        split(row.getString("missions"), MissionId::new),
                        split(row.getString("countries"), code -> code),
                        split(row.getString("authors"), author -> author),
                        Language.ofCode(row.getString("language")).orElseThrow()),
                split(row.getString("themes"), ThemeId::new),
                new Label(row.getString("label")),
                new Closure(
                        row.getString("closed_why"), opens == null ? null : LocalDate.parse(opens)),
                row.getString("contact"));
    }

    private static List<Move> moves(Handle handle, SubmissionId id) {
        return handle.createQuery(
                        "select * from submission_moves where submission = :id order by number")
                .bind("id", id.value())
                .map((row, _) ->
                        new Move(
                                row.getInt("number"),
                                Move.Kind.ofCode(row.getString("kind")),
                                row.getString("actor"),
                                row.getString("note"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String lines(List<?> values) {
        return values.stream()
                .map(value -> String.valueOf(value).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static <T> List<T> split(String lines, Function<String, T> reader) {
        return lines.isEmpty() ? List.of() : lines.lines().map(reader).toList();
    }
}
