package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import java.util.List;
import java.util.Set;

/// Asks questions that somebody keeps of items that have just come in, or have changed.
public interface Standing {
    /// A document, practice or lesson.
    record Item(ItemKind kind, String id) {}

    /// Opens what a viewer may see of some items, once searches see a change.
    ///
    /// @param change number of the newest change of these items
    /// @return those that the viewer may see; closed by the caller
    /// @throws IllegalStateException when searches do not get to that change within a minute
    Batch open(Set<Item> items, long change, Viewer viewer);

    /// Some items, as one viewer may see them.
    interface Batch extends AutoCloseable {
        /// Whether there is nothing for this viewer.
        boolean isEmpty();

        /// The items that match a question in words, with everything that is selected; meaning
        /// alone finds nothing here, since the nearest of all passages can be told only of all.
        List<Item> matching(SearchRequest request);

        @Override
        void close();
    }
}
