package dev.hindsight.search;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.index.Index;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.testing.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures the anonymous resident memory of a process that answers the 200 queries three times, in
/// words, and the bytes of the index against those of the text.
///
/// Arguments: the folder with `un-activities` and `gold`, that of the index, which is built where
/// it is not there yet, and the number of passages. The heap is that of the launcher: `-Xmx512m`.
public final class SearchMemoryBenchmark {
    private static final int ROUNDS = 3;

    private SearchMemoryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Recombined made =
                new Recombined(
                        data.resolve("un-activities/corpus.jsonl"), Integer.parseInt(arguments[2]));
        List<MixedQueries.Asked> queries = MixedQueries.of(data, made.real());
        try (Index index = SearchSpeedBenchmark.open(made, folder, Meaning.OFF)) {
            report("opened");
            Search search = SearchSpeedBenchmark.search(index, Meaning.OFF);
            for (int round = 0; round < ROUNDS; round++) {
                for (MixedQueries.Asked asked : queries) {
                    search.search(asked.request(round == 1), Desk.OWNER);
                }
                report("after " + (round + 1) * queries.size() + " searches");
            }
        }
        long text = text(made);
        long bytes = bytes(folder);
        Figures.OUT.printf(
                Locale.ROOT,
                "index %.1f MB, text %.1f MB, ratio %.3f%n",
                bytes / 1e6,
                text / 1e6,
                bytes / (double) text);
    }

    static void report(String when) throws IOException {
        String line =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(it -> it.startsWith("RssAnon:"))
                        .findFirst()
                        .orElse("RssAnon is not known here");
        Figures.OUT.println(when + ": " + line.replaceAll("\\s+", " "));
    }

    private static long text(Recombined made) {
        long bytes = 0;
        for (int number = 1; number <= made.documents(); number++) {
            for (ThemedPassage passage : made.passages(number)) {
                bytes += passage.passage().text().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return bytes;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
