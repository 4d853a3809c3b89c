package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// How far jobs have come, in SQL.
@Singleton
final class JobProgressRows {
    private static final int MOST_JOBS = 50;
    private static final int MOST_FAILURES = 1_000;

    /// The pace of a job is that of so many files, the latest.
    private static final int PACE = 50;

    private final Jdbi jdbi;
    private final Audit audit;

    JobProgressRows(Jdbi jdbi, Audit audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    List<Jobs.Progress> newest() {
        return jdbi.inTransaction(handle ->
                handle.createQuery(
                                "select * from jobs order by began desc, id fetch first "
                                        + MOST_JOBS
                                        + " rows only")
                        .map((row, _) -> progress(handle, row))
                        .list());
    }

    Optional<Jobs.Progress> find(String id) {
        return jdbi.inTransaction(handle ->
                handle.createQuery("select * from jobs where id = :id")
                        .bind("id", id)
                        .map((row, _) -> progress(handle, row))
                        .findOne());
    }

    private static Jobs.Progress progress(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        String mission = row.getString("mission");
        Jobs.Counts counts = counts(handle, id);
        return new Jobs.Progress(
                id,
                new Label(row.getString("label")),
                mission == null ? null : new MissionId(mission),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                counts,
                counts.waiting() == 0 ? null : left(handle, id, counts.waiting()));
    }

    private static Jobs.Counts counts(Handle handle, String id) {
        Map<String, Integer> counts =
                handle.createQuery(
                                "select outcome, count(*) as files from job_files"
                                        + " where job = :job group by outcome")
                        .bind("job", id)
                        .reduceRows(
                                new HashMap<>(),
                                (all, row) -> {
                                    all.put(
                                            row.getColumn("outcome", String.class),
                                            row.getColumn("files", Integer.class));
                                    return all;
                                });
        return new Jobs.Counts(
                counts.getOrDefault("waiting", 0),
                counts.getOrDefault("ingested", 0),
                counts.getOrDefault("duplicate", 0),
                counts.getOrDefault("failed", 0),
                counts.getOrDefault("cancelled", 0));
    }

    private static @Nullable Duration left(Handle handle, String id, int waiting) {
        List<Instant> done =
                handle.createQuery(
                                "select done_at from job_files where job = :job"
                                        + " and done_at is not null order by done_at desc"
                                        + " fetch first "
                                        + PACE
                                        + " rows only")
                        .bind("job", id)
                        .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .list();
        return done.size() < 2
                ? null
                : Duration.between(done.getLast(), done.getFirst())
                        .multipliedBy(waiting)
                        .dividedBy(done.size() - 1);
    }

    List<Jobs.Failure> failures(String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select path, reason from job_files where job = :job"
                                        + " and outcome in ('failed', 'cancelled')"
                                        + " order by position fetch first "
                                        + MOST_FAILURES
                                        + " rows only")
                        .bind("job", id)
                        .map((row, _) -> new Jobs.Failure(row.getString(1), row.getString(2)))
                        .list());
    }

    void retry(String id, Viewer viewer) {
        jdbi.useTransaction(handle -> {
            int files =
                    handle.createUpdate(
                                    "update job_files set outcome = 'waiting', reason = '', done_at = null"
                                            + " where job = :job and outcome in ('failed', 'cancelled')")
                            .bind("job", id)
                            .execute();
            write(handle, "job.retried", id, files, viewer);
        });
    }

    void cancel(String id, Viewer viewer) {
        jdbi.useTransaction(handle -> {
            int files =
                    handle.createUpdate(
                                    "update job_files set outcome = 'cancelled'"
                                            + " where job = :job and outcome = 'waiting'")
                            .bind("job", id)
                            .execute();
            write(handle, "job.cancelled", id, files, viewer);
        });
    }

    private void write(Handle handle, String action, String id, int files, Viewer viewer) {
        String by =
                switch (viewer) {
                    case Viewer.Person person -> person.name();
                    case Viewer.Owner() -> "owner";
                    case Viewer.Anonymous() -> "visitor";
                };
        audit.append(handle, new AuditEvent(by, action, "job:" + id, null, "files: " + files));
    }
}
