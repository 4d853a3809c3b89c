package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One mapping of a vocabulary file, read as it stands and strictly.
///
/// Scalars stay the text that the file has: Norway's code is `NO` and no truth value, a date is no
/// point in time. Every reading method throws [BrokenEntry] for what it did not expect.
final class Entry {
    private final String file;
    private final String id;
    private final int line;
    private final Map<String, Node> values;

    private Entry(String file, String path, Node node) {
        this.line = node.getStartMark().getLine() + 1;
        this.file = file;
        this.values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            throw new BrokenEntry(
                    file, "line " + line, path, describe(node), "a mapping of keys to values");
        }
        for (NodeTuple pair : mapping.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (values.put(key, pair.getValueNode()) != null) {
                throw new BrokenEntry(
                        file, "line " + line, path, "given " + key + " twice", "each key once");
            }
        }
        this.id = values.get("id") instanceof ScalarNode name ? name.getValue() : path;
    }

    /// The whole file as one mapping.
    static Entry ofFile(String file, String yaml) {
        try {
            Node root =
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .compose(new StringReader(yaml));
            if (root == null) {
                throw new BrokenEntry(file, "line 1", "the file", "empty", "a mapping");
            }
            return new Entry(file, "the file", root);
        } catch (YAMLException e) {
            BrokenEntry broken =
                    new BrokenEntry(
                            file, "the file", "its text", "no YAML: " + e.getMessage(), "YAML");
            broken.initCause(e);
            throw broken;
        }
    }

    /// Refuses keys that nobody would read, which mostly are misspelled ones.
    Entry knowing(String... keys) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw broken("a key", String.join(", ", unknown), "one of " + Arrays.toString(keys));
        }
        return this;
    }

    /// A text that has to be there.
    String text(String key) {
        String text = optional(key);
        if (text == null) {
            throw broken(key, "missing", "a text");
        }
        return text;
    }

    @Nullable String optional(String key) {
        Node node = values.get(key);
        return node == null ? null : scalar(key, node);
    }

    /// A text that has to be there and that `read` understands, as the example shows.
    <T> T value(String key, Function<String, T> read, String expected) {
        return understood(key, text(key), read, expected);
    }

    boolean flag(String key) {
        String text = optional(key);
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw broken(key, quoted(text), "true or false");
        };
    }

    /// A list of texts; empty where the key is missing.
    List<String> texts(String key) {
        Node node = values.get(key);
        return node == null ? List.of() : texts(key, node);
    }

    /// A list of what `read` understands; empty where the key is missing.
    <T> List<T> values(String key, Function<String, T> read, String expected) {
        return texts(key).stream().map(text -> understood(key, text, read, expected)).toList();
    }

    /// A list of mappings; empty where the key is missing.
    List<Entry> entries(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw broken(key, describe(node), "a list of entries");
        }
        return sequence.getValue().stream()
                .map(child -> new Entry(file, "an entry of " + key, child))
                .toList();
    }

    /// One text by language code, English among them.
    Wording wording(String key) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byLanguage(key)
                .forEach((language, node) ->
                        texts.put(language, scalar(named(key, language), node)));
        if (!texts.containsKey(Language.ENGLISH)) {
            throw broken(named(key, Language.ENGLISH), "missing", "a text");
        }
        return new Wording(texts);
    }

    Wording optionalWording(String key) {
        return values.containsKey(key) ? wording(key) : Wording.NONE;
    }

    /// Lists of texts by language code; empty where the key is missing.
    Phrases phrases(String key) {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        if (values.containsKey(key)) {
            byLanguage(key)
                    .forEach((language, node) ->
                            texts.put(language, texts(named(key, language), node)));
        }
        return new Phrases(texts);
    }

    BrokenEntry broken(String what, String given, String expected) {
        String place = String.format(Locale.ROOT, "entry '%s' (line %d)", id, line);
        return new BrokenEntry(file, place, what, given, expected);
    }

    private Map<Language, Node> byLanguage(String key) {
        Map<Language, Node> nodes = new EnumMap<>(Language.class);
        Node node = values.get(key);
        if (!(node instanceof MappingNode mapping)) {
            String given = node == null ? "missing" : describe(node);
            throw broken(key, given, "a mapping from language codes");
        }
        for (NodeTuple pair : mapping.getValue()) {
            String code = scalar(key, pair.getKeyNode());
            Language language =
                    Language.ofCode(code)
                            .orElseThrow(() ->
                                    broken(
                                            key + "." + code,
                                            "given",
                                            "en, fr, es, ar, ru or zh as language"));
            if (nodes.put(language, pair.getValueNode()) != null) {
                throw broken(key + "." + code, "given twice", "each language once");
            }
        }
        return nodes;
    }

    private <T> T understood(String key, String text, Function<String, T> read, String expected) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            BrokenEntry broken = broken(key, quoted(text), expected);
            broken.initCause(e);
            throw broken;
        }
    }

    private List<String> texts(String key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw broken(key, describe(node), "a list of texts in [brackets]");
        }
        List<String> texts = new ArrayList<>();
        sequence.getValue().forEach(item -> texts.add(scalar(key, item)));
        return texts;
    }

    private String scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw broken(key, describe(node), "a text");
        }
        return scalar.getValue();
    }

    private static String named(String key, Language language) {
        return key + "." + language.code();
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private static String describe(Node node) {
        return switch (node) {
            case ScalarNode scalar when scalar.getValue().isBlank() -> "blank";
            case ScalarNode scalar -> quoted(scalar.getValue());
            case SequenceNode _ -> "a list";
            case MappingNode _ -> "a mapping";
            default -> "an alias";
        };
    }
}
