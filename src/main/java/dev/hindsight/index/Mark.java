package dev.hindsight.index;

import dev.hindsight.kernel.Label;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a commit says of itself, beside its content.
///
/// @param installation the database that it was read from
/// @param number the last change it has read
/// @param labels all labels that had an index then, so that a missing folder is noticed
record Mark(String installation, long number, Set<Label> labels) {
    private static final String SCHEMA = "schema";
    private static final String INSTALLATION = "installation";
    private static final String NUMBER = "number";
    private static final String LABELS = "labels";

    Mark {
        labels = Set.copyOf(labels);
    }

    Map<String, String> asUserData() {
        return Map.of(
                SCHEMA,
                Schema.VERSION,
                INSTALLATION,
                installation,
                NUMBER,
                Long.toString(number),
                LABELS,
                new TreeSet<>(labels).stream().map(Label::value).collect(Collectors.joining(" ")));
    }

    /// Empty where the commit was made by another schema or by something else.
    static Optional<Mark> of(Map<String, String> data) {
        @Nullable String installation = data.get(INSTALLATION);
        @Nullable String number = data.get(NUMBER);
        @Nullable String labels = data.get(LABELS);
        if (!Schema.VERSION.equals(data.get(SCHEMA))
                || installation == null
                || number == null
                || labels == null) {
            return Optional.empty();
        }
        Set<Label> all =
                Arrays.stream(labels.split(" ")).map(Label::new).collect(Collectors.toSet());
        return Optional.of(new Mark(installation, Long.parseLong(number), all));
    }

    /// Can an index with this mark follow a database that calls itself so and has got so far?
    boolean follows(String database, long latest) {
        return installation.equals(database) && number <= latest;
    }
}
