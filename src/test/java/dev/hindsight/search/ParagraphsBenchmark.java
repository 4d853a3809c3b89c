package dev.hindsight.search;

import dev.hindsight.documents.Document;
import dev.hindsight.index.IndexSettings;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.MadeUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.Yaml;

/// Measures ranking and time over 7,537 paragraphs of reports, each a document of one passage:
/// nDCG@10 (gain = grade, discount log2) and the median time of a query, after one round to warm
/// up.
///
/// Arguments: the folder with `corpus.jsonl`, `queries.en.tsv` and `qrels.txt`, and an empty one
/// for the index.
public final class ParagraphsBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(ParagraphsBenchmark.class);

    private ParagraphsBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]);
        FakeCatalogue catalogue = new FakeCatalogue("benchmark");
        Map<String, String> names = fill(catalogue, data.resolve("corpus.jsonl"));
        long start = System.nanoTime();
        try (Desk desk = new Desk(catalogue, Path.of(arguments[1]), IndexSettings.defaults())) {
            desk.settle();
            LOG.info("indexed {} in {} s", catalogue.latest(), (System.nanoTime() - start) / 1e9);
            Map<String, Map<String, Integer>> grades = grades(data.resolve("qrels.txt"));
            for (int round = 0; round < 8; round++) {
                boolean asPassages = round % 2 == 0;
                measure(desk, data.resolve("queries.en.tsv"), asPassages, grades, names);
            }
        }
    }

    /// @return names of the corpus by the ids they have here
    private static Map<String, String> fill(FakeCatalogue catalogue, Path corpus)
            throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(corpus)) {
            // a line of JSON is a line of YAML
            Map<String, String> one = new Yaml().load(line);
            String name = one.getOrDefault("id", "");
            Document document =
                    catalogue
                            .add(
                                    MadeUp.document(
                                            Label.PUBLIC,
                                            MadeUp.metadata(
                                                    one.getOrDefault("title", name),
                                                    DocumentType.REPORT,
                                                    null,
                                                    Language.ENGLISH),
                                            one.getOrDefault("text", "")))
                            .orElseThrow();
            names.put(document.id().value(), name);
        }
        return names;
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\\s+", -1);
            grades.computeIfAbsent(parts[0], _ -> new HashMap<>())
                    .put(parts[2], Integer.valueOf(parts[3]));
        }
        return grades;
    }

    private static void measure(
            Desk desk,
            Path queries,
            boolean asPassages,
            Map<String, Map<String, Integer>> grades,
            Map<String, String> names)
            throws IOException {
        Map<String, Double> gains = new LinkedHashMap<>();
        List<Double> times = new ArrayList<>();
        for (String line : Files.readAllLines(queries)) {
            String[] parts = line.split("\t", 2);
            SearchRequest request =
                    new SearchRequest(parts[1], Map.of(), 1, 10, asPassages, Language.ENGLISH);
            long start = System.nanoTime();
            SearchResult result = desk.search.search(request, Desk.OWNER);
            times.add((System.nanoTime() - start) / 1e6);
            List<String> found =
                    result.hits().stream().map(hit -> names.getOrDefault(hit.id(), "")).toList();
            gains.put(parts[0], ndcg(found, grades.getOrDefault(parts[0], Map.of())));
        }
        double mean = gains.values().stream().mapToDouble(gain -> gain).average().orElse(0);
        times.sort(null);
        String answer =
                String.format(
                        Locale.ROOT,
                        "as %s: nDCG@10 %.4f over %d queries, median %.2f ms, longest %.2f ms",
                        asPassages ? "passages" : "documents",
                        mean,
                        gains.size(),
                        times.get(times.size() / 2),
                        times.getLast());
        LOG.info("{}", answer);
    }

    private static double ndcg(List<String> found, Map<String, Integer> grades) {
        List<Integer> ideal =
                grades.values().stream().sorted((one, other) -> other - one).limit(10).toList();
        double best = gain(ideal);
        List<Integer> got = found.stream().map(name -> grades.getOrDefault(name, 0)).toList();
        return best == 0 ? 0 : gain(got) / best;
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size())
                .mapToDouble(i -> grades.get(i) * Math.log(2) / Math.log(i + 2))
                .sum();
    }
}
