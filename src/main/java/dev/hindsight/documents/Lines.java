package dev.hindsight.documents;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lists as the database keeps them: one value a line.
final class Lines {
    private Lines() {}

    /// @throws IllegalArgumentException when a value itself has a line end, since it would come
    ///   back as two
    static String join(List<?> values) {
        return values.stream()
                .map(String::valueOf)
                .map(Lines::oneLine)
                .collect(Collectors.joining("\n"));
    }

    private static String oneLine(String value) {
        if (value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A value of a list has no line end: " + value);
        }
        return value;
    }

    static <T> List<T> split(String lines, Function<String, T> reader) {
        return lines.isEmpty() ? List.of() : lines.lines().map(reader).toList();
    }
}
