package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which passage answers me?
///
/// @param query words as asked; empty for everything
/// @param keep where a form is sent that keeps this search
/// @param count how many there are, with what they were narrowed from
/// @param chosen what the results are narrowed to; each leads to the results without it
/// @param suggestion a better spelling
/// @param readAs how the query was understood
/// @param ways other orders and forms of the same results
/// @param relaxed what was given up to find anything; null where something was found at once
public record ResultsPage(
        Frame frame,
        String query,
        String keep,
        String count,
        List<FacetGroup> facets,
        List<Link> chosen,
        List<HitCard> hits,
        Paging paging,
        @Nullable Link suggestion,
        ReadAs readAs,
        Ways ways,
        @Nullable Relaxed relaxed) {
    public ResultsPage {
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        hits = List.copyOf(hits);
    }

    /// Other orders and forms of the same results.
    ///
    /// @param orders by relevance and by date
    /// @param forms documents and passages
    /// @param told parameters that a form has to carry along
    public record Ways(List<Way> orders, List<Way> forms, List<Parameter> told) {
        public Ways {
            orders = List.copyOf(orders);
            forms = List.copyOf(forms);
            told = List.copyOf(told);
        }
    }

    /// One of several ways.
    public record Way(String text, String href, boolean taken) {}

    /// A question that asks for less and finds something.
    ///
    /// @param steps what was given up, in words
    /// @param all address of all its results
    /// @param survey address to write to for a survey of practice
    public record Relaxed(
            List<String> steps, @Nullable Link all, List<HitCard> hits, String survey) {
        public Relaxed {
            steps = List.copyOf(steps);
            hits = List.copyOf(hits);
        }
    }
}
