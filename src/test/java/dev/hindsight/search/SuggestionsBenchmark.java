package dev.hindsight.search;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.index.IndexSettings;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.MadeUp;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.Yaml;

/// Measures how long suggestions take while one types: documents of 50 passages, each of two
/// sentences of real paragraphs, with titles of real words; every beginning of the real queries,
/// from two letters on, right and with two letters swapped, after two rounds to warm up.
///
/// Arguments: the folder with `corpus.jsonl` and `queries.en.tsv`, an empty one for the index, and
/// the number of passages.
public final class SuggestionsBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(SuggestionsBenchmark.class);
    private static final int PASSAGES = 50;
    private static final int POOL = 100_000;
    private static final int LONGEST = 30;

    private SuggestionsBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]);
        int passages = Integer.parseInt(arguments[2]);
        FakeCatalogue catalogue = new FakeCatalogue("benchmark");
        fill(catalogue, sentences(data.resolve("corpus.jsonl")), passages / PASSAGES);
        long start = System.nanoTime();
        try (Desk desk = new Desk(catalogue, Path.of(arguments[1]), IndexSettings.defaults())) {
            desk.index.awaitChange(catalogue.latest(), Duration.ofHours(2));
            LOG.info("indexed {} in {} s", passages, (System.nanoTime() - start) / 1e9);
            Suggestions suggestions =
                    new IndexSuggestions(desk.index, new NameList(new Vocabulary()));
            List<String> typed = typed(data.resolve("queries.en.tsv"));
            for (int round = 0; round < 4; round++) {
                measure(suggestions, typed);
            }
        }
    }

    private static List<String> sentences(Path corpus) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(corpus)) {
            // a line of JSON is a line of YAML
            Map<String, String> one = new Yaml().load(line);
            sentences.addAll(List.of(one.getOrDefault("text", "").split("(?<=\\.) ", -1)));
        }
        return sentences;
    }

    private static void fill(FakeCatalogue catalogue, List<String> sentences, int documents) {
        Random random = new Random(1);
        List<String> pool = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            pool.add(any(sentences, random) + " " + any(sentences, random));
        }
        for (int i = 0; i < documents; i++) {
            List<ThemedPassage> passages = new ArrayList<>();
            for (int number = 1; number <= PASSAGES; number++) {
                passages.add(MadeUp.passage(number, Language.ENGLISH, any(pool, random)));
            }
            String title =
                    Arrays.stream(any(sentences, random).split(" ", -1))
                            .limit(9)
                            .collect(Collectors.joining(" "));
            PartialDate date = PartialDate.ofYear(1990 + random.nextInt(35));
            catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            MadeUp.metadata(
                                    "No. " + i + " " + title,
                                    DocumentType.REPORT,
                                    date,
                                    Language.ENGLISH),
                            passages));
        }
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> typed(Path queries) throws IOException {
        List<String> typed = new ArrayList<>();
        for (String line : Files.readAllLines(queries)) {
            String query = line.split("\t", -1)[1];
            for (int end = 2; end <= Math.min(query.length(), LONGEST); end++) {
                typed.add(query.substring(0, end));
            }
            for (int end = 5; end <= Math.min(query.length(), LONGEST); end++) {
                typed.add(
                        query.charAt(0)
                                + ""
                                + query.charAt(2)
                                + query.charAt(1)
                                + query.substring(3, end));
            }
        }
        return typed;
    }

    private static void measure(Suggestions suggestions, List<String> typed) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[typed.size()];
        long[] busy = new long[typed.size()];
        long found = 0;
        for (int i = 0; i < times.length; i++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            found += suggestions.of(typed.get(i), Language.ENGLISH, Desk.OWNER).size();
            times[i] = System.nanoTime() - start;
            busy[i] = threads.getCurrentThreadCpuTime() - cpu;
        }
        Arrays.sort(times);
        Arrays.sort(busy);
        LOG.info(
                "{} typed, {} suggested; ms: median {}, p95 {}, most {}; CPU: median {}, p95 {}",
                times.length,
                found,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length - 1] / 1e6,
                busy[busy.length / 2] / 1e6,
                busy[busy.length * 95 / 100] / 1e6);
    }
}
