package dev.hindsight.search;

import dev.hindsight.index.Index;
import dev.hindsight.index.IndexView;
import dev.hindsight.index.Nearest;
import dev.hindsight.index.Schema;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.meaning.RealMeaning;
import dev.hindsight.testing.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.VectorUtil;

/// Measures the search call with meaning against that in words, in turn over the same index, one
/// client, after rounds to warm up; and how many of the ten nearest passages the search through
/// graphs finds, of those that comparing all vectors as floats finds.
///
/// Arguments: the folder with `un-activities` and `gold`, one for the index, the number of
/// passages, how many of them the model reads (the others have noise added to one of these), and
/// the number of rounds that are measured.
public final class MeaningSpeedBenchmark {
    private static final int WARM_UP = 3;
    private static final int TOP = 10;

    private MeaningSpeedBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Recombined made =
                new Recombined(
                        data.resolve("un-activities/corpus.jsonl"), Integer.parseInt(arguments[2]));
        List<String> read = texts(made, Integer.parseInt(arguments[3]));
        int rounds = Integer.parseInt(arguments[4]);
        try (Meaning real = RealMeaning.in(folder.resolveSibling("vectors"), 2)) {
            NoisyMeaning meaning = new NoisyMeaning(real, read);
            meaning.load();
            Figures.OUT.printf(Locale.ROOT, "%d passages read%n", read.size());
            try (Index index = SearchSpeedBenchmark.open(made, folder, meaning)) {
                List<MixedQueries.Asked> queries = MixedQueries.of(data, made.real());
                compare(index, meaning, queries, rounds);
                SearchMemoryBenchmark.report("after these searches");
                overlap(index, meaning, queries);
            }
        }
    }

    /// What the model reads of the first passages, as [Index] hands it over.
    private static List<String> texts(Recombined made, int count) {
        List<String> texts = new ArrayList<>();
        for (int number = 1; texts.size() < count; number++) {
            String title = made.document(number).metadata().title();
            made.passages(number).stream()
                    .map(it -> it.passage())
                    .map(it -> title + "\n" + it.section().getFirst() + "\n" + it.text())
                    .forEach(texts::add);
        }
        return texts.subList(0, count);
    }

    private static void compare(
            Index index, Meaning meaning, List<MixedQueries.Asked> queries, int rounds)
            throws Exception {
        Search words = SearchSpeedBenchmark.search(index, Meaning.OFF);
        Search both = SearchSpeedBenchmark.search(index, meaning);
        SearchSpeedBenchmark.Times without =
                new SearchSpeedBenchmark.Times(queries.size() * rounds);
        SearchSpeedBenchmark.Times with = new SearchSpeedBenchmark.Times(queries.size() * rounds);
        for (int round = -WARM_UP; round < rounds; round++) {
            for (MixedQueries.Asked asked : queries) {
                SearchRequest request = asked.request(false);
                Callable<SearchResult> one = () -> words.search(request, Desk.OWNER);
                Callable<SearchResult> other = () -> both.search(request, Desk.OWNER);
                without.time(one, round >= 0);
                with.time(other, round >= 0);
            }
        }
        Figures.OUT.println("in words:     " + without);
        Figures.OUT.println("with meaning: " + with);
    }

    private static void overlap(Index index, Meaning meaning, List<MixedQueries.Asked> queries)
            throws IOException {
        int found = 0;
        int wanted = 0;
        try (IndexView view = index.open(Desk.OWNER)) {
            for (MixedQueries.Asked asked : queries) {
                float[] vector = meaning.ofQuestion(asked.text()).orElseThrow();
                Nearest near = view.nearest(vector, Fusion.COMPARED).closest(TOP);
                Set<Integer> exact = exact(view, vector);
                wanted += exact.size();
                for (int i = 0; i < near.size(); i++) {
                    found += exact.contains(near.doc(i)) ? 1 : 0;
                }
            }
        }
        Figures.OUT.printf(
                Locale.ROOT, "top %d against exact floats: %.4f%n", TOP, found / (double) wanted);
    }

    private static Set<Integer> exact(IndexView view, float[] vector) throws IOException {
        TreeMap<Float, Integer> best = new TreeMap<>();
        for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
            FloatVectorValues values =
                    Objects.requireNonNull(leaf.reader().getFloatVectorValues(Schema.VECTOR));
            DocIndexIterator each = values.iterator();
            for (int doc = each.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = each.nextDoc()) {
                float cosine = VectorUtil.dotProduct(vector, values.vectorValue(each.index()));
                if (best.size() < TOP || cosine > best.firstKey()) {
                    best.put(cosine, leaf.docBase + doc);
                    if (best.size() > TOP) {
                        best.pollFirstEntry();
                    }
                }
            }
        }
        return new HashSet<>(best.values());
    }
}
