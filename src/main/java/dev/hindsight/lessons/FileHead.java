package dev.hindsight.lessons;

import dev.hindsight.lessons.PracticeReading.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/// The front matter of a file: YAML between two lines of three hyphens, of which every value is a
/// text, a list or a map. What cannot be used is collected.
final class FileHead {
    private static final Pattern FENCED =
            Pattern.compile("\\A\uFEFF?---[ \t]*+\n(.*?\n)??---[ \t]*+(?:\n|\\z)", Pattern.DOTALL);
    private static final int LONGEST = 200_000;
    private static final String KEYS = "lines such as date: 2026-11-22";

    private final Map<?, ?> entries;
    private final List<Problem> problems = new ArrayList<>();

    private FileHead(Map<?, ?> entries) {
        this.entries = entries;
    }

    /// What became of looking for it.
    sealed interface Opened {
        /// The front matter and what follows.
        ///
        /// @param body what follows, with line feeds
        record Read(FileHead head, String body) implements Opened {}

        record Broken(Problem problem) implements Opened {}
    }

    private record Parts(String head, String body) {}

    static Opened of(String text) {
        Optional<Parts> parts = split(text);
        if (parts.isEmpty()) {
            return broken("missing", "YAML between two lines of three hyphens");
        }
        try {
            Object read = PlainYaml.load(parts.get().head());
            return read instanceof Map<?, ?> map
                    ? new Opened.Read(new FileHead(map), parts.get().body())
                    : broken("without keys", KEYS);
        } catch (YAMLException e) {
            String complaint = String.valueOf(e.getMessage()).replace('\n', ' ');
            return broken("not YAML: " + complaint, KEYS);
        }
    }

    private static Opened broken(String given, String expected) {
        return new Opened.Broken(new Problem("front matter", given, expected));
    }

    /// Does the text begin with front matter that has all these keys?
    static boolean hasKeys(String text, Set<String> keys) {
        return split(text)
                .map(parts -> parts.head().lines().toList())
                .filter(lines ->
                        keys.stream()
                                .allMatch(key ->
                                        lines.stream()
                                                .anyMatch(line -> line.startsWith(key + ":"))))
                .isPresent();
    }

    private static Optional<Parts> split(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        Matcher matcher = FENCED.matcher(lines).region(0, Math.min(lines.length(), LONGEST));
        if (!matcher.find()) {
            return Optional.empty();
        }
        @Nullable String head = matcher.group(1);
        return Optional.of(new Parts(head == null ? "" : head, lines.substring(matcher.end())));
    }

    Map<?, ?> entries() {
        return entries;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /// Complains of keys that are none of these.
    ///
    /// @param where begins the name of each, such as `evidence 2, `
    void known(String where, Map<?, ?> map, Set<String> keys) {
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                String known = keys.stream().sorted().collect(Collectors.joining(", "));
                add(Problem.of(where + "key", String.valueOf(key), "one of " + known));
            }
        }
    }

    /// A text of the head itself; empty where there is none.
    String text(String key) {
        return text(entries, "", key);
    }

    String text(Map<?, ?> map, String where, String key) {
        Object value = map.get(key);
        if (value == null || value instanceof String) {
            return value == null ? "" : (String) value;
        }
        add(Problem.of(where + key, String.valueOf(value), "one text"));
        return "";
    }

    /// A list of texts that has to be there, though it may be empty.
    List<String> texts(String key) {
        return stated(key).stream().map(String::valueOf).toList();
    }

    /// A list that has to be there, though it may be empty.
    List<?> stated(String key) {
        if (!entries.containsKey(key)) {
            add(Problem.missing(key, "a list, which may be empty: []"));
        }
        return list(key);
    }

    /// A list; empty where there is none.
    List<?> list(String key) {
        Object value = entries.get(key);
        if (value == null || value instanceof List) {
            return value == null ? List.of() : (List<?>) value;
        }
        add(Problem.of(key, String.valueOf(value), "a list"));
        return List.of();
    }
}
