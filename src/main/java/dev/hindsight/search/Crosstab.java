package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import java.util.List;

/// Counts what matches by two facets at once, such as missions and years.
public interface Crosstab {
    /// The pairs of values that occur among what the request finds and the viewer may see.
    ///
    /// The request's page and size play no part. An item with several values in a facet counts once
    /// for each of its pairs.
    List<Cell> count(SearchRequest request, Facet rows, Facet columns, Viewer viewer);

    /// A pair of values and how often it occurs.
    ///
    /// @param count documents, practices and lessons with both values, at least 1
    record Cell(String row, String column, long count) {}
}
