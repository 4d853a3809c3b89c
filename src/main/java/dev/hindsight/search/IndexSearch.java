package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.index.IndexView;
import dev.hindsight.index.IndexedEntry;
import dev.hindsight.index.IndexedPassage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Searches the index by words, BM25 over passages with a little for headings and titles, and by
/// meaning.
public final class IndexSearch implements Search {
    private final Index index;
    private final FacetLabels labels;
    private final Understanding understanding;

    IndexSearch(Index index, FacetLabels labels, Understanding understanding) {
        this.index = index;
        this.labels = labels;
        this.understanding = understanding;
    }

    /// @throws UncheckedIOException where the disk fails
    @Override
    public SearchResult search(SearchRequest request, Viewer viewer) {
        long start = System.nanoTime();
        try (IndexView view = index.open(viewer)) {
            Question question = understanding.question(request, view);
            Matches matches =
                    new Matches(
                            view,
                            question,
                            understanding.vector(question),
                            request,
                            understanding.values());
            matches.rank();
            long first = (request.page() - 1L) * request.size();
            List<SearchResult.Hit> hits = new ArrayList<>();
            for (Ranked match : matches.ranking().page(first)) {
                hits.add(hit(match, view, question));
            }
            return new SearchResult(
                    matches.ranking().total(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    request.page(),
                    request.size(),
                    List.copyOf(hits),
                    matches.facets().result(request, labels),
                    new SpellCheck(view, understanding.values().words())
                            .better(question.typed())
                            .orElse(null),
                    new Understood(question.typed(), question.expansions()));
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    static SearchResult.Hit hit(Ranked match, IndexView view, Question question)
            throws IOException {
        IndexedEntry entry = view.entry(match.entry());
        List<SearchResult.PassageHit> passages = new ArrayList<>();
        Reasons reasons = new Reasons(question.words());
        reasons.add(entry);
        for (Ranked.Scored scored : match.passages()) {
            IndexedPassage passage = view.passage(scored.passage());
            Set<String> words = question.words().getOrDefault(passage.language(), Set.of());
            Snippet snippet = Snippet.of(passage, words);
            reasons.add(passage, snippet);
            passages.add(passageHit(passage, scored.score(), entry, snippet));
        }
        return new SearchResult.Hit(
                entry.kind(),
                entry.id(),
                entry.title(),
                entry.url(),
                match.score(),
                new SearchResult.Catalogued(
                        entry.themes(),
                        entry.missions(),
                        entry.type(),
                        entry.date(),
                        entry.language(),
                        entry.label().value()),
                List.copyOf(passages),
                reasons.told());
    }

    private static SearchResult.PassageHit passageHit(
            IndexedPassage passage, float score, IndexedEntry entry, Snippet snippet) {
        return new SearchResult.PassageHit(
                passage.parts().get(snippet.part()).number(),
                passage.page(),
                passage.section(),
                passage.para(),
                passage.text(),
                snippet.html(),
                entry.url() + "#" + passage.anchor(snippet.part()),
                score);
    }
}
