package dev.hindsight.documents;

import java.util.List;

/// The numbered change log, to pull from.
public interface Changes {
    /// The changes with a number greater than `number`, ascending.
    ///
    /// @param limit at most this many, at least 1
    List<Change> after(long number, int limit);

    /// The number of the newest committed change; 0 when nothing has happened yet.
    long latest();

    /// A random id given to this database when it was made. An index that carries another one, or
    /// that has read further than [#latest], belongs to another database and has to be rebuilt.
    String installation();
}
