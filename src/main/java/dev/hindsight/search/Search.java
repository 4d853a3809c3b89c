package dev.hindsight.search;

import dev.hindsight.access.Viewer;

/// Finds what answers a question, among what the viewer may see.
public interface Search {
    SearchResult search(SearchRequest request, Viewer viewer);
}
