package dev.hindsight.web;

import java.util.List;

/// What somebody has typed into forms that are not there any more.
///
/// @param action address below which each can be forgotten
public record DraftsView(String action, List<Other> others) {
    public DraftsView {
        others = List.copyOf(others);
    }

    /// One of them.
    ///
    /// @param when it was saved, written out
    public record Other(int number, String when, List<Resend.Text> fields) {
        public Other {
            fields = List.copyOf(fields);
        }
    }
}
