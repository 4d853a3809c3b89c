package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How good the lesson finder is on two documents that people have read for lessons; figures and
/// errors go to `target/measurements/finder.txt`.
class FinderMeasurementTest {
    private static final List<String> DOCUMENTS =
            List.of("002_3eca2ca4adf232f9.txt", "004_8aef1f3add65b52e.txt");

    private final List<GoldLessons> compared = new ArrayList<>();
    private final StringBuilder report = new StringBuilder();

    @TempDir Path folder;

    @Test
    void findsWhatPeopleFound() throws IOException {
        Path gold = Needs.shared("data/gold/lessons-dev.jsonl");
        Path unclear = Needs.shared("data/gold/borderline-dev.jsonl");
        for (String document : DOCUMENTS) {
            Path file = Needs.shared("data/seeds").resolve(document).toAbsolutePath();
            String found = new Terminal(folder).run("candidates", file.toString(), "--json").out();
            compared.add(
                    GoldLessons.compare(
                            GoldLessons.of(gold, document),
                            GoldLessons.of(unclear, document),
                            GoldLessons.list(found)));
        }
        double recall = coreRecall();
        double precision = precision();
        double first = share("main theme first", match -> mainIsAmong(match, 1));
        double amongTwo = share("main theme among two", match -> mainIsAmong(match, 2));
        double addressee = addressees();
        kinds();
        errors();
        Path result = Path.of("target", "measurements", "finder.txt");
        Files.createDirectories(result.getParent());
        Files.writeString(result, report);
        assertThat(recall).as("core recall, see " + result).isGreaterThanOrEqualTo(0.92);
        assertThat(precision).as("precision, see " + result).isGreaterThanOrEqualTo(0.80);
        assertThat(first).as("main theme first, see " + result).isGreaterThanOrEqualTo(0.60);
        assertThat(amongTwo).as("among two, see " + result).isGreaterThanOrEqualTo(0.80);
        assertThat(addressee).as("addressee, see " + result).isGreaterThanOrEqualTo(0.70);
    }

    private List<GoldLessons.Match> matches() {
        return compared.stream().flatMap(one -> one.matches.stream()).toList();
    }

    private double coreRecall() {
        long found = matches().stream().filter(match -> GoldLessons.isCore(match.gold())).count();
        long missed =
                compared.stream()
                        .flatMap(one -> one.missed.stream())
                        .filter(GoldLessons::isCore)
                        .count();
        long prose = matches().size() - found;
        long proseMissed = compared.stream().mapToLong(one -> one.missed.size()).sum() - missed;
        line("core recall", found, found + missed);
        line("running text found", prose, prose + proseMissed);
        return (double) found / (found + missed);
    }

    private double precision() {
        long wrong = compared.stream().mapToLong(one -> one.wrong.size()).sum();
        int right = matches().size();
        line("precision", right, right + wrong);
        line(
                "borderline, not counted",
                compared.stream().mapToLong(one -> one.borderline).sum(),
                0);
        return (double) right / (right + wrong);
    }

    private interface Right {
        boolean of(GoldLessons.Match match);
    }

    private double share(String what, Right right) {
        List<GoldLessons.Match> matches = matches();
        long count = matches.stream().filter(right::of).count();
        line(what, count, matches.size());
        return (double) count / matches.size();
    }

    private static boolean mainIsAmong(GoldLessons.Match match, int most) {
        String main = match.gold().get("themes").get(0).asText();
        return StreamSupport.stream(match.found().get("themes").spliterator(), false)
                .limit(most)
                .anyMatch(theme -> theme.asText().equals(main));
    }

    private double addressees() {
        List<GoldLessons.Match> asked =
                matches().stream()
                        .filter(match -> !match.gold().get("addressee").isNull())
                        .toList();
        long right = asked.stream().filter(FinderMeasurementTest::sameHead).count();
        line("addressee", right, asked.size());
        long invented =
                matches().stream()
                        .filter(match -> match.gold().get("addressee").isNull())
                        .filter(match -> !match.found().get("addressee").isNull())
                        .count();
        line("addressee where gold has none", invented, matches().size() - asked.size());
        return (double) right / asked.size();
    }

    private static boolean sameHead(GoldLessons.Match match) {
        Set<String> gold =
                Arrays.stream(match.gold().get("addressee").asText().split(";", -1))
                        .map(FinderMeasurementTest::head)
                        .collect(Collectors.toSet());
        return gold.contains(head(match.found().get("addressee").asText("")));
    }

    /// The head noun of a phrase, in the singular.
    private static String head(String phrase) {
        String[] words = phrase.strip().split("[,(]| (?:of|for|in|through) ", -1)[0].split(" ", -1);
        return words[words.length - 1].toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    }

    private void kinds() {
        Map<String, Long> table =
                matches().stream()
                        .collect(
                                Collectors.groupingBy(
                                        match ->
                                                match.gold().get("kind").asText()
                                                        + " found as "
                                                        + match.found().get("kind").asText(),
                                        TreeMap::new,
                                        Collectors.counting()));
        table.forEach((kinds, count) -> line(kinds, count, 0));
    }

    private void errors() {
        for (GoldLessons one : compared) {
            one.missed.forEach(gold -> entry("missed " + gold.get("id").asText(), gold));
            one.wrong.forEach(
                    found -> entry("wrong " + found.get("reason").asText() + " |", found));
        }
    }

    private void entry(String what, JsonNode item) {
        report.append(what).append(' ').append(GoldLessons.text(item)).append('\n');
    }

    private void line(String what, long part, long whole) {
        report.append(what).append(": ").append(part);
        if (whole > 0) {
            report.append(
                    String.format(Locale.ROOT, " of %d (%.3f)", whole, (double) part / whole));
        }
        report.append('\n');
    }
}
