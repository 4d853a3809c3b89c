package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.Practices;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchResult;
import jakarta.inject.Singleton;
import java.util.List;

/// What the pages of themes and missions have in common: the practices, and the documents apart
/// from them.
@Singleton
final class Collections {
    private static final int PRACTICES = 6;

    /// Narrows down to documents.
    static final String DOCUMENT = ItemKind.DOCUMENT.code();

    private final Practices practices;
    private final Search search;
    private final Cards cards;

    Collections(Practices practices, Search search, Cards cards) {
        this.practices = practices;
        this.search = search;
        this.cards = cards;
    }

    /// @param address of the list of all practices
    ThemePage.Collected practices(
            Viewer viewer, PracticeFilter filter, String address, Messages m) {
        long count = practices.count(viewer, filter);
        List<HitCard> newest =
                practices.list(viewer, filter, 0, PRACTICES).stream()
                        .map(practice -> cards.of(practice, m))
                        .toList();
        Link all =
                count > newest.size()
                        ? new Link(m.text("practices.all", m.number(count)), address)
                        : null;
        return new ThemePage.Collected(newest, all);
    }

    /// The newest documents of a collection, and how many there are of how many in all.
    Gathered documents(Viewer viewer, Asked asked, Messages m) {
        SearchResult result =
                search.search(asked.with(Facet.KIND, DOCUMENT).request(m.language()), viewer);
        long everything =
                search.search(
                                Asked.EVERYTHING.with(Facet.KIND, DOCUMENT).request(m.language()),
                                viewer)
                        .total();
        return new Gathered(
                m.text(
                        "results.narrowed",
                        m.number(result.total()),
                        m.count("count.documents", everything)),
                result,
                result.hits().stream().map(hit -> cards.of(hit, "", m)).toList());
    }

    /// @param count how many documents of how many, in words
    record Gathered(String count, SearchResult result, List<HitCard> newest) {
        Gathered {
            newest = List.copyOf(newest);
        }
    }
}
