package dev.hindsight.submissions;

import dev.hindsight.documents.DecidedRows;
import dev.hindsight.documents.Redaction;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What was decided about words in a submission, in SQL, within a transaction of the caller.
final class DecisionRows {
    private static final DecidedRows DECIDED =
            new DecidedRows("submission_decisions", "submission");

    private DecisionRows() {}

    static List<Redaction> of(Handle handle, SubmissionId submission) {
        return DECIDED.of(handle, submission.value());
    }

    static void put(Handle handle, SubmissionId submission, Redaction one, String by, Instant at) {
        DECIDED.put(handle, submission.value(), one, by, at);
    }

    static void remove(Handle handle, SubmissionId submission, Redaction.Spot spot) {
        boolean _ = DECIDED.remove(handle, submission.value(), spot);
    }
}
