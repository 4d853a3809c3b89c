package dev.hindsight.intake;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stored request and the files of it that still wait.
record Job(
        String id,
        Label label,
        @Nullable MissionId mission,
        @Nullable DocumentType type,
        List<Waiting> waiting) {

    /// A file that waits.
    ///
    /// @param position of the file in its job, from 0
    record Waiting(int position, IntakeRequest.Incoming file) {}
}
