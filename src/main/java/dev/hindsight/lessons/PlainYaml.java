package dev.hindsight.lessons;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML of which every value stays the text that was typed: no dates, numbers or truth values, so
/// that `2006-05`, `1e3` and `no` are not taken for something else.
public final class PlainYaml {
    private static final int MOST_ALIASES = 10;

    private PlainYaml() {}

    /// Reads a text as YAML.
    ///
    /// @return maps, lists and texts; null where nothing or `null` stands
    /// @throws org.yaml.snakeyaml.error.YAMLException for what is not YAML or repeats a key
    public static @Nullable Object load(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(
                        new SafeConstructor(limits),
                        new Representer(unused),
                        unused,
                        limits,
                        new TextsOnly());
        return yaml.load(text);
    }

    /// A text in double quotes, as YAML and JSON read it.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        quoted.append('\\');
                    }
                    quoted.appendCodePoint(c);
                });
        return quoted.append('"').toString();
    }

    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }
}
