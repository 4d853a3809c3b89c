package dev.hindsight.cli;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A corpus, questions about it and what answers them, as files.
///
/// @param grades for each question, the grade of each text that has one
record EvaluationFiles(
        List<Text> corpus, List<Questions> questions, Map<String, Map<String, Integer>> grades) {

    /// A text of the corpus.
    ///
    /// @param title null or blank where it has none
    @Serdeable
    record Text(String id, @Nullable String title, String text) {}

    /// One file of questions.
    ///
    /// @param texts by id, in the order of the file
    record Questions(Path file, Map<String, String> texts) {}

    /// Reads `corpus.jsonl` and `qrels.txt` of a folder, and the named files of questions.
    ///
    /// @throws IllegalArgumentException for what is missing or malformed, with file and line
    static EvaluationFiles read(Path folder, List<Path> questions) throws IOException {
        List<Text> corpus = corpus(existing(folder.resolve("corpus.jsonl")));
        Map<String, Map<String, Integer>> grades = grades(existing(folder.resolve("qrels.txt")));
        List<Questions> asked = new ArrayList<>();
        for (Path file : questions) {
            asked.add(new Questions(file, questions(existing(file))));
        }
        return new EvaluationFiles(corpus, asked, grades);
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "There is no file "
                            + file
                            + "; `evaluate` reads corpus.jsonl, queries.tsv (or what --queries"
                            + " names) and qrels.txt");
        }
        return file;
    }

    private static List<Text> corpus(Path file) throws IOException {
        ObjectMapper json = ObjectMapper.getDefault();
        List<Text> corpus = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    corpus.add(json.readValue(lines.get(i), Text.class));
                } catch (IOException e) {
                    throw malformed(
                            file, i, lines.get(i), "{\"id\": …, \"title\": …, \"text\": …}", e);
                }
            }
        }
        return corpus;
    }

    private static Map<String, String> questions(Path file) throws IOException {
        Map<String, String> questions = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("\t", 2);
            if (parts.length == 2) {
                questions.put(parts[0].strip(), parts[1].strip());
            } else if (!lines.get(i).isBlank()) {
                throw malformed(file, i, lines.get(i), "id<TAB>text", null);
            }
        }
        return questions;
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String[] parts = line.split("\\s+", -1);
            if (parts.length == 4 && parts[3].matches("-?\\d{1,9}")) {
                grades.computeIfAbsent(parts[0], _ -> new HashMap<>())
                        .put(parts[2], Integer.valueOf(parts[3]));
            } else if (!line.isEmpty()) {
                throw malformed(file, i, line, "query 0 text grade", null);
            }
        }
        return grades;
    }

    private static IllegalArgumentException malformed(
            Path file, int line, String given, String expected, @Nullable Exception cause) {
        String shown = given.length() > 80 ? given.substring(0, 80) + "…" : given;
        String message =
                String.format(
                        Locale.ROOT,
                        "%s, line %d: expected %s, not: %s",
                        file,
                        line + 1,
                        expected,
                        shown);
        return new IllegalArgumentException(message, cause);
    }
}
