package dev.hindsight.lessons.bulk;

import dev.hindsight.lessons.PlainYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a [LessonMap] from YAML; docs/reference/commands.md describes its keys.
final class LessonMapFile {
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "title",
                    "statement",
                    "date",
                    "date-form",
                    "source",
                    "shows",
                    "themes",
                    "missions",
                    "label",
                    "state",
                    "only",
                    "delimiter");
    private static final Set<String> THEME_KEYS =
            Set.of("from", "delimiter", "values", "otherwise");

    private final Path file;
    private final Map<?, ?> entries;

    private LessonMapFile(Path file, Map<?, ?> entries) {
        this.file = file;
        this.entries = entries;
    }

    /// @throws IllegalArgumentException for what cannot be used, with file and key
    static LessonMap read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "There is no file "
                            + file
                            + "; --map names a YAML file that says which columns"
                            + " make up a lesson");
        }
        try {
            if (PlainYaml.load(Files.readString(file)) instanceof Map<?, ?> map) {
                return new LessonMapFile(file, map).read();
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                file + " has no keys; expected are lines such as title: \"{Title}\"");
    }

    private LessonMap read() {
        known(entries, KEYS, "");
        return new LessonMap(
                new Template(needed("id")),
                new Template(needed("title")),
                statement(),
                new Template(needed("date")),
                dateForm(),
                new Template(needed("source")),
                new Template(text(entries, "shows", "")),
                themes(),
                new Template(text(entries, "missions", "")),
                text(entries, "label", "public"),
                identified(),
                texts(entries, "only"),
                delimiter());
    }

    private IllegalArgumentException wrong(String key, Object given, String expected) {
        return new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "%s: %s is '%s', but expected is %s",
                        file,
                        key,
                        given,
                        expected));
    }

    private void known(Map<?, ?> map, Set<String> keys, String where) {
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw wrong(where + "key", key, "one of " + String.join(", ", sorted(keys)));
            }
        }
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    private String needed(String key) {
        String text = text(entries, key, "");
        if (text.isBlank()) {
            throw wrong(key, "", "a text with columns in braces, such as \"{Title}\"");
        }
        return text;
    }

    private String text(Map<?, ?> map, String key, String unlessStated) {
        @Nullable Object value = map.get(key);
        if (value == null) {
            return unlessStated;
        }
        if (value instanceof String text) {
            return text;
        }
        throw wrong(key, value, "one text");
    }

    private List<String> list(Map<?, ?> map, String key) {
        @Nullable Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw wrong(key, value, "a list");
    }

    private Map<String, String> texts(Map<?, ?> map, String key) {
        @Nullable Object value = map.get(key);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> texts)) {
            throw wrong(key, value, "lines of names and texts");
        }
        Map<String, String> read = new HashMap<>();
        texts.forEach((name, text) -> read.put(String.valueOf(name), String.valueOf(text)));
        return read;
    }

    private List<Template> statement() {
        List<String> parts = list(entries, "statement");
        if (parts.isEmpty()) {
            throw wrong("statement", "", "a list of texts, each a paragraph");
        }
        return parts.stream().map(Template::new).toList();
    }

    private String dateForm() {
        String form = text(entries, "date-form", "");
        try {
            var _ = DateTimeFormatter.ofPattern(form, Locale.ROOT);
            return form;
        } catch (IllegalArgumentException _) {
            throw wrong("date-form", form, "a form such as M/d/yyyy or dd.MM.yyyy");
        }
    }

    private LessonMap.ThemeMap themes() {
        if (!(entries.get("themes") instanceof Map<?, ?> map)) {
            throw wrong("themes", "", "from, values and otherwise, or otherwise alone");
        }
        known(map, THEME_KEYS, "themes, ");
        Map<String, String> values = new HashMap<>();
        texts(map, "values")
                .forEach((word, theme) -> values.put(word.toLowerCase(Locale.ROOT), theme));
        List<String> otherwise = new ArrayList<>(list(map, "otherwise"));
        if (otherwise.isEmpty()) {
            throw wrong("themes, otherwise", "", "themes of rows of which no word is known");
        }
        String delimiter = text(map, "delimiter", ",");
        return new LessonMap.ThemeMap(
                new Template(text(map, "from", "")),
                delimiter.isEmpty() ? "," : delimiter,
                values,
                otherwise);
    }

    private boolean identified() {
        String state = text(entries, "state", "observation");
        return switch (state) {
            case "observation" -> false;
            case "identified" -> true;
            default -> throw wrong("state", state, "observation or identified");
        };
    }

    private char delimiter() {
        String given = text(entries, "delimiter", ",");
        if (given.length() != 1) {
            throw wrong("delimiter", given, "one character, such as ;");
        }
        return given.charAt(0);
    }
}
