package dev.hindsight.intake;

import dev.hindsight.audit.TestAudit;
import dev.hindsight.kernel.Label;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Leaves behind what a crash leaves: a job whose files still wait.
public final class WaitingJobs {
    private WaitingJobs() {}

    public static void leave(Jdbi jdbi, Path... files) {
        List<IntakeRequest.Incoming> incoming =
                List.of(files).stream().map(IntakeRequest.Incoming::of).toList();
        new JobRows(jdbi, TestAudit.at(Clock.systemUTC()), Clock.systemUTC())
                .begin(new IntakeRequest(incoming, Label.PUBLIC, null, null));
    }
}
