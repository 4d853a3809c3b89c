package dev.hindsight.oversight;

import dev.hindsight.access.Viewer;
import java.util.Set;

/// How often documents, lessons and practices are opened: by day, and not by whom.
public interface Openings {
    /// An item was opened by somebody who may see it; [Readings] tells. Curators and the owner of
    /// the data do not count: they open what they publish. Nobody waits for it; a process that is
    /// killed loses what it has counted in the last minute.
    ///
    /// @param kind such as `document`
    void opened(String kind, String id, Viewer viewer);

    /// Kind, colon and id of each item of a kind that was ever opened; nothing for those who are no
    /// curators.
    Set<String> ever(String kind, Viewer viewer);
}
