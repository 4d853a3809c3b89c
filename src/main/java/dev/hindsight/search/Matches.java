package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Nearest;
import dev.hindsight.index.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.LongHeap;

/// Finds everything that matches a question, in one pass over each segment.
///
/// Every match is scored and counted; nothing is skipped. A score is a sum of a few floats that
/// Lucene adds up as doubles, which is exact at these sizes, so the order of the terms and the
/// layout of the segments leave no trace in it.
final class Matches {
    private final IndexView view;
    private final Question question;
    private final Optional<float[]> vector;
    private final boolean asPassages;
    private final boolean newestFirst;
    private final Ranking ranking;
    private final FacetCounts facets;

    /// @param vector of what is asked; empty where words alone count
    Matches(
            IndexView view,
            Question question,
            Optional<float[]> vector,
            SearchRequest request,
            FieldValues values) {
        this.view = view;
        this.question = question;
        this.vector = vector;
        this.asPassages = request.manner().asPassages();
        this.newestFirst = question.blank() || request.manner().sort() == Manner.Sort.DATE;
        this.ranking = new Ranking((long) request.page() * request.size());
        this.facets = new FacetCounts(request.selected(), values);
    }

    Ranking ranking() {
        return ranking;
    }

    FacetCounts facets() {
        return facets;
    }

    /// Takes the matches of one segment, in its order.
    interface Taker {
        void take(BlockCollector match) throws IOException;
    }

    /// Makes a taker for each segment.
    interface Takers {
        Taker in(LeafReaderContext leaf) throws IOException;
    }

    /// Ranks what matches.
    void rank() throws IOException {
        collect(leaf -> {
            Candidates candidates = new Candidates(leaf, question.blank(), newestFirst, ranking);
            return block -> candidates.add(block, asPassages);
        });
    }

    /// Hands over each item that matches and agrees with what is selected.
    void collect(Takers takers) throws IOException {
        Optional<float[]> asked = question.blank() ? Optional.empty() : vector;
        Nearest near = asked.map(it -> view.nearest(it, Fusion.COMPARED)).orElse(Nearest.NONE);
        if (near.size() > 0) {
            collectFused(near, takers);
            return;
        }
        Weight weight = weight();
        for (LeafReaderContext leaf : leaves()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            BitSet entries = view.entries(leaf);
            if (scorer != null && entries != null) {
                collect(
                        leaf,
                        entries,
                        takers.in(leaf),
                        collector -> score(scorer, collector, leaf));
            }
        }
    }

    /// Scores of words have to be known whole before meaning can be added to them.
    private void collectFused(Nearest near, Takers takers) throws IOException {
        Nearest found = question.open() ? Fusion.found(near) : Nearest.NONE;
        Weight weight = weight();
        Map<LeafReaderContext, Scored> all = new LinkedHashMap<>();
        LongHeap best = new LongHeap(Fusion.COMPARED);
        for (LeafReaderContext leaf : leaves()) {
            BitSet entries = view.entries(leaf);
            if (entries != null) {
                Scored scored = new Scored(leaf.docBase, leaf.reader().maxDoc(), entries);
                BulkScorer scorer = weight.bulkScorer(leaf);
                if (scorer != null) {
                    score(scorer, scored, leaf);
                }
                scored.finish(best);
                all.put(leaf, scored);
            }
        }
        Fusion fusion = Fusion.of(best, near);
        for (Map.Entry<LeafReaderContext, Scored> each : all.entrySet()) {
            LeafReaderContext leaf = each.getKey();
            BitSet entries = Objects.requireNonNull(view.entries(leaf));
            collect(
                    leaf,
                    entries,
                    takers.in(leaf),
                    collector ->
                            each.getValue()
                                    .replay(collector, fusion, near, found, view.read(leaf)));
        }
    }

    private Weight weight() throws IOException {
        IndexSearcher searcher = view.searcher();
        return searcher.createWeight(searcher.rewrite(query()), ScoreMode.COMPLETE, 1);
    }

    private List<LeafReaderContext> leaves() {
        return view.searcher().getIndexReader().leaves();
    }

    private static void score(BulkScorer scorer, LeafCollector collector, LeafReaderContext leaf)
            throws IOException {
        scorer.score(collector, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    }

    /// Everything, and every passage of it only where passages are asked for.
    private Query query() {
        if (!question.blank() || asPassages) {
            return question.query();
        }
        BooleanQuery.Builder entries = new BooleanQuery.Builder();
        entries.add(new TermQuery(new Term(Schema.BLOCK, Schema.ENTRY)), Occur.FILTER);
        entries.add(question.query(), Occur.FILTER);
        return entries.build();
    }

    /// Feeds a collector.
    private interface Feed {
        void into(BlockCollector collector) throws IOException;
    }

    private void collect(LeafReaderContext leaf, BitSet entries, Taker taker, Feed feed)
            throws IOException {
        FacetCounts.Leaf counts = facets.leaf(leaf.reader());
        BlockCollector collector =
                new BlockCollector(
                        entries,
                        block -> {
                            boolean shown = !asPassages || block.size() > 0;
                            if (shown && counts.accept(block.entry())) {
                                taker.take(block);
                            }
                        });
        feed.into(collector);
        collector.flush();
        counts.finish();
    }
}
