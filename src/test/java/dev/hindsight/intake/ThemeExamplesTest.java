package dev.hindsight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Filing;
import dev.hindsight.documents.PassageThemes;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonImport;
import dev.hindsight.lessons.LessonImported;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Proof;
import dev.hindsight.lessons.Status;
import dev.hindsight.testing.MadeUp;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is learned from curators, and from what of theirs.
final class ThemeExamplesTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final String UNHEARD = "Bunkers of kerosene; kerosene in bunkers.";
    private static final int MANY = 60;

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private ThemeExamples examples;

    @BeforeEach
    void open() {
        context =
                ApplicationContext.run(
                        Map.of(
                                "hindsight.store.folder",
                                folder.resolve("data").toString(),
                                "hindsight.index.folder",
                                folder.resolve("index").toString()));
        examples = context.getBean(ThemeExamples.class);
    }

    private List<String> themes() {
        return context
                .getBean(Vocabulary.class)
                .recognise(UNHEARD, Language.ENGLISH, examples.learned())
                .themeIds()
                .stream()
                .map(ThemeId::value)
                .toList();
    }

    private void practice(Label label, int seen) {
        String body =
                IntStream.range(0, MANY)
                        .mapToObj(i -> "Kerosene bunkers leaked at place " + i + ".")
                        .collect(Collectors.joining("\n\n", "## Situation\n\n", ""));
        PracticeText text =
                new PracticeText(
                        "Store it apart",
                        List.of(new ThemeId("administration")),
                        List.of(),
                        new PartialDate(2030, 1, 1),
                        Status.PUBLISHED,
                        label,
                        List.of(),
                        body);
        context.getBean(Practices.class).save(new PracticeId("store-apart"), text, OWNER, seen);
    }

    @Test
    void publicPracticesTeachAndOthersDoNot() {
        assertThat(themes()).isEmpty();
        practice(Label.INTERNAL, Practices.NEW);
        assertThat(themes()).isEmpty();
        practice(Label.PUBLIC, 1);
        assertThat(themes()).containsExactly("administration");
        practice(Label.INTERNAL, 2);
        assertThat(themes()).isEmpty();
    }

    @Test
    void importedLessonsTeachOnceAPersonHasLookedAtThem() {
        List<LessonId> ids =
                IntStream.range(0, MANY).mapToObj(i -> new LessonId("leak-" + i)).toList();
        for (LessonId id : ids) {
            LessonText text =
                    new LessonText(
                            "Store it apart",
                            "Kerosene bunkers leaked.",
                            List.of(new ThemeId("administration")),
                            List.of(),
                            new PartialDate(2030, 1, 1),
                            Label.PUBLIC,
                            List.of(Proof.parse("https://example.org/" + id, "").orElseThrow()));
            assertThat(context.getBean(LessonImport.class).take(id, text, "a table", true))
                    .isInstanceOf(LessonImported.Added.class);
        }
        assertThat(themes()).isEmpty();
        for (LessonId id : ids) {
            LessonStep.Assign step =
                    new LessonStep.Assign("Mend it", "Otto", LocalDate.of(2031, 1, 1), "leaks");
            assertThat(context.getBean(Lessons.class).move(id, step, OWNER, 2))
                    .isInstanceOf(LessonOutcome.Moved.class);
        }
        assertThat(themes()).containsExactly("administration");
    }

    @Test
    void passagesFiledInPublicDocumentsTeach() {
        DocumentId open = filed(Label.PUBLIC);
        assertThat(themes()).containsExactly("gender");
        context.getBean(Documents.class).withdraw(open, OWNER);
        assertThat(themes()).isEmpty();
        DocumentId _ = filed(Label.INTERNAL);
        assertThat(themes()).isEmpty();
    }

    private DocumentId filed(Label label) {
        String[] paragraphs =
                IntStream.range(0, MANY)
                        .mapToObj(i -> "Kerosene bunkers leaked at place " + i + ".")
                        .toArray(String[]::new);
        DocumentId id =
                context.getBean(Documents.class)
                        .add(
                                MadeUp.document(
                                        label,
                                        MadeUp.metadata(
                                                "Stores",
                                                DocumentType.REPORT,
                                                null,
                                                Language.ENGLISH),
                                        paragraphs))
                        .orElseThrow()
                        .id();
        PassageThemes said = PassageThemes.said(List.of(new ThemeId("gender")));
        for (int number = 1; number <= MANY; number++) {
            assertThat(context.getBean(Filing.class).file(id, number, said, OWNER)).isPresent();
        }
        return id;
    }
}
