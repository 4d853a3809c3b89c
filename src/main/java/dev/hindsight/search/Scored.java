package dev.hindsight.search;

import dev.hindsight.index.Nearest;
import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.LongHeap;

/// What matches in words in one segment, with its scores, in the order of the segment.
final class Scored implements LeafCollector {
    private static final class Given extends Scorable {
        private float score;

        @Override
        public float score() {
            return score;
        }
    }

    private final int base;
    private final int limit;
    private final BitSet entries;
    private Scorable scorer = new Given();
    private int[] docs = new int[256];
    private float[] scores = new float[256];
    private int size;

    /// @param base number of the segment's first document in the view
    /// @param limit how many documents the segment has
    Scored(int base, int limit, BitSet entries) {
        this.base = base;
        this.limit = limit;
        this.entries = entries;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
        docs = ArrayUtil.grow(docs, size + 1);
        scores = ArrayUtil.grow(scores, size + 1);
        docs[size] = doc;
        scores[size++] = scorer.score();
    }

    /// Adds the score of each entry to those of its passages, and hands over all of them.
    ///
    /// @param best keeps the highest, as the bits of floats that are not negative
    void finish(LongHeap best) {
        int entry = -1;
        float entryScore = 0;
        for (int i = size - 1; i >= 0; i--) {
            if (entries.get(docs[i])) {
                entry = docs[i];
                entryScore = scores[i];
            } else if (entry >= 0 && entries.nextSetBit(docs[i]) == entry) {
                scores[i] += entryScore;
            }
            best.insertWithOverflow(Float.floatToIntBits(scores[i]));
        }
    }

    /// Hands over what matches, in words or by its meaning, with the scores of both put together.
    ///
    /// @param near how close passages are
    /// @param found those that are found though they match no word
    /// @param read those that have a vector
    void replay(
            BlockCollector collector,
            Fusion fusion,
            Nearest near,
            Nearest found,
            DocIdSetIterator read)
            throws IOException {
        Given given = new Given();
        collector.setScorer(given);
        int close = first(near);
        int alone = first(found);
        int block = -1;
        int i = 0;
        while (i < size || at(found, alone) < limit) {
            int word = i < size ? docs[i] : limit;
            int doc = Math.min(word, at(found, alone));
            while (at(near, close) < doc) {
                close++;
            }
            if (read.docID() < doc) {
                read.advance(doc);
            }
            boolean entry = entries.get(doc);
            float words = doc == word ? scores[i] : entryScore(doc, i);
            // its passages have the score of an entry already
            given.score =
                    entry && doc == block ? 0 : fusion.ofWords(words, entry || read.docID() == doc);
            block = entries.nextSetBit(doc);
            if (at(near, close) == doc) {
                given.score += fusion.ofMeaning(near.cosine(close));
            }
            i += doc == word ? 1 : 0;
            alone += doc == at(found, alone) ? 1 : 0;
            collector.collect(doc);
        }
    }

    /// The score of the entry that a passage belongs to; 0 where it does not match.
    ///
    /// @param i place of the next match
    private float entryScore(int passage, int i) {
        int entry = entries.nextSetBit(passage);
        for (int j = i; j < size && docs[j] <= entry; j++) {
            if (docs[j] == entry) {
                return scores[j];
            }
        }
        return 0;
    }

    private int first(Nearest nearest) {
        int i = 0;
        while (i < nearest.size() && nearest.doc(i) < base) {
            i++;
        }
        return i;
    }

    /// The number in the segment; the limit where there is no more.
    private int at(Nearest nearest, int i) {
        return i < nearest.size() ? Math.min(limit, nearest.doc(i) - base) : limit;
    }
}
