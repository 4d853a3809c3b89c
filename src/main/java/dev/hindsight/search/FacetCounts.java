package dev.hindsight.search;

import dev.hindsight.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/// Narrows matches by what is selected, and counts what else could be.
///
/// A facet's counts ignore its own selection: what fails in exactly one facet still counts there. A
/// branch of a tree counts what has any of its leaves, once, and choosing it chooses them all.
final class FacetCounts {
    private static final List<Facet> FACETS = List.of(Facet.values());

    private final Map<Facet, Set<String>> selected;
    private final FieldValues values;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);

    FacetCounts(Map<Facet, Set<String>> selected, FieldValues values) {
        this.selected = selected;
        this.values = values;
        for (Facet facet : FACETS) {
            counts.put(facet, new HashMap<>());
        }
    }

    private Set<String> selected(Facet facet) {
        return selected.getOrDefault(facet, Set.of());
    }

    private Map<String, Long> counts(Facet facet) {
        return counts.computeIfAbsent(facet, _ -> new HashMap<>());
    }

    Leaf leaf(LeafReader reader) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Facet facet : FACETS) {
            columns.add(new Column(reader, facet, selected(facet), values));
        }
        return new Leaf(columns);
    }

    /// One segment. Entries have to come in ascending order.
    final class Leaf {
        private final List<Column> columns;

        private Leaf(List<Column> columns) {
            this.columns = columns;
        }

        /// Counts an entry.
        ///
        /// @return whether it agrees with everything that is selected
        boolean accept(int entry) throws IOException {
            int failed = 0;
            Column failing = columns.getFirst();
            for (Column column : columns) {
                if (!column.read(entry)) {
                    failed++;
                    failing = column;
                }
            }
            if (failed == 0) {
                for (Column column : columns) {
                    column.count();
                }
            } else if (failed == 1) {
                failing.count();
            }
            return failed == 0;
        }

        void finish() throws IOException {
            for (Column column : columns) {
                column.addTo(counts(column.facet));
            }
        }
    }

    /// The values of one facet in one segment, with the branches above them.
    private static final class Column {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final Branches branches;
        private final boolean narrowed;
        private final BitSet chosen = new BitSet();
        private final long[] counts;
        private int[] current = new int[8];
        private int size;

        Column(LeafReader reader, Facet facet, Set<String> selected, FieldValues tree)
                throws IOException {
            this.facet = facet;
            values = DocValues.getSortedSet(reader, Schema.facet(facet.parameter()));
            branches = Branches.of(facet, values, tree, reader);
            counts = new long[branches.size()];
            narrowed = !selected.isEmpty();
            for (String value : selected) {
                int number = branches.number(value, values);
                if (number >= 0) {
                    chosen.set(number);
                }
            }
        }

        /// Reads an entry's values.
        ///
        /// @return whether any of them is selected, or nothing is
        boolean read(int entry) throws IOException {
            size = 0;
            int own = values.advanceExact(entry) ? values.docValueCount() : 0;
            boolean agrees = !narrowed;
            for (int i = 0; i < own; i++) {
                int value = Math.toIntExact(values.nextOrd());
                agrees |= take(value);
                for (int branch : branches.above(value)) {
                    agrees |= take(branch);
                }
            }
            return agrees;
        }

        /// @return whether it is selected
        private boolean take(int value) {
            for (int i = 0; i < size; i++) {
                if (current[i] == value) {
                    return chosen.get(value);
                }
            }
            current = ArrayUtil.grow(current, size + 1);
            current[size++] = value;
            return chosen.get(value);
        }

        void count() {
            for (int i = 0; i < size; i++) {
                counts[current[i]]++;
            }
        }

        void addTo(Map<String, Long> all) throws IOException {
            for (int number = 0; number < counts.length; number++) {
                if (counts[number] > 0) {
                    all.merge(branches.name(number, values), counts[number], Long::sum);
                }
            }
        }
    }

    /// All facets with their values: years from the latest, all else by count and then by value.
    Map<Facet, List<SearchResult.Count>> result(SearchRequest request, FacetLabels labels) {
        Map<Facet, List<SearchResult.Count>> result = new EnumMap<>(Facet.class);
        for (Facet facet : FACETS) {
            Set<String> chosen = selected(facet);
            Map<String, Long> found = counts(facet);
            List<SearchResult.Count> values =
                    Stream.concat(found.keySet().stream(), chosen.stream())
                            .distinct()
                            .map(value ->
                                    new SearchResult.Count(
                                            value,
                                            labels.label(facet, value, request.labels()),
                                            found.getOrDefault(value, 0L),
                                            chosen.contains(value)))
                            .sorted(order(facet))
                            .toList();
            result.put(facet, values);
        }
        return result;
    }

    private static Comparator<SearchResult.Count> order(Facet facet) {
        Comparator<SearchResult.Count> byValue = Comparator.comparing(SearchResult.Count::value);
        return facet == Facet.YEAR
                ? byValue.reversed()
                : Comparator.comparingLong(SearchResult.Count::count)
                        .reversed()
                        .thenComparing(byValue);
    }
}
