package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where a question finds nothing, asks for less of it, step by step, until something is found.
@Singleton
public final class Relaxations {
    private final Search search;
    private final FieldValues values;

    public Relaxations(Search search, FieldValues values) {
        this.search = search;
        this.values = values;
    }

    /// What was given up, in the order in which it is tried.
    public enum Step {
        /// What was chosen among the facets.
        CHOICES,
        /// Filters in the query, such as `mission:BINUB`.
        FILTERS,
        /// Phrases, AND, NOT and plus signs: any of the words is enough.
        OPERATORS,
        /// The spelling as typed.
        SPELLING,
        /// The ends of words.
        ENDINGS
    }

    /// A question that finds something.
    ///
    /// @param steps all that was given up for it
    public record Relaxed(List<Step> steps, SearchRequest request, SearchResult result) {
        public Relaxed {
            steps = List.copyOf(steps);
        }
    }

    /// Relaxes a request until something is found.
    ///
    /// Gives up one thing after the other until something is found.
    ///
    /// @return empty where nothing is left that could be given up
    public Optional<Relaxed> of(SearchRequest request, Viewer viewer) {
        List<Step> steps = new ArrayList<>();
        SearchRequest asked = request;
        for (Step step : Step.values()) {
            SearchRequest less = less(step, asked, viewer);
            if (less.equals(asked) || less.query().isBlank()) {
                continue;
            }
            steps.add(step);
            asked = less;
            SearchResult result = search.search(asked, viewer);
            if (result.total() > 0) {
                return Optional.of(new Relaxed(steps, asked, result));
            }
        }
        return Optional.empty();
    }

    private SearchRequest less(Step step, SearchRequest asked, Viewer viewer) {
        return switch (step) {
            case CHOICES ->
                    new SearchRequest(
                            asked.query(),
                            Map.of(),
                            1,
                            asked.size(),
                            asked.manner(),
                            asked.labels());
            case FILTERS -> changed(asked, Loosening::unfiltered);
            case OPERATORS -> changed(asked, Loosening::words);
            case SPELLING -> {
                String better = search.search(asked, viewer).suggestion();
                yield better == null ? asked : asking(asked, better);
            }
            case ENDINGS -> changed(asked, Loosening::beginnings);
        };
    }

    private SearchRequest changed(SearchRequest asked, UnaryOperator<Typed> change) {
        Typed typed = Reader.read(asked, values);
        Typed less = change.apply(typed);
        return less.equals(typed) ? asked : asking(asked, Written.of(less));
    }

    /// Written queries can be longer than typed ones; one that is too long is not asked.
    private static SearchRequest asking(SearchRequest asked, String query) {
        return query.length() > SearchRequest.LONGEST_QUERY
                ? asked
                : new SearchRequest(
                        query,
                        asked.selected(),
                        1,
                        asked.size(),
                        asked.manner().plain(false),
                        asked.labels());
    }
}
