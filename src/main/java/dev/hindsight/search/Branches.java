package dev.hindsight.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// What lies above the values of a facet in one segment. Branches that no item names itself have
/// numbers of their own, behind those of the segment's values.
final class Branches {
    private static final int[] NONE = {};

    /// Of segments that are open.
    private static final Map<IndexReader.CacheKey, Kept> KEPT =
            Collections.synchronizedMap(new WeakHashMap<>());

    private record Kept(FieldValues tree, Branches branches) {}

    private final int own;
    private final List<String> added = new ArrayList<>();
    private final List<int[]> above = new ArrayList<>();

    private Branches(int own) {
        this.own = own;
    }

    /// The branches of a segment never change, so they are kept as long as it is open.
    static Branches of(Facet facet, SortedSetDocValues values, FieldValues tree, LeafReader leaf)
            throws IOException {
        // of all facets only themes are a tree
        if (facet != Facet.THEME) {
            return new Branches(Math.toIntExact(values.getValueCount()));
        }
        IndexReader.CacheHelper segment = leaf.getCoreCacheHelper();
        if (segment == null) {
            return made(values, tree);
        }
        Kept kept = KEPT.get(segment.getKey());
        if (kept == null || !kept.tree().equals(tree)) {
            kept = new Kept(tree, made(values, tree));
            KEPT.put(segment.getKey(), kept);
        }
        return kept.branches();
    }

    private static Branches made(SortedSetDocValues values, FieldValues tree) throws IOException {
        Branches made = new Branches(Math.toIntExact(values.getValueCount()));
        made.climb(values, tree);
        return made;
    }

    private void climb(SortedSetDocValues values, FieldValues tree) throws IOException {
        for (int i = 0; i < own; i++) {
            List<String> branches = tree.above(Facet.THEME, values.lookupOrd(i).utf8ToString());
            int[] numbers = new int[branches.size()];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = added(branches.get(j), values);
            }
            above.add(numbers);
        }
    }

    private int added(String branch, SortedSetDocValues values) throws IOException {
        int known = number(branch, values);
        if (known >= 0) {
            return known;
        }
        added.add(branch);
        return own + added.size() - 1;
    }

    /// The number of a value or branch, negative where the segment has none such.
    int number(String value, SortedSetDocValues values) throws IOException {
        long ord = values.lookupTerm(new BytesRef(value));
        if (ord >= 0) {
            return Math.toIntExact(ord);
        }
        int place = added.indexOf(value);
        return place < 0 ? -1 : own + place;
    }

    String name(int number, SortedSetDocValues values) throws IOException {
        return number < own ? values.lookupOrd(number).utf8ToString() : added.get(number - own);
    }

    /// Numbers of what lies above a value.
    int[] above(int value) {
        return above.isEmpty() ? NONE : above.get(value);
    }

    /// How many values and branches there are.
    int size() {
        return own + added.size();
    }
}
