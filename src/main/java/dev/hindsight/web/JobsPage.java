package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The requests to take in files, or one of them with the files that failed.
///
/// @param scans what waits for OCR, in words; null where nothing does
/// @param busy whether anything still goes on, so that the page renews itself
/// @param one whether a single job is shown
/// @param failures of that job
public record JobsPage(
        Frame frame,
        @Nullable String scans,
        boolean busy,
        boolean one,
        List<Row> rows,
        List<Failure> failures) {
    public JobsPage {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    /// One job.
    ///
    /// @param left how long it will still take, in words; empty where it is done
    /// @param mayRetry whether files of it failed or were cancelled
    /// @param mayCancel whether files of it wait
    public record Row(
            Link began,
            String label,
            String done,
            String duplicate,
            String failed,
            String waiting,
            String left,
            boolean mayRetry,
            boolean mayCancel) {}

    /// A file that was not taken in.
    public record Failure(String path, String reason) {}
}
