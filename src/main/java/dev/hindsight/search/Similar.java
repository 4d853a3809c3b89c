package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what is like an item or a passage of it, among what the viewer may see.
public interface Similar {
    /// Likeness is that of words: those that say most about the passage or the item, weighed as in
    /// a search. The item itself is never among the answers.
    ///
    /// @param passage number of a passage, from 1; null for the item as a whole
    /// @param size how many at most, from 1 to 100
    /// @return empty where there is no such item or passage, or the viewer may not see it
    Optional<Likes> to(
            ItemKind kind, String id, @Nullable Integer passage, int size, Viewer viewer);

    /// What is like something.
    ///
    /// @param title of the item that was given
    /// @param hits the most similar first
    record Likes(String title, List<SearchResult.Hit> hits) {
        public Likes {
            hits = List.copyOf(hits);
        }
    }
}
