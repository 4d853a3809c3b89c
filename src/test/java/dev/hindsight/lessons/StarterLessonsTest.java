package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The lessons that come with Hindsight.
class StarterLessonsTest {
    private static final Path LESSONS = Path.of("corpus", "lessons");
    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final Sources SOURCES = new Sources();

    private static Map<String, LessonFile.Reading.Read> lessons() throws IOException {
        Map<String, LessonFile.Reading.Read> lessons = new TreeMap<>();
        try (Stream<Path> files = Files.list(LESSONS)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.md$", "");
                lessons.put(name, read(file));
            }
        }
        return lessons;
    }

    private static LessonFile.Reading.Read read(Path file) throws IOException {
        return switch (LessonFile.read(Files.readString(file), Label.PUBLIC, VOCABULARY)) {
            case LessonFile.Reading.Read read -> read;
            case LessonFile.Reading.Unreadable unreadable ->
                    throw new AssertionError(file + ": " + unreadable.problems());
        };
    }

    private static Set<String> sources(LessonText text) {
        return text.sources().stream()
                .map(proof -> ((Proof.Place) proof).reference().item())
                .collect(Collectors.toSet());
    }

    @Test
    void eachSaysWhatIsFoundAtASectionOfASourceOfTheCatalogue() throws IOException {
        lessons()
                .forEach((name, lesson) -> {
                    assertThat(LessonId.isWellFormed(name)).as(name).isTrue();
                    for (Proof proof : lesson.text().sources()) {
                        Reference reference = ((Proof.Place) proof).reference();
                        String section = reference.section();
                        assertThat(section).as(name).isNotNull();
                        assertThat(SOURCES.find(reference.item()))
                                .as(name + ": " + reference)
                                .hasValueSatisfying(source ->
                                        assertThat(source.hasSection(String.valueOf(section)))
                                                .as(name + ": " + reference)
                                                .isTrue());
                        assertThat(proof.shows()).as(name).isNotBlank();
                    }
                });
    }

    @Test
    void eachThemeIsTheMainOneOfALesson() throws IOException {
        Set<ThemeId> main = new HashSet<>();
        for (LessonFile.Reading.Read lesson : lessons().values()) {
            assertThat(lesson.text().themes())
                    .allMatch(id -> VOCABULARY.theme(id).orElseThrow().isLeaf());
            main.add(lesson.text().themes().getFirst());
        }
        assertThat(main)
                .containsExactlyInAnyOrderElementsOf(
                        VOCABULARY.leaves().stream().map(theme -> theme.id()).toList());
        assertThat(lessons()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void recurrencesAreStatedOnBothSidesAndRestOnDifferentSources() throws IOException {
        Map<String, LessonFile.Reading.Read> lessons = lessons();
        Set<Set<String>> pairs = new HashSet<>();
        lessons.forEach((name, lesson) -> {
            for (LessonId other : lesson.recurs()) {
                assertThat(lessons).as(name).containsKey(other.value());
                LessonFile.Reading.Read twin = lessons.get(other.value());
                assertThat(twin.recurs()).as(other + " of " + name).contains(new LessonId(name));
                assertThat(sources(twin.text()))
                        .as(name + " and " + other)
                        .isNotEqualTo(sources(lesson.text()));
                pairs.add(Set.of(name, other.value()));
            }
        });
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void noTwoSayTheSameInTheSameWords() throws IOException {
        List<LessonText> texts =
                lessons().values().stream().map(LessonFile.Reading.Read::text).toList();
        assertThat(texts.stream().map(LessonText::title)).doesNotHaveDuplicates();
        assertThat(texts.stream().map(LessonText::statement)).doesNotHaveDuplicates();
    }
}
