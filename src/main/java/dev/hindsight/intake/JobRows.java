package dev.hindsight.intake;

import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Jobs and the outcome of each of their files in SQL.
@Singleton
final class JobRows {
    private static final int BATCH = 1_000;
    private static final int LONGEST_REASON = 4_000;
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    JobRows(Jdbi jdbi, Audit audit, Clock clock) {
        this.audit = audit;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Writes a request down, every file waiting, in one transaction.
    String begin(IntakeRequest request) {
        String id = UUID.randomUUID().toString();
        jdbi.useTransaction(handle -> {
            insertJob(handle, id, request);
            for (int from = 0; from < request.files().size(); from += BATCH) {
                insertFiles(handle, id, request.files(), from);
            }
            audit.append(handle, begun(id, request));
        });
        return id;
    }

    /// Files are taken in by whoever owns the data folder.
    private static AuditEvent begun(String id, IntakeRequest request) {
        return new AuditEvent(
                "owner",
                "job.begun",
                "job:" + id,
                null,
                "files: "
                        + request.files().size()
                        + "\nlabel: "
                        + request.label()
                        + (request.mission() == null ? "" : "\nmission: " + request.mission()));
    }

    private void insertJob(Handle handle, String id, IntakeRequest request) {
        handle.createUpdate(
                        "insert into jobs (id, label, mission, type, began)"
                                + " values (:id, :label, :mission, :type, :began)")
                .bind("id", id)
                .bind("label", request.label().value())
                .bind("mission", request.mission() == null ? null : request.mission().value())
                .bind("type", request.type() == null ? null : request.type().code())
                .bind("began", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
    }

    private static void insertFiles(
            Handle handle, String id, List<IntakeRequest.Incoming> files, int from) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "insert into job_files (job, position, path, name, outcome, reason, passages)"
                                + " values (:job, :position, :path, :name, 'waiting', '', 0)");
        for (int i = from; i < Math.min(files.size(), from + BATCH); i++) {
            batch.bind("job", id)
                    .bind("position", i)
                    .bind("path", files.get(i).path().toAbsolutePath().toString())
                    .bind("name", files.get(i).name())
                    .add();
        }
        batch.execute();
    }

    Optional<Job> find(String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from jobs where id = :id")
                        .bind("id", id)
                        .map((row, _) -> job(handle, row))
                        .findOne());
    }

    private static Job job(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        String mission = row.getString("mission");
        String type = row.getString("type");
        return new Job(
                id,
                new Label(row.getString("label")),
                mission == null ? null : new MissionId(mission),
                type == null ? null : DocumentType.ofCode(type).orElseThrow(),
                waiting(handle, id));
    }

    private static List<Job.Waiting> waiting(Handle handle, String id) {
        return handle.createQuery(
                        "select position, path, name from job_files"
                                + " where job = :job and outcome = 'waiting' order by position")
                .bind("job", id)
                .map((row, _) ->
                        new Job.Waiting(
                                row.getInt("position"),
                                new IntakeRequest.Incoming(
                                        Path.of(row.getString("path")), row.getString("name"))))
                .list();
    }

    /// Ids of the jobs in which files still wait, the oldest first.
    List<String> unfinished() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select id from jobs where id in (select job from job_files"
                                        + " where outcome = 'waiting') order by began, id")
                        .mapTo(String.class)
                        .list());
    }

    /// Whether a file still waits: it may have been cancelled meanwhile.
    boolean isWaiting(String job, int position) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                        "select count(*) from job_files where job = :job"
                                                + " and position = :position"
                                                + " and outcome = 'waiting'")
                                .bind("job", job)
                                .bind("position", position)
                                .mapTo(Long.class)
                                .one()
                        > 0);
    }

    void record(String job, int position, FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Ingested(var document, int passages) ->
                    update(job, position, "ingested", "", document.value(), passages);
            case FileOutcome.Duplicate(var document) ->
                    update(job, position, "duplicate", "", document.value(), 0);
            case FileOutcome.Failed(String reason) ->
                    update(job, position, "failed", shortened(reason), null, 0);
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    private void update(
            String job,
            int position,
            String outcome,
            String reason,
            @Nullable String document,
            int passages) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                "update job_files set outcome = :outcome, reason = :reason,"
                                        + " document = :document, passages = :passages,"
                                        + " done_at = :done_at"
                                        + " where job = :job and position = :position")
                        .bind("outcome", outcome)
                        .bind("reason", reason)
                        .bind("document", document)
                        .bind("passages", passages)
                        .bind("done_at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .bind("job", job)
                        .bind("position", position)
                        .execute());
    }
}
