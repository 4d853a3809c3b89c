package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which passage answers me?
///
/// @param query words as asked; empty for everything
/// @param count how many there are, with what they were narrowed from
/// @param chosen what the results are narrowed to; each leads to the results without it
/// @param suggestion a better spelling
public record ResultsPage(
        Frame frame,
        String query,
        String count,
        List<FacetGroup> facets,
        List<Link> chosen,
        List<HitCard> hits,
        Paging paging,
        @Nullable Link suggestion) {
    public ResultsPage {
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        hits = List.copyOf(hits);
    }
}
