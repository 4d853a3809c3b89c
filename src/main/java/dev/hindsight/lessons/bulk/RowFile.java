package dev.hindsight.lessons.bulk;

import dev.hindsight.extract.Sheets;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// A table: its rows, each with the texts of its columns by name.
///
/// @param columns in the order in which they are met
/// @param rows in the order of the file
record RowFile(Set<String> columns, List<Map<String, String>> rows) {
    private static final long LARGEST = 200_000_000;
    private static final String FORMS =
            "JSON lines (.jsonl), CSV with a line of names (.csv) or an Excel workbook (.xlsx)";

    /// Reads a file by the ending of its name.
    ///
    /// @param delimiter between the columns of a CSV file
    /// @throws IllegalArgumentException for what cannot be read, with the line where one is known
    static RowFile read(Path file, char delimiter, Sheets sheets) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "There is no file " + file + "; expected is " + FORMS);
        }
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s has %,d bytes; at most %,d are taken at once. Split it.",
                            file,
                            Files.size(file),
                            LARGEST));
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                return json(file);
            }
            if (name.endsWith(".csv")) {
                return csv(file, delimiter);
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not UTF-8; save it as UTF-8", e);
        }
        if (name.endsWith(".xlsx")) {
            return sheet(file, sheets);
        }
        throw new IllegalArgumentException(file + " has another ending; expected is " + FORMS);
    }

    private static RowFile json(Path file) throws IOException {
        ObjectMapper json = ObjectMapper.getDefault();
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                rows.add(row(json.readValue(lines.get(i), JsonNode.class)));
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "%s, line %d: expected one JSON object, not: %.80s",
                                file,
                                i + 1,
                                lines.get(i)),
                        e);
            }
        }
        return of(rows);
    }

    private static Map<String, String> row(JsonNode node) throws IOException {
        if (!node.isObject()) {
            throw new IOException("not an object");
        }
        Map<String, String> row = new LinkedHashMap<>();
        node.entries().forEach(entry -> row.put(entry.getKey(), text(entry.getValue())));
        return row;
    }

    private static String text(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        return node.isArray()
                ? StreamSupport.stream(node.values().spliterator(), false)
                        .map(RowFile::text)
                        .collect(Collectors.joining(", "))
                : node.isObject() ? String.valueOf(node.getValue()) : node.coerceStringValue();
    }

    private static RowFile csv(Path file, char delimiter) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        try (Reader in = withoutMark(file);
                CSVParser parser = CSVParser.builder().setReader(in).setFormat(format).get()) {
            List<Map<String, String>> rows = new ArrayList<>();
            parser.forEach(line -> rows.add(line.toMap()));
            return new RowFile(new LinkedHashSet<>(parser.getHeaderNames()), rows);
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new IllegalArgumentException(
                    file + " is not CSV with a line of different names: " + e.getMessage(), e);
        }
    }

    /// Programs of tables like to begin a file with a mark of the byte order.
    private static Reader withoutMark(Path file) throws IOException {
        Reader in = Files.newBufferedReader(file);
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        return in;
    }

    private static RowFile sheet(Path file, Sheets sheets) {
        return switch (sheets.read(file)) {
            case Sheets.Outcome.Unreadable(String reason) ->
                    throw new IllegalArgumentException(file + ": " + reason);
            case Sheets.Outcome.Rows(List<List<String>> cells) -> {
                if (cells.isEmpty()) {
                    throw new IllegalArgumentException(
                            file + " has no rows on its first sheet; expected is a row of names");
                }
                List<String> names = cells.getFirst();
                List<Map<String, String>> rows = new ArrayList<>();
                for (List<String> line : cells.subList(1, cells.size())) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < Math.min(names.size(), line.size()); i++) {
                        row.putIfAbsent(names.get(i).strip(), line.get(i));
                    }
                    rows.add(row);
                }
                yield new RowFile(
                        names.stream()
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        rows);
            }
        };
    }

    private static RowFile of(List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return new RowFile(columns, rows);
    }
}
