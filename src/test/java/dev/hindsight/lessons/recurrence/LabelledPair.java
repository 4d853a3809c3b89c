package dev.hindsight.lessons.recurrence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Two texts of which somebody has said whether they are the same lesson.
///
/// @param why what both say, or how they differ
record LabelledPair(boolean same, String a, String b, String why) {
    private static final Path FOLDER = Path.of("src/test/resources/recurrence");

    /// @param set `dev`, `test` or `train`, by which features and thresholds were chosen, or
    ///   `fresh`
    static List<LabelledPair> of(String set) throws IOException {
        String file =
                switch (set) {
                    case "train" -> "training.tsv";
                    case "fresh" -> "fresh.tsv";
                    default -> "pairs.tsv";
                };
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(set))
                .map(cells ->
                        new LabelledPair(cells[1].equals("yes"), cells[2], cells[3], cells[4]))
                .toList();
    }

    List<String> texts() {
        return List.of(a, b);
    }
}
