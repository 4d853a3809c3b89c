package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The practices and reviews that come with Hindsight.
class StarterCollectionTest {
    private static final Path PRACTICES = Path.of("corpus", "practices");
    private static final Path REVIEWS = Path.of("corpus", "reviews");
    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final Sources SOURCES = new Sources();
    private static final Pattern CITATION = Pattern.compile("\\[\\[[^\\]]*]]");
    private static final int SHINGLE = 3;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PRACTICES)) {
            return files.sorted().toList();
        }
    }

    private static PracticeText read(Path file) throws IOException {
        return switch (FrontMatter.read(Files.readString(file), Label.PUBLIC, VOCABULARY)) {
            case PracticeReading.Read(PracticeText text) -> text;
            case PracticeReading.Unreadable(List<PracticeReading.Problem> problems) ->
                    throw new AssertionError(file + ": " + problems);
        };
    }

    private static Target onlySources(Reference reference) {
        String section = reference.section();
        return SOURCES.find(reference.item())
                .<Target>map(s -> new Target.Described(s, section != null && s.hasSection(section)))
                .orElseGet(Target.Unknown::new);
    }

    @ParameterizedTest
    @MethodSource("files")
    void frontMatterIsCompleteAndSurvivesARoundTrip(Path file) throws IOException {
        PracticeText text = read(file);
        assertThat(text.published()).isTrue();
        assertThat(PracticeImport.looksLikePractice(file)).isTrue();
        assertThat(FrontMatter.read(FrontMatter.write(text), Label.PUBLIC, VOCABULARY))
                .isEqualTo(new PracticeReading.Read(text));
        assertThat(text.themes()).allMatch(id -> VOCABULARY.theme(id).orElseThrow().isLeaf());
        assertThat(text.evidence())
                .isNotEmpty()
                .allMatch(evidence -> !evidence.shows().isEmpty())
                .anyMatch(StarterCollectionTest::namesASection);
    }

    private static boolean namesASection(Evidence evidence) {
        String section = evidence.reference().section();
        return section != null
                && SOURCES.find(evidence.reference().item())
                        .filter(source -> source.sections().contains(section))
                        .isPresent();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theTextHasItsFiveHeadingsAnd150To400Words(Path file) throws IOException {
        String body = read(file).body();
        assertThat(body.lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "## Situation", "## What worked", "## Why", "## Conditions", "## Pitfalls");
        String prose =
                body.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> CITATION.matcher(line).replaceAll(""))
                        .collect(Collectors.joining("\n"));
        assertThat(words(prose)).hasSizeBetween(150, 400);
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCitationNamesASourceAndASectionOfIt(Path file) throws IOException {
        PracticeText text = read(file);
        Rendered rendered = PracticeMarkup.render(text, StarterCollectionTest::onlySources);
        assertThat(rendered.problems()).isEmpty();
        long written = CITATION.matcher(text.body()).results().count();
        assertThat(rendered.citations().stream().mapToInt(Rendered.Citation::marks).sum())
                .isEqualTo((int) written)
                .isPositive();
    }

    @Test
    void noTwoEntriesAreNearlyEqual() throws IOException {
        Map<Path, Set<String>> shingles = new TreeMap<>();
        for (Path file : files()) {
            shingles.put(file, shingles(CITATION.matcher(read(file).body()).replaceAll("")));
        }
        shingles.forEach((one, ones) ->
                shingles.forEach((other, others) -> {
                    if (one.compareTo(other) < 0) {
                        assertThat(jaccard(ones, others)).as(one + " and " + other).isLessThan(0.3);
                    }
                }));
    }

    private static Set<String> shingles(String text) {
        List<String> words = words(text);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    private static double jaccard(Set<String> ones, Set<String> others) {
        Set<String> common = new HashSet<>(ones);
        common.retainAll(others);
        return common.size() / (double) (ones.size() + others.size() - common.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandate", "funding", "recruitment", "humanitarian-space"})
    void eachOfTheFourThemesIsTheMainOneOfSixEntriesOrMore(String theme) throws IOException {
        List<Path> about = new ArrayList<>();
        for (Path file : files()) {
            if (read(file).themes().getFirst().equals(new ThemeId(theme))) {
                about.add(file);
            }
        }
        assertThat(about).hasSizeGreaterThanOrEqualTo(6);
        assertThat(files()).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void reviewsComeInEightFormatsEachWithASidecarThatSaysSample() throws IOException {
        List<Path> reviews;
        try (Stream<Path> files = Files.list(REVIEWS)) {
            reviews =
                    files.filter(file -> !file.toString().endsWith(".meta.yml"))
                            .filter(file -> !file.endsWith("README.md"))
                            .toList();
        }
        assertThat(reviews).hasSizeGreaterThanOrEqualTo(8);
        Set<String> formats = new HashSet<>();
        for (Path review : reviews) {
            String name = String.valueOf(review.getFileName());
            formats.add(name.substring(name.lastIndexOf('.') + 1));
            Object sidecar = PlainYaml.load(Files.readString(Path.of(review + ".meta.yml")));
            assertThat(sidecar).as(name).isInstanceOf(Map.class);
            Map<?, ?> said = (Map<?, ?>) Objects.requireNonNull(sidecar);
            assertThat(String.valueOf(said.get("sample"))).as(name).isEqualTo("true");
            assertThat(String.valueOf(said.get("title"))).as(name).isNotBlank();
            assertThat((List<?>) said.get("sources"))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(key -> SOURCES.find(String.valueOf(key)).isPresent());
            assertThat((List<?>) said.get("themes"))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(id -> VOCABULARY.theme(new ThemeId(String.valueOf(id))).isPresent());
        }
        assertThat(formats).contains("pdf", "docx", "odt", "rtf", "html", "eml", "pptx", "txt");
    }
}
