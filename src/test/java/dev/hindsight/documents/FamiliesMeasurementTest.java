package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Relative.Kinship;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many relatives are found among real paragraphs; figures go to `target/measurements`.
final class FamiliesMeasurementTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Map<Language, String> FILES =
            Map.of(
                    Language.ENGLISH, "eng",
                    Language.FRENCH, "fra",
                    Language.SPANISH, "spa",
                    Language.ARABIC, "arb",
                    Language.RUSSIAN, "rus",
                    Language.CHINESE, "cmn_hans");
    private static final long SEED = 20_261_127;

    @TempDir private Path folder;
    private int opened;
    private Jdbi jdbi = Jdbi.create("jdbc:h2:mem:unused");
    private Documents documents =
            new StoredDocuments(
                    Jdbi.create("jdbc:h2:mem:unused"),
                    (_, _, _, _) -> 0,
                    (_, _) -> 0,
                    Originals.in(Path.of("unused")),
                    new RecentPassages(),
                    Clock.systemUTC());
    private Families families =
            new StoredFamilies(Jdbi.create("jdbc:h2:mem:unused"), new RecentPassages());

    @BeforeEach
    void open() {
        opened++;
        String url =
                "jdbc:h2:file:"
                        + folder.resolve("db" + opened).toAbsolutePath()
                        + Database.H2_SETTINGS;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
        Flyway.configure().dataSource(pool).load().migrate();
        jdbi = Jdbi.create(pool);
        ChangeRows.begin(jdbi);
        documents =
                new StoredDocuments(
                        jdbi,
                        new ChangeRows(jdbi, Clock.systemUTC()),
                        (_, _) -> 0,
                        Originals.in(folder),
                        new RecentPassages(),
                        Clock.systemUTC());
        families = new StoredFamilies(jdbi, new RecentPassages());
    }

    private static List<ThemedPassage> passages(Language language, List<String> texts) {
        List<ThemedPassage> passages = new ArrayList<>();
        for (String text : texts) {
            Passage passage =
                    new Passage(
                            passages.size() + 1,
                            null,
                            List.of(),
                            null,
                            PassageKind.PARAGRAPH,
                            language,
                            text);
            passages.add(new ThemedPassage(passage, List.of()));
        }
        return passages;
    }

    private DocumentId added(String name, Language language, List<String> texts) {
        Metadata metadata =
                new Metadata(
                        name,
                        null,
                        DocumentType.REPORT,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        language);
        Original original = new Original(ContentHash.ofText(name), name, "text/plain", 1);
        return documents
                .add(
                        new NewDocument(
                                Label.PUBLIC,
                                original,
                                metadata,
                                Coverage.whole(),
                                List.of(),
                                passages(language, texts)))
                .orElseThrow()
                .id();
    }

    private static Map<String, List<String>> reports() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<String>> reports = new LinkedHashMap<>();
        try (var files = Files.list(Needs.shared("data/paragraphs")).sorted()) {
            for (Path file : files.toList()) {
                List<String> texts = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    JsonNode read = json.readTree(line);
                    texts.add(read.get("text").asText().replaceAll("\\s+", " ").strip());
                }
                texts.removeIf(String::isBlank);
                reports.put(String.valueOf(file.getFileName()).replace(".jsonl", ""), texts);
            }
        }
        return reports;
    }

    /// A draft of a text: a tenth of the paragraphs is missing, and of the words in each other
    /// paragraph one in twenty is another.
    private static List<String> draft(List<String> texts, Random random) {
        List<String> draft = new ArrayList<>();
        for (String text : texts) {
            if (random.nextInt(10) > 0) {
                boolean edited = random.nextBoolean();
                StringBuilder words = new StringBuilder();
                for (String word : text.split(" ", -1)) {
                    words.append(edited && random.nextInt(20) == 0 ? "otherwise" : word)
                            .append(' ');
                }
                draft.add(words.toString().strip());
            }
        }
        return draft;
    }

    @Test
    void draftsAndRecycledPassagesOfRealReports() throws IOException {
        Map<String, List<String>> reports = reports();
        Map<String, DocumentId> ids = new LinkedHashMap<>();
        Map<String, DocumentId> drafts = new LinkedHashMap<>();
        Random random = new Random(SEED);
        reports.forEach((name, texts) -> ids.put(name, added(name, Language.ENGLISH, texts)));
        int[] recycled = recycled(reports, ids);
        reports.forEach((name, texts) ->
                drafts.put(
                        name, added("draft of " + name, Language.ENGLISH, draft(texts, random))));
        int found = 0;
        int wrong = 0;
        for (Map.Entry<String, DocumentId> one : ids.entrySet()) {
            DocumentId own = drafts.get(one.getKey());
            for (Relative relative : families.of(one.getValue(), OWNER)) {
                boolean version =
                        relative.kinship() == Kinship.VERSION || relative.kinship() == Kinship.COPY;
                found += version && relative.id().equals(own) ? 1 : 0;
                wrong += version && !relative.id().equals(own) ? 1 : 0;
            }
        }
        String figures =
                String.format(
                        Locale.ROOT,
                        "drafts found %d of %d, others called versions %d; recycled pairs found %d of %d",
                        found,
                        ids.size(),
                        wrong,
                        recycled[0],
                        recycled[1]);
        report("families of reports", figures);
        assertThat(found).as(figures).isGreaterThanOrEqualTo(43);
        assertThat(wrong).as(figures).isLessThanOrEqualTo(2);
        assertThat((double) recycled[0] / recycled[1]).as(figures).isGreaterThan(0.8);
    }

    /// Pairs of nearly the same passages of each report and the next one, found by their prints and
    /// by comparing all.
    private int[] recycled(Map<String, List<String>> reports, Map<String, DocumentId> ids) {
        int[] counts = new int[2];
        List<String> names = new ArrayList<>(reports.keySet());
        for (int i = 0; i + 1 < names.size(); i++) {
            DocumentId next = ids.get(names.get(i + 1));
            counts[0] +=
                    families.of(ids.get(names.get(i)), OWNER).stream()
                            .filter(relative -> relative.id().equals(next))
                            .mapToInt(relative -> relative.passages().size())
                            .sum();
            List<Set<Long>> others = runs(reports.get(names.get(i + 1)));
            for (Set<Long> runs : runs(reports.get(names.get(i)))) {
                for (Set<Long> other : others) {
                    counts[1] += Prints.common(runs, other) >= Prints.NEARLY ? 1 : 0;
                }
            }
        }
        return counts;
    }

    private static List<Set<Long>> runs(List<String> texts) {
        return texts.stream().map(Prints::runs).toList();
    }

    @Test
    void translationsOfTheUniversalDeclaration() throws IOException {
        Map<Language, DocumentId> ids = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            if (language != Language.UNKNOWN) {
                List<String> lines =
                        Files.readAllLines(
                                        Needs.shared("data/udhr-six")
                                                .resolve(FILES.get(language) + ".txt"))
                                .stream()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList();
                ids.put(language, added("udhr " + language, language, lines));
            }
        }
        reports().forEach((name, texts) -> added(name, Language.ENGLISH, texts));
        int found = 0;
        int wrong = 0;
        for (DocumentId id : ids.values()) {
            for (Relative relative : families.of(id, OWNER)) {
                boolean translation = relative.kinship() == Kinship.TRANSLATION;
                found += translation && ids.containsValue(relative.id()) ? 1 : 0;
                wrong += translation && !ids.containsValue(relative.id()) ? 1 : 0;
            }
        }
        String figures =
                String.format(Locale.ROOT, "translations found %d of 30, wrong %d", found, wrong);
        report("families of translations", figures);
        assertThat(found).as(figures).isGreaterThanOrEqualTo(20);
        assertThat(wrong).as(figures).isZero();
    }

    /// What prints add to storing the reports: making them, and keeping them with four indexes.
    @Test
    void processorTimeOfPrints() throws IOException {
        Map<String, List<String>> reports = reports();
        long making = 0;
        long with = 0;
        long without = 0;
        for (int round = 0; round < 6; round++) {
            boolean indexed = round % 2 == 0;
            open();
            if (!indexed) {
                withoutIndexes();
            }
            long began = processor();
            int now = round;
            reports.forEach((name, texts) -> added(name + now, Language.ENGLISH, texts));
            long took = processor() - began;
            with = indexed ? took : with;
            without = indexed ? without : took;
            began = processor();
            int printed = 0;
            for (List<String> texts : reports.values()) {
                printed += (int) texts.stream().filter(text -> Prints.of(text).isPresent()).count();
                printed += Numbers.prints(passages(Language.ENGLISH, texts)).isPresent() ? 1 : 0;
            }
            making = processor() - began;
            assertThat(printed).isGreaterThan(1_000);
        }
        report(
                "cost of prints",
                String.format(
                        Locale.ROOT,
                        "%d reports, %d passages: stored in %d ms of processor time, %d ms without the"
                                + " indexes; making prints takes %d ms of either",
                        reports.size(),
                        reports.values().stream().mapToInt(List::size).sum(),
                        with / 1_000_000,
                        without / 1_000_000,
                        making / 1_000_000));
    }

    private void withoutIndexes() {
        jdbi.useHandle(handle -> {
            for (String index : List.of("print_one", "print_two")) {
                handle.execute("drop index passages_" + index);
            }
            for (String index : List.of("numbers_one", "numbers_two")) {
                handle.execute("drop index documents_" + index);
            }
        });
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void report(String what, String figures) throws IOException {
        Path results = Files.createDirectories(Path.of("target", "measurements"));
        Files.writeString(results.resolve(what + ".txt"), figures + "\n");
    }
}
