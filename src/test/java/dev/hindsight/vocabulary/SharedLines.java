package dev.hindsight.vocabulary;

import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the shared files of one JSON object a line; JSON is YAML.
final class SharedLines {
    private SharedLines() {}

    static List<Map<String, Object>> of(Path file) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> SharedLines.parse(yaml, line))
                    .toList();
        }
    }

    private static Map<String, Object> parse(Yaml yaml, String line) {
        return yaml.load(line);
    }

    static List<Path> paragraphs() throws IOException {
        try (Stream<Path> files = Files.list(Needs.shared("data/paragraphs"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    static String text(Map<String, Object> line, String key) {
        return String.valueOf(line.get(key));
    }

    static List<String> texts(Map<String, Object> line, String key) {
        return line.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
