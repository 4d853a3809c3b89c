package dev.hindsight.search;

import dev.hindsight.index.Index;
import dev.hindsight.index.IndexSettings;
import dev.hindsight.index.IndexView;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.FakeLessons;
import dev.hindsight.testing.FakePractices;
import dev.hindsight.testing.Figures;
import dev.hindsight.vocabulary.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Measures the search call of the product, with facets and snippets, against bare Lucene that
/// computes the same, in turn over the same index, one client, after rounds to warm up.
///
/// Arguments: the folder with `un-activities` and `gold`, one for the index, which is built where
/// it is not there yet and used again where it is (bare Lucene's has a name that ends in `-flat`),
/// the number of passages, and the number of rounds that are measured, 5 where it is left out.
public final class SearchSpeedBenchmark {
    private static final int WARM_UP = 6;

    private SearchSpeedBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int passages = Integer.parseInt(arguments[2]);
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        Recombined made = new Recombined(data.resolve("un-activities/corpus.jsonl"), passages);
        try (Index index = open(made, Path.of(arguments[1]), Meaning.OFF)) {
            Search search = search(index, Meaning.OFF);
            List<MixedQueries.Asked> queries = MixedQueries.of(data, made.real());
            try (IndexView view = index.open(Desk.OWNER)) {
                Figures.OUT.printf(
                        Locale.ROOT,
                        "%d Lucene documents in %d segments%n",
                        view.searcher().getIndexReader().numDocs(),
                        view.searcher().getIndexReader().leaves().size());
                Figures.OUT.println("documents, up to three passages of each, against block join:");
                compare(search, new BareBlocks(view), queries, false, rounds);
            }
            Path flat = Path.of(arguments[1] + "-flat");
            try (BareFlat bare = BareFlat.open(made, flat)) {
                Figures.OUT.println("passages, against an index of passages as documents:");
                compare(search, bare, queries, true, rounds);
            }
        }
    }

    /// Opens the index of these passages, and builds it before where it is not there.
    static Index open(Recombined made, Path folder, Meaning meaning) throws InterruptedException {
        Index index =
                new Index(
                        made,
                        new FakePractices(new FakeCatalogue("no practices")),
                        new FakeLessons(new FakeCatalogue("no lessons")),
                        made,
                        folder,
                        IndexSettings.defaults(),
                        meaning);
        long pending = index.pending();
        long start = System.nanoTime();
        index.start();
        if (!index.awaitChange(made.latest(), Duration.ofHours(3))) {
            throw new IllegalStateException("The index did not follow within three hours");
        }
        if (pending > 0) {
            Figures.OUT.printf(
                    Locale.ROOT,
                    "indexed %d documents in %.0f s%n",
                    pending,
                    (System.nanoTime() - start) / 1e9);
        }
        return index;
    }

    /// The search of the running program, with all of its vocabulary.
    static Search search(Index index, Meaning meaning) {
        Vocabulary vocabulary = new Vocabulary();
        VocabularyLabels labels = new VocabularyLabels(vocabulary);
        Understanding understanding =
                new SearchFactory()
                        .understanding(
                                new VocabularyFields(vocabulary, labels), vocabulary, meaning);
        return new SearchFactory().search(index, labels, understanding);
    }

    private static void compare(
            Search search,
            BareLucene bare,
            List<MixedQueries.Asked> queries,
            boolean asPassages,
            int rounds)
            throws Exception {
        Figures.OUT.printf(Locale.ROOT, "answers %08x%n", answers(search, queries, asPassages));
        Times product = new Times(queries.size() * rounds);
        Times lucene = new Times(queries.size() * rounds);
        int same = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            for (MixedQueries.Asked asked : queries) {
                Callable<Long> ours =
                        () -> search.search(asked.request(asPassages), Desk.OWNER).total();
                Callable<Long> theirs = () -> bare.search(asked).total();
                boolean measured = round >= 0;
                long one = round % 2 == 0 ? product.time(ours, measured) : 0;
                long other = lucene.time(theirs, measured);
                one = round % 2 == 0 ? one : product.time(ours, measured);
                same += one == other ? 1 : 0;
            }
        }
        Figures.OUT.println("product: " + product);
        Figures.OUT.println("bare:    " + lucene);
        Figures.OUT.printf(
                Locale.ROOT,
                "ratio: median %.2f, CPU %.2f; the same total in %d of %d%n",
                product.median() / lucene.median(),
                product.processor() / lucene.processor(),
                same / (rounds + WARM_UP),
                queries.size());
    }

    /// A number that is the same as long as all answers are, hits, scores, facets and snippets.
    private static int answers(
            Search search, List<MixedQueries.Asked> queries, boolean asPassages) {
        return queries.stream()
                .map(asked -> search.search(asked.request(asPassages), Desk.OWNER))
                .map(result -> Desk.timeless(result).toString())
                .toList()
                .hashCode();
    }

    /// Times of many calls, by the clock and of the processor.
    static final class Times {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private final long[] clock;
        private long busy;
        private int size;

        Times(int calls) {
            clock = new long[calls];
        }

        <T> T time(Callable<T> call, boolean measured) throws Exception {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            T result = call.call();
            if (measured) {
                clock[size++] = System.nanoTime() - start;
                busy += THREADS.getCurrentThreadCpuTime() - cpu;
            }
            return result;
        }

        /// Milliseconds.
        double median() {
            return at(0.5);
        }

        private double at(double share) {
            long[] sorted = Arrays.copyOf(clock, size);
            Arrays.sort(sorted);
            return sorted[(int) (size * share)] / 1e6;
        }

        /// Milliseconds of the processor for each call.
        double processor() {
            return busy / 1e6 / size;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "p50 %.2f ms, p95 %.2f ms, most %.2f ms, CPU %.2f ms a query, %d calls",
                    median(),
                    at(0.95),
                    at(0.999999),
                    processor(),
                    size);
        }
    }
}
