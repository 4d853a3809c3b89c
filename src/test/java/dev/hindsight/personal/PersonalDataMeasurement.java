package dev.hindsight.personal;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.quality.Meter;
import dev.hindsight.quality.MeterMaker;
import dev.hindsight.quality.Result;
import dev.hindsight.testing.Figures;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prints what is found in texts, for reading and counting: findings with their surroundings, and
/// the eleven checks with the place that satisfied each. `FILE…`, each with one paragraph a line
/// or, as JSON lines, in `text`. Not a test.
final class PersonalDataMeasurement {
    private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private PersonalDataMeasurement() {}

    public static void main(String[] args) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        PersonalData personal = new PersonalData(vocabulary);
        Meter meter = MeterMaker.of(vocabulary);
        for (String file : args) {
            List<Passage> passages = passages(Path.of(file));
            String name = Path.of(file).getFileName().toString();
            List<List<Finding>> found = personal.in(passages);
            for (int i = 0; i < passages.size(); i++) {
                for (Finding one : found.get(i)) {
                    print("F", name, one, passages.get(i));
                }
            }
            for (Result result : meter.check(passages, new Meter.Said(false, false))) {
                Passage place = result.place();
                Figures.OUT.println(
                        String.join(
                                "\t",
                                "C",
                                name,
                                result.check().code(),
                                result.answer().name(),
                                String.join(",", result.words()),
                                place == null
                                        ? ""
                                        : place.number()
                                                + " "
                                                + cut(
                                                        place.text()
                                                                .substring(
                                                                        Math.max(
                                                                                0,
                                                                                result.at() - 90)),
                                                        200)));
            }
        }
    }

    private static void print(String mark, String name, Finding one, Passage passage) {
        String text = passage.text();
        Figures.OUT.println(
                String.join(
                        "\t",
                        mark,
                        name,
                        one.kind().code(),
                        one.words(),
                        passage.number()
                                + " …"
                                + text.substring(Math.max(0, one.start() - 60), one.start())
                                + "⟦"
                                + one.words()
                                + "⟧"
                                + text.substring(
                                        one.end(), Math.min(text.length(), one.end() + 40))));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static List<Passage> passages(Path file) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String text = line;
            if (file.toString().endsWith(".jsonl")) {
                Matcher matcher = TEXT.matcher(line);
                text = matcher.find() ? unescaped(matcher.group(1)) : "";
            }
            if (!text.isBlank()) {
                Language language =
                        text.matches(
                                        "(?s).*\\b(?:les|des|une|est|dans)\\b.*\\b(?:les|des|une|est|dans|pour)\\b.*")
                                ? Language.FRENCH
                                : Language.ENGLISH;
                passages.add(
                        new Passage(
                                passages.size() + 1,
                                null,
                                List.of(),
                                null,
                                PassageKind.PARAGRAPH,
                                language,
                                text.strip()));
            }
        }
        return passages;
    }

    private static String unescaped(String json) {
        Matcher matcher = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(json);
        return matcher.replaceAll(hit ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(hit.group(1), 16))))
                .replace("\\n", " ")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
