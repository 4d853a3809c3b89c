package dev.hindsight.search;

import java.io.IOException;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSet;

/// Gathers what matches of one block after the other: passages come first, their entry last.
final class BlockCollector implements LeafCollector {
    private final BitSet entries;
    private final Blocks blocks;
    private Scorable scorer = new Nothing();
    private int entry = -1;
    private float entryScore;
    private int[] passages = new int[64];
    private float[] scores = new float[64];
    private int size;

    /// Takes the blocks that match, in the order of the segment.
    interface Blocks {
        void take(BlockCollector block) throws IOException;
    }

    /// Until Lucene says who scores.
    private static final class Nothing extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }

    BlockCollector(BitSet entries, Blocks blocks) {
        this.entries = entries;
        this.blocks = blocks;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (doc > entry) {
            flush();
            entry = entries.nextSetBit(doc);
            entryScore = 0;
            size = 0;
        }
        if (doc == entry) {
            entryScore = scorer.score();
        } else {
            passages = ArrayUtil.grow(passages, size + 1);
            scores = ArrayUtil.grow(scores, size + 1);
            passages[size] = doc;
            scores[size++] = scorer.score();
        }
    }

    /// Hands over the block that was being gathered.
    void flush() throws IOException {
        if (entry >= 0) {
            blocks.take(this);
        }
    }

    /// The number of the entry in the segment.
    int entry() {
        return entry;
    }

    /// The number of the block's first passage in the segment; equals [#entry] where it has none.
    int start() {
        return entry == 0 ? 0 : entries.prevSetBit(entry - 1) + 1;
    }

    /// 0 where only passages match.
    float entryScore() {
        return entryScore;
    }

    /// How many passages match.
    int size() {
        return size;
    }

    int passage(int i) {
        return passages[i];
    }

    float score(int i) {
        return scores[i];
    }
}
