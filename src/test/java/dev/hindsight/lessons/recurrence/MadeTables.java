package dev.hindsight.lessons.recurrence;

import dev.hindsight.kernel.Language;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.meaning.RealMeaning;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the tables of [Rarity] and [Centres] anew; the weights of `Measures` are fitted to them.
final class MadeTables {
    private static final Path TABLES = Path.of("src", "main", "resources", "recurrence");
    private static final Pattern CITATION = Pattern.compile("\\[\\[.*?]]");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;:])\\s+|\\n+");

    private final Vocabulary vocabulary = new Vocabulary();

    /// Counts roots over the sentences of the starter collection and the descriptions of themes.
    private List<String> rarity() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int sentences = 0;
        for (String sentence : sentences()) {
            var roots = new HashSet<>(vocabulary.gist(sentence).roots());
            roots.forEach(root -> counts.merge(root, 1, Integer::sum));
            sentences += roots.isEmpty() ? 0 : 1;
        }
        List<String> lines = new ArrayList<>(List.of(String.valueOf(sentences)));
        counts.forEach((root, count) -> {
            if (count > 1) {
                lines.add(root + "\t" + count);
            }
        });
        return lines;
    }

    private List<String> sentences() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("corpus", "practices"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                String body = text.substring(text.indexOf("\n---", 3) + 4);
                texts.add(CITATION.matcher(body).replaceAll(" "));
            }
        }
        vocabulary
                .leaves()
                .forEach(theme -> {
                    texts.add(theme.description().in(Language.ENGLISH));
                    texts.add(theme.belongs().in(Language.ENGLISH));
                });
        return texts.stream().flatMap(SENTENCE::splitAsStream).toList();
    }

    /// The means of the vectors of the texts by which the weights were chosen: English, French.
    private List<String> centres(Path vectors) throws IOException {
        Map<Language, List<float[]>> read = new TreeMap<>();
        try (Meaning meaning = RealMeaning.in(vectors, 2)) {
            for (LabelledPair pair : LabelledPair.of("dev")) {
                for (String text : pair.texts()) {
                    Parts parts = Parts.of("", text);
                    Language language = vocabulary.gist(parts.whole()).language();
                    List<String> both = List.of(parts.whole(), parts.advice());
                    meaning.learn(both);
                    both.forEach(part ->
                            read.computeIfAbsent(language, _ -> new ArrayList<>())
                                    .add(meaning.known(part).orElseThrow()));
                }
            }
        }
        return Stream.of(Language.ENGLISH, Language.FRENCH)
                .map(language -> mean(read.getOrDefault(language, List.of())))
                .toList();
    }

    private static String mean(List<float[]> vectors) {
        return IntStream.range(0, vectors.getFirst().length)
                .mapToObj(i ->
                        String.format(
                                Locale.ROOT,
                                "%.4f",
                                vectors.stream().mapToDouble(v -> v[i]).average().orElseThrow()))
                .collect(Collectors.joining("\t"));
    }

    public static void main(String[] arguments) throws IOException {
        MadeTables made = new MadeTables();
        Files.createDirectories(TABLES);
        Files.writeString(TABLES.resolve("rarity.tsv"), String.join("\n", made.rarity()) + "\n");
        Path vectors = Path.of("target", "measurements", "recurrence-vectors");
        Files.writeString(
                TABLES.resolve("centres.tsv"), String.join("\n", made.centres(vectors)) + "\n");
    }
}
