package dev.hindsight.lessons.bulk;

import dev.hindsight.lessons.LessonDraft;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which columns of a table make up which part of a lesson.
///
/// @param id the address of a lesson; what is no letter or digit becomes a hyphen
/// @param statement parts, each a paragraph; those without content are left out
/// @param date of the lesson
/// @param dateForm how the table writes days, such as `M/d/yyyy`; empty: 2006, 2006-05, 2006-05-31
/// @param source a reference or the address of a page
/// @param shows what is found there
/// @param themes how they are found
/// @param missions acronyms, separated by commas
/// @param label of all
/// @param identified whether all count as validated
/// @param only rows that have these texts in these columns; empty: all
record LessonMap(
        Template id,
        Template title,
        List<Template> statement,
        Template date,
        String dateForm,
        Template source,
        Template shows,
        ThemeMap themes,
        Template missions,
        String label,
        boolean identified,
        Map<String, String> only,
        char delimiter) {
    private static final int LONGEST_ID = 120;

    LessonMap {
        statement = List.copyOf(statement);
        only = Map.copyOf(only);
    }

    /// How the themes of a row are found.
    ///
    /// @param from a list of the table's own words
    /// @param delimiter between two of them
    /// @param values themes by the table's words, in small letters
    /// @param otherwise themes of a row of which no word is known
    record ThemeMap(
            Template from, String delimiter, Map<String, String> values, List<String> otherwise) {
        ThemeMap {
            values = Map.copyOf(values);
            otherwise = List.copyOf(otherwise);
        }

        List<String> of(Map<String, String> row) {
            Set<String> found = new LinkedHashSet<>();
            for (String word : split(from.of(row), delimiter)) {
                String theme = values.get(word.toLowerCase(Locale.ROOT));
                if (theme != null) {
                    found.add(theme);
                }
            }
            return found.isEmpty() ? otherwise : List.copyOf(found);
        }
    }

    /// All columns that are named.
    Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(only.keySet());
        Stream.concat(
                        statement.stream(),
                        Stream.of(id, title, date, source, shows, themes.from(), missions))
                .forEach(template -> names.addAll(template.columns()));
        return names;
    }

    boolean wants(Map<String, String> row) {
        return only.entrySet().stream()
                .allMatch(entry ->
                        row.getOrDefault(entry.getKey(), "").strip().equals(entry.getValue()));
    }

    /// The address of a row's lesson, perhaps not well-formed.
    String idOf(Map<String, String> row) {
        String words =
                id.of(row)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return words.length() <= LONGEST_ID ? words : words.substring(0, LONGEST_ID);
    }

    LessonDraft draft(Map<String, String> row) {
        List<String> parts = new ArrayList<>();
        for (Template part : statement) {
            String text = part.of(row);
            if (!text.isBlank()) {
                parts.add(text);
            }
        }
        return new LessonDraft(
                title.of(row),
                String.join("\n\n", parts),
                themes.of(row),
                split(missions.of(row), ","),
                day(date.of(row)),
                label,
                List.of(new EvidenceLine(source.of(row), shows.of(row))));
    }

    /// As lessons write days; what is of another form stays, to be complained of.
    private String day(String written) {
        if (dateForm.isEmpty() || written.isBlank()) {
            return written;
        }
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern(dateForm, Locale.ROOT);
            return LocalDate.parse(written.strip(), form).toString();
        } catch (DateTimeException _) {
            return written;
        }
    }

    private static List<String> split(String text, String delimiter) {
        return Stream.of(text.split(java.util.regex.Pattern.quote(delimiter), -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
