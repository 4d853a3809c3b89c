package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/// Counts pairs over the indexes that the viewer may see.
final class IndexCrosstab implements Crosstab {
    private final Index index;
    private final Understanding understanding;

    IndexCrosstab(Index index, Understanding understanding) {
        this.index = index;
        this.understanding = understanding;
    }

    /// @return by row, then by column
    /// @throws UncheckedIOException where the disk fails
    @Override
    public List<Cell> count(SearchRequest request, Facet rows, Facet columns, Viewer viewer) {
        try (IndexView view = index.open(viewer)) {
            Question question = understanding.question(request, view);
            List<Pairs> segments = new ArrayList<>();
            new Matches(
                            view,
                            question,
                            understanding.vector(question),
                            request,
                            understanding.values())
                    .collect(leaf -> {
                        Pairs pairs = new Pairs(leaf.reader(), rows, columns);
                        segments.add(pairs);
                        return match -> pairs.count(match.entry());
                    });
            Map<Pair, Long> counts = new HashMap<>();
            for (Pairs segment : segments) {
                segment.addTo(counts);
            }
            return counts.entrySet().stream()
                    .map(e -> new Cell(e.getKey().row(), e.getKey().column(), e.getValue()))
                    .sorted(Comparator.comparing(Cell::row).thenComparing(Cell::column))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    private record Pair(String row, String column) {}

    /// A pair as one segment numbers its values.
    private record Numbers(long row, long column) {}

    /// The pairs of one segment.
    private static final class Pairs {
        private final SortedSetDocValues rows;
        private final SortedSetDocValues columns;
        private final Map<Numbers, Long> counts = new HashMap<>();

        Pairs(LeafReader reader, Facet rows, Facet columns) throws IOException {
            this.rows = DocValues.getSortedSet(reader, Schema.facet(rows.parameter()));
            this.columns = DocValues.getSortedSet(reader, Schema.facet(columns.parameter()));
        }

        void count(int entry) throws IOException {
            if (!rows.advanceExact(entry) || !columns.advanceExact(entry)) {
                return;
            }
            long[] across = new long[columns.docValueCount()];
            for (int i = 0; i < across.length; i++) {
                across[i] = columns.nextOrd();
            }
            for (int i = rows.docValueCount(); i > 0; i--) {
                long row = rows.nextOrd();
                for (long column : across) {
                    counts.merge(new Numbers(row, column), 1L, Long::sum);
                }
            }
        }

        void addTo(Map<Pair, Long> all) throws IOException {
            for (Map.Entry<Numbers, Long> entry : counts.entrySet()) {
                Pair pair =
                        new Pair(
                                rows.lookupOrd(entry.getKey().row()).utf8ToString(),
                                columns.lookupOrd(entry.getKey().column()).utf8ToString());
                all.merge(pair, entry.getValue(), Long::sum);
            }
        }
    }
}
