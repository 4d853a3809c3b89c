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

        /// The items with a passage that has all of two or three words that were asked for, or
        /// three in four of more, in one language or another, with everything that is selected.
        /// Meaning alone finds nothing here, since the nearest of all passages can be told only of
        /// all.
        List<Item> matching(SearchRequest request);

        @Override
        void close();
    }
}
