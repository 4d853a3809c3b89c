package dev.hindsight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.testing.MadeScan;
import dev.hindsight.testing.Needs;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that are only pictures, from intake to the completed document.
class ScansTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final String[] FIRST = {
        "United Nations S/2006/429",
        "21 June 2006",
        "",
        "Report of the Secretary-General on the United Nations Operation in Burundi",
        "",
        "1. In the first year of the mission a third of the international posts stood vacant, and",
        "the substantive sections could not follow the elections in the provinces.",
        "",
        "2. Recruitment was delegated to the mission only in the second year, after the review",
        "team had asked for it twice.",
    };
    private static final String[] TYPED = {
        "3. The country team was told of the handover three weeks before it began, and had no",
        "money for the tasks that it was to take over from the mission.",
    };

    @TempDir Path folder;

    private ApplicationContext program(Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(more);
        all.put("hindsight.store.folder", folder.resolve("data").toString());
        all.put("hindsight.index.folder", folder.resolve("index").toString());
        return ApplicationContext.builder().properties(all).deduceEnvironment(false).start();
    }

    private ApplicationContext program() {
        return program(Map.of());
    }

    private ApplicationContext withoutTesseract() {
        return program(Map.of("hindsight.ocr.program", folder.resolve("none").toString()));
    }

    private static DocumentId ingested(ApplicationContext program, Path file) {
        List<FileOutcome> outcomes = new ArrayList<>();
        program.getBean(Intake.class)
                .ingest(
                        new IntakeRequest(
                                List.of(IntakeRequest.Incoming.of(file)), Label.PUBLIC, null, null),
                        (_, outcome, _) -> outcomes.add(outcome));
        return ((FileOutcome.Ingested) outcomes.getFirst()).document();
    }

    private static Document document(ApplicationContext program, DocumentId id) {
        return program.getBean(Documents.class).find(id, OWNER).orElseThrow();
    }

    private static List<String> texts(ApplicationContext program, DocumentId id) {
        return program.getBean(Documents.class).passages(id, OWNER).stream()
                .map(themed -> themed.passage().page() + ": " + themed.passage().text())
                .toList();
    }

    @Test
    void aDocumentIsThereByItsReadablePagesAtOnceAndCompleteLater() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned(FIRST).typed(TYPED).save(folder.resolve("x.pdf"));
        try (ApplicationContext program = program()) {
            DocumentId id = ingested(program, file);
            Scans scans = program.getBean(Scans.class);
            assertThat(texts(program, id)).singleElement().asString().startsWith("2: The country");
            assertThat(document(program, id).coverage())
                    .isEqualTo(new Coverage(2, List.of(1), List.of()));
            assertThat(scans.waiting(OWNER)).isEqualTo(1);
            long before = program.getBean(Changes.class).latest();

            assertThat(scans.readAll((_, _) -> {})).isZero();

            assertThat(texts(program, id))
                    .anyMatch(text -> text.startsWith("1: In the first year of the mission"))
                    .anyMatch(text -> text.startsWith("1: Recruitment was delegated"))
                    .anyMatch(text -> text.startsWith("2: The country team was told"));
            Coverage coverage = document(program, id).coverage();
            assertThat(coverage.byOcr()).containsExactly(1);
            assertThat(coverage.complete()).isTrue();
            assertThat(program.getBean(Changes.class).latest()).isEqualTo(before + 1);
        }
    }

    @Test
    void paragraphsOfAScanKeepTheirNumbers() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned(FIRST).save(folder.resolve("x.pdf"));
        try (ApplicationContext program = program()) {
            DocumentId id = ingested(program, file);
            program.getBean(Scans.class).readAll((_, _) -> {});
            assertThat(program.getBean(Documents.class).passages(id, OWNER))
                    .extracting(themed -> themed.passage().para())
                    .contains("1", "2");
        }
    }

    @Test
    void whatNobodySaidIsSuggestedAnewAndWhatSomebodySaidStands() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned(FIRST).save(folder.resolve("x.pdf"));
        try (ApplicationContext program = program()) {
            DocumentId id = ingested(program, file);
            Documents documents = program.getBean(Documents.class);
            Metadata read = document(program, id).metadata();
            Metadata said =
                    new Metadata(
                            "What a curator calls it",
                            read.symbol(),
                            DocumentType.POLICY_NOTE,
                            read.date(),
                            read.missions(),
                            read.countries(),
                            read.authors(),
                            read.language());
            documents.edit(id, said, OWNER);

            program.getBean(Scans.class).readAll((_, _) -> {});

            Metadata now = document(program, id).metadata();
            assertThat(now.title()).isEqualTo("What a curator calls it");
            assertThat(now.type()).isEqualTo(DocumentType.POLICY_NOTE);
            assertThat(now.symbol()).isEqualTo("S/2006/429");
            assertThat(now.date()).isEqualTo(PartialDate.parse("2006-06-21"));
            assertThat(now.missions()).extracting(Object::toString).contains("ONUB");
        }
    }

    @Test
    void withoutTesseractPagesWaitAndAreReadOnceItIsThere() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned(FIRST).save(folder.resolve("x.pdf"));
        DocumentId id;
        try (ApplicationContext program = withoutTesseract()) {
            id = ingested(program, file);
            Scans scans = program.getBean(Scans.class);
            assertThat(scans.able()).isFalse();
            assertThat(scans.readAll((_, _) -> {})).isEqualTo(1);
            assertThat(document(program, id).coverage().needOcr()).containsExactly(1);
        }
        try (ApplicationContext program = program()) {
            assertThat(program.getBean(Scans.class).readAll((_, _) -> {})).isZero();
            assertThat(document(program, id).coverage().byOcr()).containsExactly(1);
        }
    }

    @Test
    void aPageOnWhichOcrFailsIsNamedAndDoesNotComeBack() {
        Path file = new MadeScan().scanned(FIRST).save(folder.resolve("x.pdf"));
        Path broken = folder.resolve("broken");
        try (ApplicationContext program =
                program(Map.of("hindsight.ocr.program", BrokenTesseract.at(broken).toString()))) {
            DocumentId id = ingested(program, file);
            assertThat(program.getBean(Scans.class).readAll((_, _) -> {})).isZero();
            Coverage coverage = document(program, id).coverage();
            assertThat(coverage.withoutText()).containsExactly(1);
            assertThat(coverage.lost()).singleElement().asString().contains("page 1: OCR failed");
        }
    }

    @Test
    void aPageIsRecognisedOnceUnderTwoLabels() {
        Needs.program("tesseract");
        Path file = new MadeScan().scanned(FIRST).save(folder.resolve("x.pdf"));
        try (ApplicationContext program = program()) {
            DocumentId open = ingested(program, file);
            program.getBean(Intake.class)
                    .ingest(
                            new IntakeRequest(
                                    List.of(IntakeRequest.Incoming.of(file)),
                                    Label.INTERNAL,
                                    null,
                                    null),
                            (_, _, _) -> {});
            List<Integer> read = new ArrayList<>();
            program.getBean(Scans.class).readAll((_, page) -> read.add(page));
            assertThat(read).containsExactly(1);
            DocumentId closed =
                    DocumentId.of(document(program, open).original().hash(), Label.INTERNAL);
            assertThat(texts(program, closed)).isEqualTo(texts(program, open)).isNotEmpty();
        }
    }

    @Test
    void aPictureIsAScanOfOnePage() {
        Needs.program("tesseract");
        Path file =
                MadeScan.savePicture(
                        folder.resolve("photo.png"), "png", MadeScan.picture(0, FIRST));
        try (ApplicationContext program = program()) {
            DocumentId id = ingested(program, file);
            assertThat(document(program, id).coverage().needOcr()).containsExactly(1);
            program.getBean(Scans.class).readAll((_, _) -> {});
            assertThat(texts(program, id))
                    .anyMatch(text -> text.startsWith("1: In the first year of the mission"));
        }
    }
}
