package dev.hindsight.lessons.bulk;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with names of columns in braces, such as `Lesson {Number}`.
record Template(String text) {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)\\}");

    /// The columns that it names.
    Set<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        COLUMN.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    /// The text with what the row has in these columns; empty where it names columns and all of
    /// them are blank.
    String of(Map<String, String> row) {
        Set<String> columns = columns();
        boolean blank = columns.stream().allMatch(name -> row.getOrDefault(name, "").isBlank());
        if (blank && !columns.isEmpty()) {
            return "";
        }
        return COLUMN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, row)));
    }

    private static String value(MatchResult found, Map<String, String> row) {
        return row.getOrDefault(found.group(1), "").strip();
    }
}
