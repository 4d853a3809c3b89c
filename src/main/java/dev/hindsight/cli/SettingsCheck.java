package dev.hindsight.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds settings of ours that nobody reads. The framework ignores a misspelt key without a word.
final class SettingsCheck {
    private static final String PREFIX = "hindsight";

    /// What the launcher, the environment and the tests say under the same prefix.
    private static final Set<String> LAUNCHER = Set.of("home", "data", "heap", "java", "require");

    private SettingsCheck() {}

    /// @throws IllegalArgumentException that names an unknown key and the nearest one that exists
    static void check(ApplicationContext context) {
        SortedSet<String> known = known(context);
        Set<String> dotted = known.stream().map(SettingsCheck::dotted).collect(Collectors.toSet());
        given(context)
                .filter(key -> !dotted.contains(dotted(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "There is no setting "
                                    + key
                                    + "; the nearest is "
                                    + nearest(key, known)
                                    + ". All settings: docs/reference/settings.md");
                });
    }

    /// A variable such as `HINDSIGHT_INTAKE_TIME_LIMIT` is read as `hindsight.intake.time.limit`:
    /// it cannot say where a hyphen stands.
    private static String dotted(String key) {
        return key.replace('-', '.');
    }

    /// Every key that a settings record of ours reads.
    static SortedSet<String> known(ApplicationContext context) {
        Collection<BeanDefinition<Object>> readers =
                context.getBeanDefinitions(
                        Object.class, Qualifiers.byStereotype(ConfigurationReader.class));
        SortedSet<String> keys = new TreeSet<>();
        for (BeanDefinition<Object> reader : readers) {
            reader.stringValue(ConfigurationReader.class, ConfigurationReader.PREFIX)
                    .filter(prefix -> prefix.startsWith(PREFIX + "."))
                    .ifPresent(prefix ->
                            Arrays.stream(reader.getConstructor().getArguments())
                                    .map(Argument::getName)
                                    .map(NameUtils::hyphenate)
                                    .forEach(name -> keys.add(prefix + "." + name)));
        }
        return keys;
    }

    private static Stream<String> given(ApplicationContext context) {
        return context.getEnvironment().getPropertyEntries(PREFIX).stream()
                .filter(section -> !LAUNCHER.contains(section))
                .flatMap(section -> keys(context, PREFIX + "." + section))
                .sorted();
    }

    /// Everything that is set below a path, or the path itself where nothing is below it.
    private static Stream<String> keys(ApplicationContext context, String path) {
        Collection<String> names = context.getEnvironment().getPropertyEntries(path);
        return names.isEmpty()
                ? Stream.of(path)
                : names.stream().flatMap(name -> keys(context, path + "." + name));
    }

    private static String nearest(String key, SortedSet<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(key, candidate)))
                .orElse("none");
    }

    /// Edit distance of Levenshtein (1966).
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[to.length()];
    }
}
