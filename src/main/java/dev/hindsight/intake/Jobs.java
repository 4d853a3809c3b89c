package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The requests to take in files, as whoever looks after them sees them: what is done, what failed
/// and why, what waits. Only those who curate see any, and only those under a label that they may
/// see.
@Singleton
public final class Jobs {
    private final JobProgressRows rows;
    private final Intake intake;

    Jobs(JobProgressRows rows, Intake intake) {
        this.rows = rows;
        this.intake = intake;
    }

    /// How far a job has come.
    ///
    /// @param mission null where none was named
    /// @param left how long the waiting files will take, by the pace of the latest ones; null where
    ///   none wait or nothing is known yet
    public record Progress(
            String id,
            Label label,
            @Nullable MissionId mission,
            Instant began,
            Counts counts,
            @Nullable Duration left) {}

    /// How many files of a job stand where.
    public record Counts(int waiting, int ingested, int duplicate, int failed, int cancelled) {
        public int files() {
            return waiting + ingested + duplicate + failed + cancelled;
        }
    }

    /// A file that was not taken in.
    ///
    /// @param reason in plain words; empty for a file that was cancelled
    public record Failure(String path, String reason) {}

    /// The newest jobs, at most 50.
    public List<Progress> newest(Viewer viewer) {
        return viewer.mayCurate()
                ? rows.newest().stream().filter(job -> viewer.maySee(job.label())).toList()
                : List.of();
    }

    public Optional<Progress> find(String id, Viewer viewer) {
        return viewer.mayCurate()
                ? rows.find(id).filter(job -> viewer.maySee(job.label()))
                : Optional.empty();
    }

    /// The files of a job that failed or were cancelled, in order, at most 1,000.
    public List<Failure> failures(String id, Viewer viewer) {
        return find(id, viewer).map(job -> rows.failures(job.id())).orElse(List.of());
    }

    /// Lets the files of a job that failed or were cancelled wait again, and goes on with it in the
    /// background. They wait in the database first: a crash loses nothing of it.
    ///
    /// @return whether there is such a job
    public boolean retry(String id, Viewer viewer) {
        Optional<Progress> job = find(id, viewer);
        job.ifPresent(found -> {
            rows.retry(found.id(), viewer);
            intake.goOn(found.id());
        });
        return job.isPresent();
    }

    /// Takes out of a job the files that still wait. Those that are being read are finished.
    ///
    /// @return whether there is such a job
    public boolean cancel(String id, Viewer viewer) {
        Optional<Progress> job = find(id, viewer);
        job.ifPresent(found -> rows.cancel(found.id(), viewer));
        return job.isPresent();
    }
}
