package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;

/// Finds everything that matches a question, in one pass over each segment.
///
/// Every match is scored and counted; nothing is skipped. A score is a sum of a few floats that
/// Lucene adds up as doubles, which is exact at these sizes, so the order of the terms and the
/// layout of the segments leave no trace in it.
final class Matches {
    private final IndexView view;
    private final Question question;
    private final boolean asPassages;
    private final boolean newestFirst;
    private final Ranking ranking;
    private final FacetCounts facets;

    Matches(IndexView view, Question question, SearchRequest request, FieldValues values) {
        this.view = view;
        this.question = question;
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
        IndexSearcher searcher = view.searcher();
        Query query = searcher.rewrite(query());
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            BitSet entries = view.entries(leaf);
            if (scorer != null && entries != null) {
                collect(leaf, scorer, entries, takers.in(leaf));
            }
        }
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

    private void collect(LeafReaderContext leaf, BulkScorer scorer, BitSet entries, Taker taker)
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
        scorer.score(collector, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
        collector.flush();
        counts.finish();
    }
}
