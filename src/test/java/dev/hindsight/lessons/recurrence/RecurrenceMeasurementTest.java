package dev.hindsight.lessons.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.meaning.Meaning;
import dev.hindsight.meaning.RealMeaning;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/// How well two sayings of one lesson are told from two lessons that look alike; figures and errors
/// go to `target/measurements/recurrence.txt`.
class RecurrenceMeasurementTest {
    private final SameLesson same = new SameLesson(new Vocabulary());
    private final StringBuilder report = new StringBuilder();

    /// What was decided of some pairs.
    private record Figure(int right, int said, int real) {
        double precision() {
            return said == 0 ? 0 : (double) right / said;
        }

        double recall() {
            return (double) right / real;
        }
    }

    @Test
    void tellsOneLessonFromTwoThatLookAlike() throws IOException {
        Path folder = Path.of("target", "measurements");
        Files.createDirectories(folder);
        Figure byDetail;
        Figure byMeaning;
        try (Meaning meaning = RealMeaning.in(folder.resolve("recurrence-vectors"), 2)) {
            for (String set : List.of("dev", "fresh")) {
                for (LabelledPair pair : LabelledPair.of(set)) {
                    pair.texts().forEach(text -> meaning.learn(same.texts("", text)));
                }
            }
            measure("dev", "read closely, of which it was made", closely(meaning), false);
            byDetail = measure("fresh", "read closely", closely(meaning), true);
            measure("dev", "meaning and words", text -> read(text, meaning), false);
            byMeaning = measure("fresh", "meaning and words", text -> read(text, meaning), false);
        }
        measure("dev", "words alone", text -> read(text, Meaning.OFF), false);
        Figure byWords = measure("fresh", "words alone", text -> read(text, Meaning.OFF), false);
        Path result = folder.resolve("recurrence.txt");
        Files.writeString(result, report);
        assertThat(byDetail.precision()).as("see " + result).isGreaterThanOrEqualTo(0.85);
        // two pairs less than measured: the last digits of vectors differ between processors
        assertThat(byDetail.recall()).as("see " + result).isGreaterThanOrEqualTo(0.66);
        assertThat(byMeaning.precision()).as("see " + result).isGreaterThanOrEqualTo(0.82);
        assertThat(byMeaning.recall()).as("see " + result).isGreaterThanOrEqualTo(0.70);
        assertThat(byWords.precision()).as("see " + result).isGreaterThanOrEqualTo(0.72);
        assertThat(byWords.recall()).as("see " + result).isGreaterThanOrEqualTo(0.30);
    }

    private Saying read(String text, Meaning meaning) {
        return same.read("", text, meaning::known);
    }

    private Function<String, Saying> closely(Meaning meaning) {
        return text -> same.closely(read(text, meaning), meaning::pieces);
    }

    private Figure measure(String set, String how, Function<String, Saying> reader, boolean errors)
            throws IOException {
        List<LabelledPair> pairs = LabelledPair.of(set);
        List<Saying> read = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            pair.texts().forEach(text -> read.add(reader.apply(text)));
        }
        report.append(String.format(Locale.ROOT, "%s, %s%n", set, how));
        Figure picked = decided("picked pairs", pairs, read, this::picked);
        List<Saying> undated = read.stream().map(RecurrenceMeasurementTest::withoutYears).toList();
        decided("picked pairs, years left out", pairs, undated, this::picked);
        decided("found without picking", pairs, read, same::found);
        decided("perhaps", pairs, read, same::perhaps);
        easy("picked", read, this::picked);
        easy("found without picking", read, same::found);
        easy("perhaps", read, same::perhaps);
        if (errors) {
            errors(pairs, read);
        }
        return picked;
    }

    private static Saying withoutYears(Saying saying) {
        Parts parts = saying.parts;
        Saying undated =
                new Saying(
                        new Parts(
                                parts.whole(),
                                parts.advice(),
                                parts.story(),
                                Set.of(),
                                parts.sentences()),
                        saying.whole,
                        saying.advice,
                        saying.story,
                        saying.meant);
        return saying.detail == null ? undated : undated.with(saying.detail);
    }

    private double picked(Saying a, Saying b) {
        double score = same.score(a, b);
        return score < SameLesson.SAME ? 0 : score;
    }

    private Figure decided(
            String what,
            List<LabelledPair> pairs,
            List<Saying> read,
            ToDoubleBiFunction<Saying, Saying> decision) {
        int right = 0;
        int said = 0;
        int real = 0;
        for (int i = 0; i < pairs.size(); i++) {
            boolean yes = decision.applyAsDouble(read.get(2 * i), read.get(2 * i + 1)) > 0;
            said += yes ? 1 : 0;
            real += pairs.get(i).same() ? 1 : 0;
            right += yes && pairs.get(i).same() ? 1 : 0;
        }
        Figure figure = new Figure(right, said, real);
        report.append(
                String.format(
                        Locale.ROOT,
                        "  %s: precision %d of %d (%.3f), recall %d of %d (%.3f)%n",
                        what,
                        right,
                        said,
                        figure.precision(),
                        right,
                        real,
                        figure.recall()));
        return figure;
    }

    /// Texts of different pairs, which are different lessons but for chance; every eleventh of
    /// them.
    private void easy(String what, List<Saying> read, ToDoubleBiFunction<Saying, Saying> decision) {
        int said = 0;
        int all = 0;
        for (int i = 0; i < read.size(); i++) {
            for (int j = i / 2 * 2 + 2; j < read.size(); j++) {
                boolean taken = (i + j) % 11 == 0;
                all += taken ? 1 : 0;
                said += taken && decision.applyAsDouble(read.get(i), read.get(j)) > 0 ? 1 : 0;
            }
        }
        report.append(
                String.format(
                        Locale.ROOT,
                        "  texts of different pairs %s: %d of %d (%.5f)%n",
                        what,
                        said,
                        all,
                        (double) said / all));
    }

    private void errors(List<LabelledPair> pairs, List<Saying> read) {
        for (int i = 0; i < pairs.size(); i++) {
            LabelledPair pair = pairs.get(i);
            double score = same.score(read.get(2 * i), read.get(2 * i + 1));
            if (pair.same() != (score >= SameLesson.SAME)) {
                report.append(
                        String.format(
                                Locale.ROOT,
                                "  %s %.2f: %s%n",
                                pair.same() ? "missed" : "wrong",
                                score,
                                pair.why()));
            }
        }
    }
}
