package dev.hindsight.api;

import dev.hindsight.kernel.Language;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The parameters of a request; whatever cannot be used is said with what was expected.
final class Parameters {
    private final HttpParameters given;

    /// @param known names that there are
    /// @throws BadParameter for any other
    Parameters(HttpRequest<?> request, Set<String> known) {
        given = request.getParameters();
        Set<String> unknown = new TreeSet<>(given.names());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT,
                            "There is no parameter %s; there are %s",
                            unknown,
                            new TreeSet<>(known)));
        }
    }

    String text(String name, String otherwise) {
        return given.getFirst(name).orElse(otherwise);
    }

    Set<String> all(String name) {
        Set<String> values = new HashSet<>(given.getAll(name));
        values.removeIf(String::isBlank);
        return values;
    }

    int number(String name, int otherwise) {
        return number(name).orElse(otherwise);
    }

    OptionalInt number(String name) {
        Optional<String> text = given.getFirst(name);
        try {
            return text.map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        } catch (NumberFormatException e) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT, "`%s` is a whole number, not: %s", name, text.orElse("")),
                    e);
        }
    }

    /// One of a few words, the first of them where nothing is given.
    String choice(String name, List<String> words) {
        String word = text(name, words.getFirst());
        if (!words.contains(word)) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT,
                            "`%s` is %s, not: %s",
                            name,
                            String.join(" or ", words),
                            word));
        }
        return word;
    }

    /// The language of labels.
    Language language() {
        return choice("lang", List.of("en", "fr")).equals("fr")
                ? Language.FRENCH
                : Language.ENGLISH;
    }
}
