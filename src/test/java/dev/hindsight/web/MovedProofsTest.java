package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Evidence;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Proof;
import dev.hindsight.lessons.Reference;
import dev.hindsight.lessons.SaveOutcome;
import dev.hindsight.lessons.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What rests on a document whose label has changed since leads whoever may see the document now to
/// it, and tells everybody else as much as if it were not there.
final class MovedProofsTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Label BINUB = Label.restrictedTo(new MissionId("BINUB"));

    @TempDir private static Path folder;
    private static RealProgram program;

    @BeforeAll
    static void start() {
        program = new RealProgram(folder).person("Carla", Role.CURATOR).person("Rita", Role.READER);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static Documents documents() {
        return program.get(Documents.class);
    }

    /// A document whose title and words hold a word of its own.
    private static DocumentId document(String word, Label label) {
        var made =
                dev.hindsight.testing.MadeUp.document(
                        label,
                        dev.hindsight.testing.MadeUp.metadata(
                                "The " + word + " review",
                                DocumentType.REPORT,
                                null,
                                Language.ENGLISH),
                        "Posts stood empty.",
                        "Recruit the " + word + " before the start.");
        return documents().add(made).orElseThrow().id();
    }

    private static DocumentId moved(DocumentId id, Label label) {
        return documents().relabel(id, label, OWNER).orElseThrow().id();
    }

    /// A public lesson and a public practice of that name that rest on a passage.
    private static void resting(String name, DocumentId document) {
        Reference place = new Reference(document.value(), null, 2, null);
        LessonText text =
                new LessonText(
                        "Recruit early",
                        "Recruit before the start.",
                        List.of(new ThemeId("recruitment")),
                        List.of(),
                        PartialDate.ofYear(2007),
                        Label.PUBLIC,
                        List.of(new Proof.Place(place, "")));
        Lessons lessons = program.get(Lessons.class);
        LessonId lesson = new LessonId(name);
        assertThat(lessons.begin(lesson, new LessonStep.Observe(text, "read"), OWNER))
                .isInstanceOf(LessonOutcome.Moved.class);
        assertThat(lessons.move(lesson, new LessonStep.Validate("it is so"), OWNER, 1))
                .isInstanceOf(LessonOutcome.Moved.class);
        PracticeText practice =
                new PracticeText(
                        "Recruit early",
                        List.of(new ThemeId("recruitment")),
                        List.of(),
                        new PartialDate(2032, 1, 1),
                        Status.PUBLISHED,
                        Label.PUBLIC,
                        List.of(new Evidence(place, "")),
                        "## Situation\nPosts stood empty [[" + place + "]].");
        assertThat(
                        program.get(Practices.class)
                                .save(new PracticeId(name), practice, OWNER, Practices.NEW))
                .isInstanceOf(SaveOutcome.Saved.class);
        program.settle();
    }

    /// What one person is told of a lesson and a practice, in pages and by the interface.
    private static List<String> told(Caller caller, String name) throws Exception {
        List<String> told = new ArrayList<>();
        for (String path :
                List.of(
                        "/lessons/" + name,
                        "/practices/" + name,
                        "/api/v1/lessons/" + name,
                        "/api/v1/practices/" + name)) {
            told.add(caller.get(path).body());
        }
        return told;
    }

    @Test
    void whatIsClosedStaysWithThoseInsideAndIsNotThereForAnybodyElse() throws Exception {
        DocumentId open = document("kalimba", Label.PUBLIC);
        resting("kalimba-lesson", open);
        try (Caller visitor = new Caller(program.uri());
                Caller rita = new Caller(program.uri())) {
            rita.signIn("Rita", "/");
            assertThat(told(visitor, "kalimba-lesson"))
                    .allSatisfy(it -> assertThat(it).contains("kalimba review", "/documents/"));
            DocumentId inside = moved(open, Label.INTERNAL);
            assertThat(told(rita, "kalimba-lesson"))
                    .allSatisfy(it ->
                            assertThat(it)
                                    .contains("kalimba review", "/documents/" + inside)
                                    .doesNotContain("/documents/" + open));
            List<String> closed = told(visitor, "kalimba-lesson");
            DocumentId away = moved(inside, BINUB);
            List<String> restricted = told(rita, "kalimba-lesson");
            documents().withdraw(away, OWNER);
            assertThat(closed)
                    .isEqualTo(told(visitor, "kalimba-lesson"))
                    .allSatisfy(it ->
                            assertThat(it)
                                    .doesNotContain(
                                            "kalimba review", "Recruit the", inside.value()));
            assertThat(restricted).isEqualTo(told(rita, "kalimba-lesson"));
        }
    }

    @Test
    void whatIsOpenedIsThereForEverybody() throws Exception {
        DocumentId inside = document("balafon", Label.INTERNAL);
        resting("balafon-lesson", inside);
        try (Caller visitor = new Caller(program.uri())) {
            assertThat(told(visitor, "balafon-lesson"))
                    .allSatisfy(it -> assertThat(it).doesNotContain("balafon review"));
            DocumentId open = moved(inside, Label.PUBLIC);
            assertThat(told(visitor, "balafon-lesson"))
                    .allSatisfy(
                            it -> assertThat(it).contains("balafon review", "/documents/" + open));
            assertThat(visitor.get("/documents/" + inside).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/api/v1/documents/" + inside).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void oldAddressesOfTheInterfaceAnswerWithTheDocumentAsItIsNow() throws Exception {
        DocumentId inside = document("ngoni", Label.INTERNAL);
        DocumentId open = moved(inside, Label.PUBLIC);
        try (Caller rita = new Caller(program.uri())) {
            rita.signIn("Rita", "/");
            assertThat(rita.get("/api/v1/documents/" + inside).body())
                    .contains("\"id\":\"" + open + "\"");
            assertThat(rita.get("/api/v1/documents/" + inside + "/passages").body())
                    .contains("ngoni");
            assertThat(rita.get("/documents/" + inside + "/citation.txt").body())
                    .contains(open.value());
        }
    }

    @Test
    void aCuratorWhoBeginsALessonAtAnOldPlaceRestsItOnTheNewOne() throws Exception {
        DocumentId inside = document("kora", Label.INTERNAL);
        DocumentId open = moved(inside, Label.PUBLIC);
        try (Caller carla = new Caller(program.uri())) {
            carla.signIn("Carla", "/");
            assertThat(carla.get("/lessons/new?from=" + inside + "%23n2").body())
                    .contains(open + "#n2", "Recruit the kora");
        }
    }
}
