package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.kernel.Passage;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each lesson that two real documents list as an item is one passage, no more and no less. Texts
/// are compared without white space, bullets and numbers; what is missing stands in
/// `target/measurements/list-items.txt`.
class ListItemsTest {
    private static final double FLOOR = 0.95;

    private final Map<String, Set<String>> read = new HashMap<>();

    @Test
    void listedLessonsArePassages() throws IOException {
        Path gold = Needs.shared("data/gold/lessons-dev.jsonl");
        ObjectMapper json = new ObjectMapper();
        List<String> missing = new ArrayList<>();
        int all = 0;
        for (String line : Files.readAllLines(gold)) {
            JsonNode item = json.readTree(line);
            if (item.get("form").asText().equals("prose")) {
                continue;
            }
            all++;
            if (!passages(item.get("doc").asText()).contains(bare(item.get("text").asText()))) {
                missing.add(item.get("id").asText() + ": " + item.get("text").asText());
            }
        }
        Path result = Path.of("target", "measurements", "list-items.txt");
        Files.createDirectories(result.getParent());
        Files.writeString(
                result, all - missing.size() + " of " + all + "\n" + String.join("\n", missing));
        assertThat((double) (all - missing.size()) / all)
                .as("see " + result)
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private Set<String> passages(String document) {
        return read.computeIfAbsent(
                document,
                name -> {
                    Set<String> texts = new HashSet<>();
                    for (Passage passage :
                            Extracting.extracted(Needs.shared("data/seeds").resolve(name))
                                    .passages()) {
                        texts.add(bare(passage.text()));
                    }
                    return texts;
                });
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("**", "")
                .strip()
                .replaceFirst("^(?:[-–—•●▪■◦*+o]|\\d{1,3}[.)]|\\([a-z0-9]{1,4}\\))\\s+", "")
                .replaceAll("[\\s•●▪■◦·]+", "");
    }
}
