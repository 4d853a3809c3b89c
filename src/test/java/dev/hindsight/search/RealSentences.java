package dev.hindsight.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/// The sentences of real paragraphs, by the report that they come from.
final class RealSentences {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.;]) ");
    private static final int SHORTEST = 30;
    private static final int LONGEST = 600;

    private final List<Report> reports;
    private final List<String> all;

    /// @param mission that it comes from
    record Report(String mission, List<String> sentences) {
        String sentence(Random random) {
            return sentences.get(random.nextInt(sentences.size()));
        }
    }

    /// @param corpus with a line of JSON for each paragraph, whose `id` is that of the report, `#`
    ///   and a number, and begins with the mission
    RealSentences(Path corpus) {
        Map<String, Report> byName = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(corpus)) {
                // a line of JSON is a line of YAML
                Map<String, String> one = new Yaml().load(line);
                String name = one.getOrDefault("id", "").split("#", -1)[0];
                String mission = name.split("_", -1)[0];
                Report report =
                        byName.computeIfAbsent(name, _ -> new Report(mission, new ArrayList<>()));
                BETWEEN.splitAsStream(one.getOrDefault("text", ""))
                        .filter(it -> it.length() >= SHORTEST && it.length() <= LONGEST)
                        .forEach(report.sentences()::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The paragraphs cannot be read", e);
        }
        reports = byName.values().stream().filter(it -> !it.sentences().isEmpty()).toList();
        all = reports.stream().flatMap(report -> report.sentences().stream()).toList();
    }

    Report any(Random random) {
        return reports.get(random.nextInt(reports.size()));
    }

    String sentence(Random random) {
        return all.get(random.nextInt(all.size()));
    }

    static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    /// The first so many words, more the longer the sentence.
    static String beginning(String sentence, int fewest, int most) {
        int wanted = Math.clamp(words(sentence) / 3, fewest, most);
        return Arrays.stream(sentence.split(" ", -1))
                .limit(wanted)
                .collect(Collectors.joining(" "));
    }
}
