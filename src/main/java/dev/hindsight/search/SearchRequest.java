package dev.hindsight.search;

import dev.hindsight.kernel.Language;
import java.util.Map;
import java.util.Set;

/// A question, as asked.
///
/// @param query words as typed, at most 1,000 characters; blank asks for everything
/// @param selected chosen values per facet; within a facet any of them, between facets all of them
/// @param page from 1
/// @param size hits on a page, from 1 to 100
/// @param manner how it is answered
/// @param labels language that the labels of facet values are given in, English or French
public record SearchRequest(
        String query,
        Map<Facet, Set<String>> selected,
        int page,
        int size,
        Manner manner,
        Language labels) {
    public static final int LONGEST_QUERY = 1_000;
    public static final int LARGEST_PAGE = 100;

    public SearchRequest {
        if (query.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException(
                    "A query has at most 1,000 characters, not " + query.length());
        }
        if (page < 1) {
            throw new IllegalArgumentException("Pages are numbered from 1, not: " + page);
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to 100 hits, not: " + size);
        }
        selected = Map.copyOf(selected);
    }

    /// The most relevant first, with everything that search knows.
    ///
    /// @param asPassages one hit per passage instead of one per document
    public SearchRequest(
            String query,
            Map<Facet, Set<String>> selected,
            int page,
            int size,
            boolean asPassages,
            Language labels) {
        this(query, selected, page, size, Manner.USUAL.asPassages(asPassages), labels);
    }
}
