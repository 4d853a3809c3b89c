package dev.hindsight.oversight;

import dev.hindsight.access.Viewer;

/// How often documents, lessons and practices are opened: by day, and not by whom. Of days more
/// than two years ago only the first, the last and the sum stay, so that what is kept does not grow
/// without end.
public interface Openings {
    /// An item was opened by somebody who may see it; [Readings] tells. Curators and the owner of
    /// the data do not count: they open what they publish. Nobody waits for it; a process that is
    /// killed loses what it has counted in the last minute.
    ///
    /// @param kind such as `document`
    void opened(String kind, String id, Viewer viewer);

    /// Writes what was counted before, or tries once.
    void flush();
}
