package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import dev.hindsight.search.SearchRequest;
import java.util.List;

/// What people searched for and did not find.
public interface Searches {
    /// A search of the owner of the data, a further page, one that was narrowed and one that found
    /// something leave nothing. Of any other the first 200 characters are kept for a year, with the
    /// day and a count, unless they hold what looks like the name, the number or the address of a
    /// person. At most 2,000 different ones are kept a day.
    ///
    /// @param total what the viewer was told that there is
    void asked(SearchRequest request, long total, Viewer viewer);

    /// What was not found, the most frequent first, then the latest, then by words; nothing for
    /// those who are no curators.
    ///
    /// @param offset how many to leave out, from 0
    /// @param limit at most this many, from 1
    List<Unanswered> list(Viewer viewer, int offset, int limit);

    /// How many different ones there are; 0 for those who are no curators.
    long count(Viewer viewer);
}
