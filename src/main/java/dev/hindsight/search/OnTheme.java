package dev.hindsight.search;

import dev.hindsight.index.Schema;
import dev.hindsight.kernel.ThemeId;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Words, of which those passages come first that speak most of a theme: a fixed score is added to
/// theirs.
///
/// It finds and scores as a boolean query of the two does. As one of Lucene's it would make the
/// words be looked up passage by passage, at more than twice the cost of doing it in bulk.
final class OnTheme extends Query {
    private final Query words;
    private final Query filed;
    private final float added;

    /// @param added to the score of words
    OnTheme(Query words, Collection<ThemeId> themes, float added) {
        this(words, filed(themes), added);
    }

    private OnTheme(Query words, Query filed, float added) {
        this.words = words;
        this.filed = filed;
        this.added = added;
    }

    private static Query filed(Collection<ThemeId> themes) {
        List<BytesRef> ids = themes.stream().map(theme -> new BytesRef(theme.value())).toList();
        return new ConstantScoreQuery(new TermInSetQuery(Schema.FILED, ids));
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = searcher.rewrite(words);
        return rewritten.equals(words) ? this : new OnTheme(rewritten, filed, added);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        if (mode != ScoreMode.COMPLETE) {
            return both(searcher, mode, boost);
        }
        Weight one = searcher.createWeight(words, mode, boost);
        Weight other =
                searcher.createWeight(searcher.rewrite(filed), ScoreMode.COMPLETE_NO_SCORES, 1);
        return new Joined(searcher, one, other, boost);
    }

    /// As Lucene has it.
    private Weight both(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Query both =
                new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(new BoostQuery(filed, added), Occur.SHOULD)
                        .build();
        return searcher.createWeight(searcher.rewrite(both), mode, boost);
    }

    /// Scores the two apart in bulk.
    private final class Joined extends Weight {
        private final IndexSearcher searcher;
        private final Weight one;
        private final Weight other;
        private final float boost;

        Joined(IndexSearcher searcher, Weight one, Weight other, float boost) {
            super(OnTheme.this);
            this.searcher = searcher;
            this.one = one;
            this.other = other;
            this.boost = boost;
        }

        private Weight both() throws IOException {
            return OnTheme.this.both(searcher, ScoreMode.COMPLETE, boost);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier found = one.scorerSupplier(leaf);
            return found == null ? null : new Supplier(leaf, found);
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
            return both().explain(leaf, doc);
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return one.isCacheable(leaf) && other.isCacheable(leaf);
        }

        /// Of one segment, which has the words.
        private final class Supplier extends ScorerSupplier {
            private final LeafReaderContext leaf;
            private final ScorerSupplier found;

            Supplier(LeafReaderContext leaf, ScorerSupplier found) {
                this.leaf = leaf;
                this.found = found;
            }

            @Override
            public Scorer get(long cost) throws IOException {
                ScorerSupplier both = Objects.requireNonNull(both().scorerSupplier(leaf));
                return both.get(cost);
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                BulkScorer bulk = found.bulkScorer();
                Scorer themed = other.scorer(leaf);
                return themed == null ? bulk : new Lifted(bulk, themed.iterator(), added * boost);
            }

            @Override
            public long cost() {
                return found.cost();
            }
        }
    }

    /// Adds to the scores of those that an iterator names.
    private static final class Lifted extends BulkScorer {
        private final BulkScorer bulk;
        private final DocIdSetIterator themed;
        private final float more;

        Lifted(BulkScorer bulk, DocIdSetIterator themed, float more) {
            this.bulk = bulk;
            this.themed = themed;
            this.more = more;
        }

        @Override
        public int score(LeafCollector collector, Bits live, int from, int to) throws IOException {
            return bulk.score(new Raised(collector), live, from, to);
        }

        @Override
        public long cost() {
            return bulk.cost();
        }

        /// Documents come in ascending order.
        private final class Raised extends Scorable implements LeafCollector {
            private final LeafCollector collector;
            private Scorable scorer = this;
            private int doc = -1;

            Raised(LeafCollector collector) {
                this.collector = collector;
            }

            @Override
            public void setScorer(Scorable given) throws IOException {
                scorer = given;
                collector.setScorer(this);
            }

            @Override
            public void collect(int found) throws IOException {
                doc = found;
                collector.collect(found);
            }

            @Override
            public float score() throws IOException {
                int next = themed.docID() < doc ? themed.advance(doc) : themed.docID();
                return next == doc ? scorer.score() + more : scorer.score();
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        words.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(String field) {
        return words.toString(field) + " on " + filed.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && words.equals(((OnTheme) other).words)
                && filed.equals(((OnTheme) other).filed)
                && added == ((OnTheme) other).added;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + words.hashCode()) + filed.hashCode();
    }
}
