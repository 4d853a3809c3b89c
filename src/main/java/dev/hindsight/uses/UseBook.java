package dev.hindsight.uses;

import dev.hindsight.access.Viewer;
import java.util.List;

/// Where people applied lessons and practices.
public interface UseBook {
    /// The uses of an item that a viewer may see, the newest first; none where they may not see the
    /// item. Curators also see what was removed; what its writer withdrew nobody sees.
    List<Use> of(Item item, Viewer viewer);

    /// Writes a use down. For people who have signed in and may see the item.
    UseOutcome add(Item item, Account account, Viewer viewer);

    /// Puts other words in the place of one's own.
    UseOutcome edit(Item item, String id, Account account, Viewer viewer);

    /// Takes one's own use back, for good.
    UseOutcome withdraw(Item item, String id, Viewer viewer);

    /// Takes a use away, or puts it back. For curators.
    ///
    /// @param reason 1 to 1,000 characters
    UseOutcome remove(Item item, String id, boolean away, String reason, Viewer viewer);
}
