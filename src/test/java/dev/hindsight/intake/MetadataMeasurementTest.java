package dev.hindsight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often metadata is right on real documents whose file names say nothing. The truth is in the
/// real file names (mission and symbol), and in dates that were read by eye on page 1. Figures go
/// to `target/measurements`.
final class MetadataMeasurementTest {
    private static final Pattern NAME = Pattern.compile("([A-Z]+)_S_(\\d{4})_(\\d+)\\.pdf");

    @TempDir private Path folder;

    private record Report(Path file, String mission, String symbol, int year) {}

    @Test
    void symbolMissionYearAndDateOfReportsAreFoundWithoutTheirNames() throws IOException {
        List<Report> reports = reports();
        Map<String, String> dates = dates();
        Map<String, Integer> right = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int read = 0;
        try (Suggesting suggesting = new Suggesting(folder)) {
            for (Report report : reports) {
                String neutral = String.format(Locale.ROOT, "file%02d.pdf", ++read);
                Metadata metadata = metadata(suggesting.read(report.file(), neutral));
                check("symbol", report, report.symbol(), metadata.symbol(), right, wrong);
                check("mission", report, report.mission(), main(metadata), right, wrong);
                check("year", report, report.year(), year(metadata), right, wrong);
                check("date", report, dates.get(report.symbol()), day(metadata), right, wrong);
            }
        }
        report(
                "metadata of reports",
                reports.size() + " reports, right: " + right + ", wrong: " + wrong);
        assertThat(right)
                .allSatisfy((what, count) ->
                        assertThat(count)
                                .as("%s, wrong: %s", what, wrong)
                                .isGreaterThanOrEqualTo(43));
        assertThat(reports).hasSize(45);
    }

    private static List<Report> reports() throws IOException {
        Path paragraphs = Needs.shared("data/paragraphs");
        Path pdfs = Needs.shared("data/reports");
        try (var files = Files.list(pdfs).sorted()) {
            return files.filter(file -> Files.exists(paragraphs.resolve(bare(file) + ".jsonl")))
                    .map(MetadataMeasurementTest::report)
                    .toList();
        }
    }

    private static String bare(Path file) {
        return String.valueOf(file.getFileName()).replace(".pdf", "");
    }

    private static Report report(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        assertThat(name.matches()).as("%s", file).isTrue();
        return new Report(
                file,
                name.group(1),
                "S/" + name.group(2) + "/" + name.group(3),
                Integer.parseInt(name.group(2)));
    }

    private static Metadata metadata(Preview preview) {
        assertThat(preview).isInstanceOf(Preview.Understood.class);
        return ((Preview.Understood) preview).metadata();
    }

    private static String main(Metadata metadata) {
        return metadata.missions().stream().map(MissionId::value).findFirst().orElse("none");
    }

    private static int year(Metadata metadata) {
        return metadata.date() == null ? 0 : metadata.date().year();
    }

    private static String day(Metadata metadata) {
        return String.valueOf(metadata.date());
    }

    private static void check(
            String what,
            Report report,
            Object expected,
            Object found,
            Map<String, Integer> right,
            List<String> wrong) {
        boolean same = Objects.equals(expected, found);
        right.merge(what, same ? 1 : 0, Integer::sum);
        if (!same) {
            wrong.add(report.symbol() + " " + what + ": " + found + " for " + expected);
        }
    }

    private static Map<String, String> dates() throws IOException {
        try (InputStream in =
                MetadataMeasurementTest.class.getResourceAsStream("/intake/report-dates.tsv")) {
            Map<String, String> dates = new LinkedHashMap<>();
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(fields -> dates.put(fields[0], fields[1]));
            return dates;
        }
    }

    @Test
    void titleTypeYearAndPeopleOfTheSeedsAreFound() throws IOException {
        Path seeds = Needs.shared("data/seeds");
        List<String> found = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (Suggesting suggesting = new Suggesting(folder)) {
            for (String line : Files.readAllLines(Needs.shared("data/gold/metadata.jsonl"))) {
                JsonNode gold = json.readTree(line);
                Path file = seeds.resolve(gold.get("doc").asText());
                Metadata metadata = metadata(suggesting.read(file, "file.txt"));
                found.add(metadata.toString());
                assertThat(letters(metadata.title()))
                        .isEqualTo(letters(gold.get("title").asText()));
                assertThat(metadata.type().code())
                        .isEqualTo(
                                gold.get("document_type").asText().contains("proceedings")
                                        ? "proceedings"
                                        : "policy-note");
                assertThat(metadata.authors())
                        .isEqualTo(json.convertValue(gold.get("authors"), List.class));
                if (!gold.get("date").isNull()) {
                    assertThat(day(metadata)).startsWith(gold.get("date").asText());
                }
            }
        }
        report("metadata of seeds", String.join("\n", found));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    @Test
    void budgetFasciclesGetSymbolAndDateFromTheirPageHeaders() throws IOException {
        Path docx = Needs.shared("data/docx");
        List<String> found = new ArrayList<>();
        Pattern section = Pattern.compile("A_80_6_(?i:Sect)\\.(\\d+)\\.docx");
        try (Suggesting suggesting = new Suggesting(folder);
                var files = Files.list(docx).sorted()) {
            for (Path file : files.toList()) {
                Matcher name = section.matcher(String.valueOf(file.getFileName()));
                assertThat(name.matches()).isTrue();
                Metadata metadata = metadata(suggesting.read(file, "file.docx"));
                found.add(metadata.toString());
                assertThat(metadata.symbol()).isEqualTo("A/80/6 (Sect. " + name.group(1) + ")");
                assertThat(year(metadata)).isEqualTo(2025);
                assertThat(metadata.title()).startsWith("Proposed programme budget for 2026");
                assertThat(metadata.missions()).isEmpty();
            }
        }
        report("metadata of budget fascicles", String.join("\n", found));
    }

    private static void report(String what, String figures) throws IOException {
        Path results = Files.createDirectories(Path.of("target", "measurements"));
        Files.writeString(results.resolve(what + ".txt"), figures + "\n");
    }
}
