package dev.hindsight.lessons.bulk;

import dev.hindsight.extract.Sheets;
import dev.hindsight.lessons.LessonDraft;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonImport;
import dev.hindsight.lessons.LessonImported;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes lessons of the rows of a table.
@Singleton
public final class BulkLessons {
    private final LessonImport lessons;
    private final Vocabulary vocabulary;
    private final Sheets sheets;

    BulkLessons(LessonImport lessons, Vocabulary vocabulary, Sheets sheets) {
        this.lessons = lessons;
        this.vocabulary = vocabulary;
        this.sheets = sheets;
    }

    /// A table that fits its map, ready to be taken row by row.
    public final class Table {
        private final String name;
        private final LessonMap map;
        private final List<Map<String, String>> rows;
        private final Map<String, Integer> first = new HashMap<>();

        private Table(String name, LessonMap map, List<Map<String, String>> rows) {
            this.name = name;
            this.map = map;
            this.rows = rows;
        }

        /// How many rows there are, without those that the map leaves out.
        public int size() {
            return rows.size();
        }

        /// Takes one row.
        ///
        /// @param row from 0 to [#size], in this order
        public LessonImported take(int row) {
            Map<String, String> cells = rows.get(row);
            String where = String.format(Locale.ROOT, "row %d", row + 1);
            String id = map.idOf(cells);
            if (!LessonId.isWellFormed(id)) {
                return broken(
                        where,
                        "its address is '"
                                + id
                                + "', but expected are letters and digits in the"
                                + " columns of id");
            }
            Integer before = first.putIfAbsent(id, row + 1);
            if (before != null) {
                return broken(
                        where,
                        "its address " + id + " is that of row " + before + "; addresses differ");
            }
            return switch (map.draft(cells).read(vocabulary)) {
                case LessonDraft.Reading.Read(var text) ->
                        lessons.take(
                                new LessonId(id), text, "Imported from " + name, map.identified());
                case LessonDraft.Reading.Unreadable unreadable ->
                        new LessonImported.Broken(
                                where,
                                unreadable.problems().stream()
                                        .map(problem -> problem.in(where + " (" + id + ")"))
                                        .toList());
            };
        }

        private static LessonImported broken(String where, String problem) {
            return new LessonImported.Broken(where, List.of(where + ": " + problem));
        }
    }

    /// Reads a table and its map; nothing is stored yet.
    ///
    /// @param file JSON lines, CSV or an Excel workbook
    /// @param map YAML, as docs/reference/commands.md describes
    /// @throws IllegalArgumentException for what cannot be used: says what was given and expected
    public Table open(Path file, Path map) throws IOException {
        LessonMap read = LessonMapFile.read(map);
        RowFile table = RowFile.read(file, read.delimiter(), sheets);
        List<String> missing = new ArrayList<>(read.columns());
        missing.removeAll(table.columns());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    map
                            + " names columns that are not in "
                            + file
                            + ": "
                            + String.join(", ", missing)
                            + "; there are: "
                            + shown(table.columns()));
        }
        return new Table(
                String.valueOf(file.getFileName()),
                read,
                table.rows().stream().filter(read::wants).toList());
    }

    private static String shown(Set<String> columns) {
        return columns.isEmpty() ? "none" : String.join(", ", columns);
    }
}
