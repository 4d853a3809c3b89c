package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.IndexedEntry;
import dev.hindsight.index.Schema;
import dev.hindsight.search.Survey.Item;
import dev.hindsight.search.Survey.Stratum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// Counts what matches, and keeps the best passages of each year and mission.
final class Strata {
    private final IndexView view;
    private final int each;
    private final Map<Stratum, PriorityQueue<Found>> kept = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private long passages;

    /// @param each how many to keep of each
    Strata(IndexView view, int each) {
        this.view = view;
        this.each = each;
    }

    /// A passage that was kept.
    ///
    /// @param tie what orders equal scores, the same in every installation
    /// @param passage its number in the view
    record Found(Item item, BytesRef tie, int passage, float score) {
        /// Passages of one item stand in the view in the order of the text.
        static final Comparator<Found> BEST_FIRST =
                Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(Found::tie)
                        .thenComparingInt(Found::passage);
    }

    Segment in(LeafReaderContext leaf) throws IOException {
        return new Segment(leaf.docBase, DocValues.getBinary(leaf.reader(), Schema.TIE));
    }

    /// The matches of one segment.
    final class Segment {
        private final int base;
        private final BinaryDocValues ties;

        Segment(int base, BinaryDocValues ties) {
            this.base = base;
            this.ties = ties;
        }

        void add(BlockCollector block) throws IOException {
            Item item = item(view.entry(base + block.entry()), block.size());
            items.add(item);
            passages += block.size();
            if (!ties.advanceExact(block.entry())) {
                throw new IllegalStateException("An entry of the index lacks its tie-breaker");
            }
            BytesRef tie = BytesRef.deepCopyOf(ties.binaryValue());
            PriorityQueue<Found> best =
                    kept.computeIfAbsent(
                            item.stratum(), _ -> new PriorityQueue<>(Found.BEST_FIRST.reversed()));
            for (int i = 0; i < block.size(); i++) {
                float score = block.score(i) + block.entryScore();
                best.add(new Found(item, tie, base + block.passage(i), score));
                if (best.size() > each) {
                    best.remove();
                }
            }
        }
    }

    private static Item item(IndexedEntry entry, int passages) {
        return new Item(
                entry.kind(),
                entry.id(),
                entry.title(),
                entry.url(),
                entry.date(),
                entry.missions(),
                entry.language(),
                passages);
    }

    long passages() {
        return passages;
    }

    List<Item> items() {
        return items.stream()
                .sorted(Comparator.comparing(Item::kind).thenComparing(Item::id))
                .toList();
    }

    List<Found> best() {
        return kept.values().stream()
                .flatMap(PriorityQueue::stream)
                .sorted(Found.BEST_FIRST)
                .toList();
    }
}
