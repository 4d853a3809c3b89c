package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// How good and how fast recognition is on real texts; figures go to files in
/// `target/measurements`.
///
/// The bounds are a little below what was measured, so that a change for the worse is seen.
final class VocabularyMeasurementTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void suggestsTheThemesThatPeopleGaveToLessons() throws IOException {
        double first = 0;
        double amongTwo = 0;
        double overlap = 0;
        double suggested = 0;
        double right = 0;
        List<Map<String, Object>> lessons =
                SharedLines.of(Needs.shared("data/gold/lessons-dev.jsonl"));
        for (Map<String, Object> lesson : lessons) {
            List<String> gold = SharedLines.texts(lesson, "themes");
            List<String> found = themes(SharedLines.text(lesson, "text"));
            first += !found.isEmpty() && found.getFirst().equals(gold.getFirst()) ? 1 : 0;
            amongTwo += found.stream().limit(2).anyMatch(gold.getFirst()::equals) ? 1 : 0;
            overlap += found.stream().anyMatch(gold::contains) ? 1 : 0;
            suggested += found.size();
            right += found.stream().filter(gold::contains).count();
        }
        int count = lessons.size();
        report(
                "themes of lessons",
                String.format(
                        Locale.ROOT,
                        "%d lessons: main first %.3f, main among two %.3f, any overlap %.3f,"
                                + " %.2f suggested, precision %.3f",
                        count,
                        first / count,
                        amongTwo / count,
                        overlap / count,
                        suggested / count,
                        right / suggested));
        assertThat(first / count).isGreaterThan(0.65);
        assertThat(amongTwo / count).isGreaterThan(0.75);
        assertThat(overlap / count).isGreaterThan(0.9);
    }

    private List<String> themes(String text) {
        return vocabulary.recognise(text, Language.ENGLISH).themeIds().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void findsTheMissionThatEachReportIsAbout() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> files = SharedLines.paragraphs();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String mission = name.substring(0, name.indexOf('_'));
            List<Recognition> passages =
                    SharedLines.of(file).stream()
                            .map(line -> SharedLines.text(line, "text"))
                            .map(text -> vocabulary.recognise(text, Language.ENGLISH))
                            .toList();
            Subjects subjects = Subjects.of(Recognition.NOTHING, Recognition.NOTHING, passages);
            if (subjects.missions().values().isEmpty()
                    || !subjects.missions().values().getFirst().value().equals(mission)) {
                wrong.add(name + " " + subjects);
            }
        }
        report("missions of reports", wrong.size() + " of " + files.size() + " wrong: " + wrong);
        assertThat(wrong).hasSizeLessThan(1 + files.size() / 10);
    }

    @Test
    void suggestsOneToThreeThemesForMostParagraphs() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : SharedLines.paragraphs()) {
            SharedLines.of(file).forEach(line -> texts.add(SharedLines.text(line, "text")));
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            counts.merge(themes(text).size(), 1, Integer::sum);
        }
        long words = texts.stream().mapToLong(text -> text.split(" ", -1).length).sum();
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long nanos = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = cpu.getCurrentThreadCpuTime();
            texts.forEach(text -> vocabulary.recognise(text, Language.ENGLISH));
            nanos = Math.min(nanos, cpu.getCurrentThreadCpuTime() - start);
        }
        long load = cpu.getCurrentThreadCpuTime();
        Vocabulary again = new Vocabulary();
        load = cpu.getCurrentThreadCpuTime() - load;
        report(
                "paragraphs",
                String.format(
                        Locale.ROOT,
                        "%d paragraphs of %d words: themes suggested %s, %.4f ms of processor per 100 words,"
                                + " loading again %d ms of processor for %d terms",
                        texts.size(),
                        words / texts.size(),
                        counts,
                        nanos / 1e6 / words * 100,
                        load / 1_000_000,
                        again.terms().size()));
        int some = Arrays.asList(1, 2, 3).stream().mapToInt(n -> counts.getOrDefault(n, 0)).sum();
        assertThat((double) some / texts.size()).isGreaterThan(0.9);
    }

    private static void report(String what, String figures) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "measurements"));
        Files.writeString(folder.resolve("vocabulary " + what + ".txt"), figures + "\n");
    }
}
