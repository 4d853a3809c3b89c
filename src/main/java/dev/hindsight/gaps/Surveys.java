package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import java.util.List;
import java.util.Optional;

/// The surveys of practice that curators ask for. For anyone else there are none.
public interface Surveys {
    /// Open ones first, those due soonest first; then the others, the newest first.
    List<Survey> list(Viewer viewer);

    Optional<Survey> find(String id, Viewer viewer);

    /// Asks for one. Where its owner is the name of somebody else's account, a letter with the
    /// question goes there.
    ///
    /// @return its id; empty where the viewer is no curator
    Optional<String> ask(Survey.Wanted wanted, Viewer viewer);

    /// Says what answers an open one.
    ///
    /// @param item kind, colon and id of a document, a lesson or a practice
    /// @return whether it is answered now: the viewer is a curator, the survey was open, and there
    ///   is such an item
    boolean answer(String id, String item, Viewer viewer);

    /// Gives an open one up.
    ///
    /// @param reason 1 to 1,000 characters
    /// @return whether it is dropped now
    boolean drop(String id, String reason, Viewer viewer);

    /// Opens one again that was answered or dropped.
    ///
    /// @return whether it is open again
    boolean reopen(String id, Viewer viewer);
}
