package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.kernel.Language;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which language is told for passages whose language is known: each as part of its own document,
/// and each all by itself. The table is in `target/measurements/languages.txt`.
class LanguageMeasurementTest {
    private static final double FLOOR = 0.99;
    private static final Map<String, Language> DECLARATIONS =
            new TreeMap<>(
                    Map.of(
                            "eng", Language.ENGLISH,
                            "fra", Language.FRENCH,
                            "spa", Language.SPANISH,
                            "arb", Language.ARABIC,
                            "rus", Language.RUSSIAN,
                            "cmn_hans", Language.CHINESE,
                            "cmn_hant", Language.CHINESE));
    private static final Map<String, Language> SETS =
            new TreeMap<>(
                    Map.of(
                            "xquad-es", Language.SPANISH,
                            "xquad-ar", Language.ARABIC,
                            "piaf-fr", Language.FRENCH,
                            "scifact", Language.ENGLISH));

    private final Languages languages = new Languages();
    private final StringBuilder table = new StringBuilder();
    private final List<String> wrong = new ArrayList<>();
    private int all;
    private int right;

    @Test
    void passagesOfKnownLanguageAreTold() throws IOException {
        for (var declaration : DECLARATIONS.entrySet()) {
            Path file = Needs.shared("data/udhr-six").resolve(declaration.getKey() + ".txt");
            measure(declaration.getKey(), declaration.getValue(), lines(file));
        }
        for (var set : SETS.entrySet()) {
            Path file = Needs.shared("data/ir").resolve(set.getKey()).resolve("corpus.jsonl");
            measure(set.getKey(), set.getValue(), texts(file));
        }
        Path result = Path.of("target", "measurements", "languages.txt");
        Files.createDirectories(result.getParent());
        Files.writeString(
                result,
                table
                        + String.format(Locale.ROOT, "all %d of %d%n", right, all)
                        + String.join("\n", wrong));
        assertThat((double) right / all).as("see " + result).isGreaterThanOrEqualTo(FLOOR);
    }

    private void measure(String name, Language expected, List<String> texts) {
        List<Language> together = languages.of(texts);
        int inDocument = 0;
        int alone = 0;
        for (int i = 0; i < texts.size(); i++) {
            inDocument += together.get(i) == expected ? 1 : 0;
            Language itself = languages.of(List.of(texts.get(i))).getFirst();
            alone += itself == expected ? 1 : 0;
            if (itself != expected) {
                wrong.add(name + ": " + itself + ": " + texts.get(i));
            }
        }
        all += texts.size();
        right += inDocument;
        table.append(
                String.format(
                        Locale.ROOT,
                        "%s: %d of %d in their document, %d by themselves%n",
                        name,
                        inDocument,
                        texts.size(),
                        alone));
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    private static List<String> texts(Path corpus) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        for (String line : lines(corpus)) {
            texts.add(json.readTree(line).get("text").asText());
        }
        return texts;
    }
}
