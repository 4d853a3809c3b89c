package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audit log, the newest line first.
///
/// @param count of all lines that fit, in words
/// @param csv address of the same lines as a file
/// @param newest address of the first page; null where it is shown
/// @param older address of the next page; null on the last one
public record AuditPage(
        Frame frame,
        Asked asked,
        List<Choice> actions,
        String count,
        List<Row> rows,
        String csv,
        @Nullable String newest,
        @Nullable String older) {
    public AuditPage {
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }

    /// What stands in the fields of the form.
    public record Asked(String actor, String item, String from, String to) {}

    /// A line.
    ///
    /// @param href where the item is; null where it has no page
    /// @param changes what differs between before and after; empty where nothing was kept
    public record Row(
            long number,
            String when,
            String actor,
            String action,
            String item,
            @Nullable String href,
            List<ChangesPage.Row> changes) {
        public Row {
            changes = List.copyOf(changes);
        }
    }
}
