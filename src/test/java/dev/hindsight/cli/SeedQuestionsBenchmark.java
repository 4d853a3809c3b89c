package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Asks graded questions of documents that are taken in as the product does, and prints nDCG@10 by
/// kind of question. Arguments: the file of questions, then files and folders to take in.
///
/// A passage answers when its first 250 words hold the middle half of a quote, white space and
/// punctuation aside; each quote counts once; gain 2^grade − 1, discount log2 (Järvelin and
/// Kekäläinen, 2002). The ideal answer holds one quote a passage, the best first, so an answer that
/// holds several in one can come to more than 1, and counts as 1. Printed beside it: the same where
/// a passage gains by the best of its quotes only.
public final class SeedQuestionsBenchmark {
    private static final int DEPTH = 10;
    private static final int WORDS_READ = 250;
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private SeedQuestionsBenchmark() {}

    private record Quote(String middle, double gain) {}

    private record Asked(String kind, String query, List<Quote> quotes) {}

    public static void main(String[] arguments) throws IOException {
        List<Path> paths = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        Path folder = Files.createTempDirectory("hindsight-questions");
        try (Engine engine = Engine.start(DataFolder.under(folder), Map.of())) {
            IntakeRequest request =
                    new IntakeRequest(FileWalk.of(paths).files(), Label.PUBLIC, null, null);
            engine.get(Intake.class).ingest(request, (_, _, _) -> {});
            engine.get(Index.class).awaitVectors();
            engine.get(Meaning.class).load();
            measure(engine.get(Search.class), Files.readAllLines(Path.of(arguments[0])));
        }
    }

    private static void measure(Search search, List<String> lines) {
        Map<String, List<Ndcg>> byKind = new TreeMap<>();
        for (String line : lines) {
            Asked asked = asked(line);
            Ndcg ndcg = ndcg(search, asked);
            byKind.computeIfAbsent(asked.kind(), _ -> new ArrayList<>()).add(ndcg);
            byKind.computeIfAbsent("~ all", _ -> new ArrayList<>()).add(ndcg);
        }
        byKind.forEach((kind, values) ->
                OUT.printf(
                        Locale.ROOT,
                        "%-14s %.3f, by the best quote of a passage %.3f  (%d questions)%n",
                        kind,
                        values.stream().mapToDouble(Ndcg::each).average().orElse(0),
                        values.stream().mapToDouble(Ndcg::best).average().orElse(0),
                        values.size()));
    }

    private static Asked asked(String line) {
        // JSON is a part of YAML
        Map<?, ?> entry = new Yaml(new SafeConstructor(new LoaderOptions())).load(line);
        List<Quote> quotes =
                ((List<?>) entry.get("answers"))
                        .stream()
                                .map(answer -> (Map<?, ?>) answer)
                                .map(answer ->
                                        new Quote(
                                                middle(String.valueOf(answer.get("quote"))),
                                                Math.pow(
                                                                2,
                                                                ((Number) answer.get("grade"))
                                                                        .doubleValue())
                                                        - 1))
                                .toList();
        return new Asked(
                String.valueOf(entry.get("kind")), String.valueOf(entry.get("query")), quotes);
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String middle(String quote) {
        String bare = bare(quote);
        return bare.substring(bare.length() / 4, bare.length() - bare.length() / 4);
    }

    /// @param each every quote gains
    /// @param best of a passage only the best quote gains
    private record Ndcg(double each, double best) {}

    private static Ndcg ndcg(Search search, Asked asked) {
        SearchRequest request =
                new SearchRequest(asked.query(), Map.of(), 1, DEPTH, true, Language.ENGLISH);
        List<SearchResult.Hit> hits = search.search(request, new Viewer.Owner()).hits();
        Set<Quote> met = new HashSet<>();
        double each = 0;
        double best = 0;
        for (int rank = 0; rank < hits.size(); rank++) {
            String read = read(hits.get(rank));
            double all = 0;
            double most = 0;
            for (Quote quote : asked.quotes()) {
                if (read.contains(quote.middle()) && met.add(quote)) {
                    all += quote.gain();
                    most = Math.max(most, quote.gain());
                }
            }
            each += all / discount(rank);
            best += most / discount(rank);
        }
        double ideal = ideal(asked);
        return new Ndcg(Math.min(1, each / ideal), best / ideal);
    }

    private static String read(SearchResult.Hit hit) {
        String text = hit.passages().getFirst().text();
        return bare(
                Arrays.stream(text.split("\\s+"))
                        .limit(WORDS_READ)
                        .collect(Collectors.joining(" ")));
    }

    private static double ideal(Asked asked) {
        List<Double> gains =
                asked.quotes().stream().map(Quote::gain).sorted(Comparator.reverseOrder()).toList();
        double ideal = 0;
        for (int rank = 0; rank < Math.min(DEPTH, gains.size()); rank++) {
            ideal += gains.get(rank) / discount(rank);
        }
        return ideal;
    }

    private static double discount(int rank) {
        return Math.log(rank + 2.0) / Math.log(2);
    }
}
