package dev.hindsight.search;

import dev.hindsight.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

/// Turns the blocks of a segment that match into candidates for the page.
///
/// A document's score is that of its best passage and that of its title together; a passage's is
/// its own and that of the title. Where nothing was asked, or the order is by date, the newest
/// comes first.
final class Candidates {
    private static final int MOST_PASSAGES = 3;

    /// A second or third passage that scores less than this share of the best is not worth reading.
    private static final float WORTH_SHOWING = 0.4f;

    private final int base;
    private final boolean blank;
    private final boolean newestFirst;
    private final Ranking ranking;
    private final BinaryDocValues ties;
    private final NumericDocValues days;

    Candidates(LeafReaderContext leaf, boolean blank, boolean newestFirst, Ranking ranking)
            throws IOException {
        this.base = leaf.docBase;
        this.blank = blank;
        this.newestFirst = newestFirst;
        this.ranking = ranking;
        this.ties = DocValues.getBinary(leaf.reader(), Schema.TIE);
        this.days = DocValues.getNumeric(leaf.reader(), Schema.DAY);
    }

    void add(BlockCollector block, boolean asPassages) throws IOException {
        if (asPassages) {
            addPassages(block);
        } else {
            addEntry(block);
        }
    }

    private void addPassages(BlockCollector block) throws IOException {
        for (int i = 0; i < block.size(); i++) {
            ranking.count();
            float score = blank ? 0 : block.score(i) + block.entryScore();
            long key = key(block, score);
            if (ranking.open(key)) {
                ranking.offer(ranked(block, key, score, List.of(scored(block, i))));
            }
        }
    }

    private void addEntry(BlockCollector block) throws IOException {
        ranking.count();
        float score = blank ? 0 : block.entryScore() + highest(block);
        long key = key(block, score);
        if (ranking.open(key)) {
            ranking.offer(ranked(block, key, score, shown(block)));
        }
    }

    /// The score of the best passage; 0 where only the entry matches.
    private static float highest(BlockCollector block) {
        float highest = 0;
        for (int i = 0; i < block.size(); i++) {
            highest = Math.max(highest, block.score(i));
        }
        return highest;
    }

    private List<Ranked.Scored> shown(BlockCollector block) {
        if (blank) {
            return List.of();
        }
        return block.size() > 0 ? best(block) : first(block);
    }

    private Ranked.Scored scored(BlockCollector block, int i) {
        return new Ranked.Scored(base + block.passage(i), blank ? 0 : block.score(i));
    }

    private Ranked ranked(BlockCollector block, long key, float score, List<Ranked.Scored> passages)
            throws IOException {
        if (!ties.advanceExact(block.entry())) {
            throw new IllegalStateException("An entry of the index lacks its tie-breaker");
        }
        BytesRef tie = BytesRef.deepCopyOf(ties.binaryValue());
        return new Ranked(key, tie, base + block.entry(), score, passages);
    }

    private long key(BlockCollector block, float score) throws IOException {
        if (!newestFirst) {
            // scores are not negative, so their bits are in the order of their values
            return Float.floatToIntBits(score);
        }
        return days.advanceExact(block.entry()) ? days.longValue() : Long.MIN_VALUE;
    }

    /// Where a title alone matches, its document's first passages are shown.
    private List<Ranked.Scored> first(BlockCollector block) {
        int start = block.start();
        return IntStream.range(start, Math.min(start + MOST_PASSAGES, block.entry()))
                .mapToObj(passage -> new Ranked.Scored(base + passage, 0))
                .toList();
    }

    /// The best passages of a block, the best first, ties in the order of the text.
    private List<Ranked.Scored> best(BlockCollector block) {
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            int place = best.size();
            while (place > 0 && block.score(best.get(place - 1)) < block.score(i)) {
                place--;
            }
            best.add(place, i);
            if (best.size() > MOST_PASSAGES) {
                best.removeLast();
            }
        }
        float enough = best.isEmpty() ? 0 : block.score(best.getFirst()) * WORTH_SHOWING;
        return best.stream()
                .filter(i -> block.score(i) >= enough)
                .map(i -> scored(block, i))
                .toList();
    }
}
