package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.kernel.Passage;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares the passages of real reports with their numbered paragraphs. A paragraph is found when
/// a passage begins with the same forty letters and its length differs by at most 15 %.
///
/// The reference runs the last paragraph of each report on into the annex and now and then a
/// paragraph on into the next heading, so about 97 of 100 can be found at all.
class ParagraphRecallTest {
    private static final double FLOOR = 0.95;
    private static final int BEGINNING = 40;

    @Test
    void numberedParagraphsOfRealReportsAreFound() throws IOException {
        Path reports = Needs.shared("data/reports");
        Path paragraphs = Needs.shared("data/paragraphs");
        int all = 0;
        int found = 0;
        StringBuilder table = new StringBuilder();
        try (Stream<Path> files = Files.list(paragraphs).sorted()) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".jsonl", "");
                List<String> wanted = wanted(file);
                List<String> read = read(reports.resolve(name + ".pdf"));
                int here = (int) wanted.stream().filter(text -> isIn(read, text)).count();
                table.append(
                        String.format(Locale.ROOT, "%s %d of %d%n", name, here, wanted.size()));
                all += wanted.size();
                found += here;
            }
        }
        Path result = Path.of("target", "paragraph-recall.txt");
        Files.writeString(result, table + String.format(Locale.ROOT, "all %d of %d%n", found, all));
        assertThat((double) found / all).as("recall, see " + result).isGreaterThan(FLOOR);
    }

    private static List<String> wanted(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList().stream()
                    .map(line -> {
                        try {
                            return letters(json.readTree(line).get("text").asText());
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static List<String> read(Path pdf) {
        return Extracting.extracted(pdf).passages().stream()
                .map(Passage::text)
                .map(ParagraphRecallTest::letters)
                .toList();
    }

    private static boolean isIn(List<String> read, String wanted) {
        String beginning = wanted.substring(0, Math.min(BEGINNING, wanted.length()));
        return read.stream()
                .anyMatch(text ->
                        text.startsWith(beginning)
                                && Math.abs(text.length() - wanted.length())
                                        <= 0.15 * wanted.length());
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
