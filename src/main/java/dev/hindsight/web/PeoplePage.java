package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has an account here, and how does one invite somebody?
///
/// @param search as typed
/// @param count of people, in words
/// @param said what has come of inviting somebody; null where nobody was
/// @param link of the invitation, shown this once; null where it was sent or there is none
public record PeoplePage(
        Frame frame,
        String search,
        String count,
        List<Row> rows,
        Paging paging,
        @Nullable String said,
        boolean problem,
        @Nullable String link,
        String address,
        PersonPage.Fields fields) {
    public PeoplePage {
        rows = List.copyOf(rows);
    }

    /// Somebody in the list.
    ///
    /// @param standing role and missions in words
    /// @param mail address; empty for none
    public record Row(Link person, String standing, String mail, boolean active) {}
}
