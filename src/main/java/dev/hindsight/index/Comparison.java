package dev.hindsight.index;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// Holds the indexes against the catalogue.
final class Comparison {
    private static final int STEP = 1_000;

    private final Documents documents;
    private final Shelf shelf;

    Comparison(Documents documents, Shelf shelf) {
        this.documents = documents;
        this.shelf = shelf;
    }

    /// One sentence for each difference; empty where there is none.
    List<String> differences() throws IOException {
        Map<Label, Map<String, Integer>> catalogue = catalogue();
        Set<Label> labels = new TreeSet<>(catalogue.keySet());
        labels.addAll(shelf.byLabel().keySet());
        List<String> differences = new ArrayList<>();
        for (Label label : labels) {
            LabelIndex index = shelf.byLabel().get(label);
            if (index != null && !index.intact()) {
                differences.add("index " + label + ": damaged");
            } else {
                Map<String, Integer> indexed = index == null ? Map.of() : indexed(index);
                compare(label, catalogue.getOrDefault(label, Map.of()), indexed, differences);
            }
        }
        return differences;
    }

    private static void compare(
            Label label,
            Map<String, Integer> catalogue,
            Map<String, Integer> indexed,
            List<String> differences) {
        Set<String> items = new TreeSet<>(catalogue.keySet());
        items.addAll(indexed.keySet());
        for (String item : items) {
            Integer stored = catalogue.get(item);
            Integer found = indexed.get(item);
            if (found == null) {
                differences.add("index " + label + ": " + item + " is missing");
            } else if (stored == null) {
                differences.add("index " + label + ": " + item + " should not be there");
            } else if (!stored.equals(found)) {
                differences.add(
                        String.format(
                                Locale.ROOT,
                                "index %s: %s has %d passages, not %d",
                                label,
                                item,
                                found,
                                stored));
            }
        }
    }

    private Map<Label, Map<String, Integer>> catalogue() {
        Map<Label, Map<String, Integer>> all = new TreeMap<>();
        Viewer owner = new Viewer.Owner();
        List<Document> some = documents.newest(owner, 0, STEP);
        for (int offset = 0; !some.isEmpty(); some = documents.newest(owner, offset, STEP)) {
            for (Document document : some) {
                all.computeIfAbsent(document.label(), _ -> new TreeMap<>())
                        .put(key(document), document.passages());
            }
            offset += some.size();
        }
        return all;
    }

    private static String key(Document document) {
        return Entry.key(ItemKind.DOCUMENT, document.id().value());
    }

    /// Items and how many passages each has; an item that is there twice has a number below zero.
    private static Map<String, Integer> indexed(LabelIndex index) throws IOException {
        Map<String, Integer> indexed = new TreeMap<>();
        DirectoryReader reader = index.acquire();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                addTo(indexed, leaf.reader());
            }
        } finally {
            index.release(reader);
        }
        return indexed;
    }

    private static void addTo(Map<String, Integer> indexed, LeafReader leaf) throws IOException {
        BinaryDocValues ties = DocValues.getBinary(leaf, Schema.TIE);
        NumericDocValues numbers = DocValues.getNumeric(leaf, Schema.NUMBER);
        Bits live = leaf.getLiveDocs();
        int number = numbers.nextDoc();
        for (int doc = ties.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ties.nextDoc()) {
            Set<Long> passages = new TreeSet<>();
            for (; number < doc; number = numbers.nextDoc()) {
                passages.add(numbers.longValue());
            }
            if (live == null || live.get(doc)) {
                String[] tie = ties.binaryValue().utf8ToString().split("\0", -1);
                ItemKind kind = ItemKind.ofCode(tie[1]).orElseThrow();
                indexed.merge(Entry.key(kind, tie[0]), passages.size(), (_, _) -> -1);
            }
        }
    }
}
