package dev.hindsight.index;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.Practices;
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

/// Holds the indexes against the catalogue, the practices and the lessons.
final class Comparison {
    private static final int STEP = 1_000;
    private static final Viewer OWNER = new Viewer.Owner();

    private final Documents documents;
    private final Practices practices;
    private final Lessons lessons;
    private final Shelf shelf;

    Comparison(Documents documents, Practices practices, Lessons lessons, Shelf shelf) {
        this.documents = documents;
        this.practices = practices;
        this.lessons = lessons;
        this.shelf = shelf;
    }

    /// One sentence for each difference; empty where there is none.
    List<String> differences() throws IOException {
        Map<Label, Map<String, Integer>> catalogue = new TreeMap<>();
        addDocuments(catalogue);
        addPractices(catalogue);
        addLessons(catalogue);
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

    private void addDocuments(Map<Label, Map<String, Integer>> all) {
        List<Document> some = documents.newest(OWNER, 0, STEP);
        for (int offset = 0; !some.isEmpty(); some = documents.newest(OWNER, offset, STEP)) {
            for (Document document : some) {
                all.computeIfAbsent(document.label(), _ -> new TreeMap<>())
                        .put(
                                Entry.key(ItemKind.DOCUMENT, document.id().value()),
                                document.passages());
            }
            offset += some.size();
        }
    }

    private void addPractices(Map<Label, Map<String, Integer>> all) {
        PracticeFilter every = PracticeFilter.ALL;
        List<Practice> some = practices.list(OWNER, every, 0, STEP);
        for (int offset = 0; !some.isEmpty(); some = practices.list(OWNER, every, offset, STEP)) {
            for (Practice practice : some) {
                if (practice.published()) {
                    all.computeIfAbsent(practice.label(), _ -> new TreeMap<>())
                            .put(
                                    Entry.key(ItemKind.PRACTICE, practice.id().value()),
                                    PracticeMarkup.passages(practice).size());
                }
            }
            offset += some.size();
        }
    }

    private void addLessons(Map<Label, Map<String, Integer>> all) {
        LessonFilter every = LessonFilter.ALL;
        List<Lesson> some = lessons.list(OWNER, every, 0, STEP);
        for (int offset = 0; !some.isEmpty(); some = lessons.list(OWNER, every, offset, STEP)) {
            for (Lesson lesson : some) {
                if (Items.searched(lesson)) {
                    all.computeIfAbsent(lesson.label(), _ -> new TreeMap<>())
                            .put(
                                    Entry.key(ItemKind.LESSON, lesson.id().value()),
                                    Items.passages(lesson).size());
                }
            }
            offset += some.size();
        }
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
        NumericDocValues covered = DocValues.getNumeric(leaf, Schema.COVERED);
        Bits live = leaf.getLiveDocs();
        int unit = covered.nextDoc();
        for (int doc = ties.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ties.nextDoc()) {
            int passages = 0;
            for (; unit < doc; unit = covered.nextDoc()) {
                passages += Math.toIntExact(covered.longValue());
            }
            if (live == null || live.get(doc)) {
                String[] tie = ties.binaryValue().utf8ToString().split("\0", -1);
                ItemKind kind = ItemKind.ofCode(tie[1]).orElseThrow();
                indexed.merge(Entry.key(kind, tie[0]), passages, (_, _) -> -1);
            }
        }
    }
}
