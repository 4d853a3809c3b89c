package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.index.IndexView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Standing questions over the index. Only the segments that hold one of the items are looked at,
/// and in them only the items: what a question costs does not grow with the index.
final class IndexStanding implements Standing {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Index index;
    private final Understanding understanding;
    private final UnderstoodQuestions understood = new UnderstoodQuestions();

    IndexStanding(Index index, Understanding understanding) {
        this.index = index;
        this.understanding = understanding;
    }

    /// The passages and the entry of an item in one segment, numbered there.
    private record Place(Item item, int first, int entry) {}

    @Override
    public Batch open(Set<Item> items, long change, Viewer viewer) {
        await(change);
        IndexView view = index.open(viewer);
        boolean opened = false;
        try {
            Batch batch = new OpenBatch(view, places(items, view), understood.of(viewer, change));
            opened = true;
            return batch;
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        } finally {
            if (!opened) {
                view.close();
            }
        }
    }

    private void await(long change) {
        try {
            if (!index.awaitChange(change, LONGEST_WAIT)) {
                throw new IllegalStateException("The index has not read change " + change);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the index", e);
        }
    }

    private static Map<Integer, List<Place>> places(Set<Item> items, IndexView view)
            throws IOException {
        List<LeafReaderContext> leaves = view.searcher().getIndexReader().leaves();
        Map<Integer, List<Place>> places = new TreeMap<>();
        for (Item item : items) {
            view.find(item.kind(), item.id())
                    .ifPresent(found -> {
                        int leaf = ReaderUtil.subIndex(found.entry(), leaves);
                        int base = leaves.get(leaf).docBase;
                        places.computeIfAbsent(leaf, _ -> new ArrayList<>())
                                .add(new Place(item, found.first() - base, found.entry() - base));
                    });
        }
        places.values().forEach(some -> some.sort(Comparator.comparingInt(Place::first)));
        return places;
    }

    private final class OpenBatch implements Batch {
        private final IndexView view;
        private final Map<Integer, List<Place>> places;
        private final Map<SearchRequest, Question> known;

        /// @param places by the number of their segment, in its order
        /// @param known questions as they were understood of what this viewer sees
        OpenBatch(
                IndexView view,
                Map<Integer, List<Place>> places,
                Map<SearchRequest, Question> known) {
            this.view = view;
            this.places = places;
            this.known = known;
        }

        private Question question(SearchRequest request) {
            Question before = known.get(request);
            if (before != null) {
                return before;
            }
            Question question = understanding.standing(request, view);
            if (UnderstoodQuestions.lasts(question)) {
                known.put(request, question);
            }
            return question;
        }

        @Override
        public boolean isEmpty() {
            return places.isEmpty();
        }

        @Override
        public List<Item> matching(SearchRequest request) {
            if (places.isEmpty()) {
                return List.of();
            }
            try {
                Question question = question(request);
                IndexSearcher searcher = view.searcher();
                Weight weight =
                        searcher.createWeight(
                                searcher.rewrite(question.query()),
                                ScoreMode.COMPLETE_NO_SCORES,
                                1);
                List<Item> matching = new ArrayList<>();
                for (Map.Entry<Integer, List<Place>> each : places.entrySet()) {
                    LeafReaderContext leaf = searcher.getIndexReader().leaves().get(each.getKey());
                    add(request, leaf, weight.scorer(leaf), each.getValue(), matching);
                }
                return List.copyOf(matching);
            } catch (IOException e) {
                throw new UncheckedIOException("The index cannot be read", e);
            }
        }

        private void add(
                SearchRequest request,
                LeafReaderContext leaf,
                @Nullable Scorer scorer,
                List<Place> some,
                List<Item> matching)
                throws IOException {
            if (scorer == null) {
                return;
            }
            FacetCounts.Leaf selected =
                    new FacetCounts(request.selected(), understanding.values()).leaf(leaf.reader());
            DocIdSetIterator matches = scorer.iterator();
            for (Place place : some) {
                if (matches.docID() < place.first()) {
                    matches.advance(place.first());
                }
                if (matches.docID() <= place.entry() && selected.accept(place.entry())) {
                    matching.add(place.item());
                }
            }
        }

        @Override
        public void close() {
            view.close();
        }
    }
}
