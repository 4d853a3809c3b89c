package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares the passages of real reports with their numbered paragraphs. A paragraph is found when
/// a passage begins with the same forty letters and its length differs by at most 15 %. The last
/// paragraph of each report is left out: the reference runs it on into the annex, up to 5,000
/// characters. A numbered passage is unknown when its beginning stands nowhere in the reference;
/// what follows such a cut paragraph is not counted until the reference goes on.
///
/// The reference also runs paragraphs on into the next heading now and then, so not all can be
/// found. The table is in `target/measurements/paragraphs.txt`, with every second report by itself.
class ParagraphRecallTest {
    private static final double FLOOR = 0.97;
    private static final double MOST_UNKNOWN = 0.02;
    private static final int BEGINNING = 40;
    private static final int CUT = 4000;

    /// What was found in one report, or in several.
    private record Tally(int wanted, int found, int numbered, int unknown) {
        Tally plus(Tally other) {
            return new Tally(
                    wanted + other.wanted,
                    found + other.found,
                    numbered + other.numbered,
                    unknown + other.unknown);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d of %d found, %d of %d numbered passages unknown%n",
                    name,
                    found,
                    wanted,
                    unknown,
                    numbered);
        }
    }

    @Test
    void numberedParagraphsOfRealReportsAreFound() throws IOException {
        Path reports = Needs.shared("data/reports");
        Tally all = new Tally(0, 0, 0, 0);
        Tally heldOut = all;
        StringBuilder table = new StringBuilder();
        List<Path> files;
        try (Stream<Path> found = Files.list(Needs.shared("data/paragraphs"))) {
            files = found.sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            String name = String.valueOf(files.get(i).getFileName()).replace(".jsonl", "");
            Path report = reports.resolve(name + ".pdf");
            Tally tally = compared(wanted(files.get(i)), Extracting.extracted(report).passages());
            table.append(tally.line(name));
            all = all.plus(tally);
            heldOut = i % 2 == 1 ? heldOut.plus(tally) : heldOut;
        }
        Path result = Path.of("target", "measurements", "paragraphs.txt");
        Files.createDirectories(result.getParent());
        Files.writeString(result, table + heldOut.line("every second") + all.line("all"));
        assertThat((double) all.found / all.wanted).as("see " + result).isGreaterThan(FLOOR);
        assertThat((double) all.unknown / all.numbered)
                .as("see " + result)
                .isLessThanOrEqualTo(MOST_UNKNOWN);
    }

    private static Tally compared(List<String> wanted, List<Passage> passages) {
        List<String> read = passages.stream().map(passage -> letters(passage.text())).toList();
        List<String> whole = wanted.subList(0, wanted.size() - 1);
        int found = (int) whole.stream().filter(text -> isIn(read, text)).count();
        int numbered = 0;
        int unknown = 0;
        boolean beyond = false;
        for (int i = 0; i < passages.size(); i++) {
            String para = passages.get(i).para();
            if (passages.get(i).kind() != PassageKind.PARAGRAPH
                    || para == null
                    || !para.matches("\\d+")) {
                continue;
            }
            int place = place(wanted, read.get(i));
            if (place >= 0) {
                beyond = place == wanted.size() - 1 || wanted.get(place).length() > CUT;
            }
            numbered += place >= 0 || !beyond ? 1 : 0;
            unknown += place < 0 && !beyond ? 1 : 0;
        }
        return new Tally(whole.size(), found, numbered, unknown);
    }

    /// Index of the paragraph that the passage begins or stands in, negative where there is none.
    private static int place(List<String> wanted, String read) {
        String beginning = read.substring(0, Math.min(BEGINNING, read.length()));
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).contains(beginning)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> wanted(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(
                            line -> {
                                try {
                                    return letters(json.readTree(line).get("text").asText());
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            })
                    .toList();
        }
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
