package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import java.util.List;
import java.util.Optional;

/// The collection of practices. What a viewer may not see is answered like what does not exist:
/// practices and revisions under a label that is not theirs, and drafts unless they are a curator.
/// Revisions are numbered from 1 among those that the viewer may see, so that no number tells of
/// the others; curators may see all.
public interface Practices {
    /// The number to expect for a practice that is new.
    int NEW = 0;

    /// Stores a revision, also when nothing differs, and appends its change in one transaction.
    ///
    /// @param expected number of the revision that the author had before them; [#NEW] for a new
    ///   practice, which may also take the address of a withdrawn one
    SaveOutcome save(PracticeId id, PracticeText text, Viewer author, int expected);

    /// Stores an older revision's text as the newest revision; also brings back what was withdrawn.
    ///
    /// @param number of the revision to restore
    /// @param expected number of the newest revision that the author saw
    SaveOutcome restore(PracticeId id, int number, Viewer author, int expected);

    /// Takes a practice out of view. Its revisions are kept, for curators.
    ///
    /// @return number of the change; empty where there is no such practice or the viewer is no
    ///   curator
    Optional<Long> withdraw(PracticeId id, Viewer author);

    /// The practice as it is now.
    Optional<Practice> find(PracticeId id, Viewer viewer);

    /// Practices with the newest date first, ties by id.
    ///
    /// @param offset how many to leave out, from 0
    /// @param limit at most this many, from 1 to 1,000
    List<Practice> list(Viewer viewer, PracticeFilter filter, int offset, int limit);

    long count(Viewer viewer, PracticeFilter filter);

    /// The revisions that the viewer may see, the newest first; curators see those of withdrawn
    /// practices too.
    List<Revision> revisions(PracticeId id, Viewer viewer);

    Optional<Practice> revision(PracticeId id, int number, Viewer viewer);
}
