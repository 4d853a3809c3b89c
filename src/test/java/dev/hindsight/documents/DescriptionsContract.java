package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.TestAudit;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of claims, corrections and reading again, whatever database lies under it.
abstract class DescriptionsContract {
    private static final Viewer CURATOR = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer READER = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final Label BINUB = Label.restrictedTo(new MissionId("BINUB"));
    private static final Instant NOW = Instant.parse("2026-05-31T10:15:30Z");
    private static final Claims READ =
            new Claims(
                    List.of(
                            new Claim(Field.TITLE, List.of("etpu"), Origin.PROPERTIES, 60),
                            new Claim(Field.TYPE, List.of("report"), Origin.FIRST_PAGE, 85),
                            new Claim(Field.DATE, List.of("2006-05"), Origin.FIRST_PAGE, 80),
                            new Claim(
                                    Field.MISSIONS,
                                    List.of("BINUB", "ONUB"),
                                    Origin.VOCABULARY,
                                    90),
                            new Claim(Field.LANGUAGE, List.of("en"), Origin.TEXT, 99)));

    @TempDir Path folder;
    private Documents documents;
    private Descriptions descriptions;
    private Changes changes;
    private Filing filing;

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        ChangeRows.begin(jdbi);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        ChangeRows rows = new ChangeRows(jdbi, clock);
        Originals originals = new Originals(new StoreSettings("embedded", "", "", folder, 4));
        documents =
                new StoredDocuments(
                        jdbi, rows, TestAudit.at(clock), originals, new RecentPassages(), clock);
        descriptions = new StoredDescriptions(jdbi, rows, TestAudit.at(clock), clock);
        filing = new StoredFiling(jdbi, rows, TestAudit.at(clock), clock);
        changes = rows;
    }

    private Document added(Label label) {
        return documents
                .add(
                        new NewDocument(
                                label,
                                new Original(
                                        ContentHash.ofText("report"),
                                        "x.pdf",
                                        "application/pdf",
                                        6),
                                READ,
                                new Coverage(3, List.of(2), List.of()),
                                Samples.passages()))
                .orElseThrow();
    }

    private CorrectionOutcome says(DocumentId id, int seen, Field field, String... values) {
        return descriptions.correct(
                id,
                new Correction(List.of(Claim.stated(field, List.of(values))), Set.of(), seen),
                CURATOR);
    }

    @Test
    void claimsAreReadBackEqual() {
        Document document = added(Label.PUBLIC);
        assertThat(descriptions.claims(document.id(), READER)).contains(READ);
        assertThat(document.metadata()).isEqualTo(READ.metadata());
        assertThat(documents.find(document.id(), READER)).contains(document);
    }

    @Test
    void correctionStandsIsRememberedAndAppendsOneChange() {
        Document document = added(Label.PUBLIC);
        long before = changes.latest();
        assertThat(says(document.id(), 0, Field.TITLE, "Report on a start-up"))
                .isEqualTo(new CorrectionOutcome.Corrected(before + 1));
        Document found = documents.find(document.id(), READER).orElseThrow();
        assertThat(found.metadata().title()).isEqualTo("Report on a start-up");
        assertThat(found.label()).isEqualTo(Label.PUBLIC);
        assertThat(changes.after(before, 10))
                .singleElement()
                .returns(document.id().value(), Change::item);
        assertThat(descriptions.history(document.id(), READER))
                .containsExactly(
                        new PastCorrection(
                                1,
                                Field.TITLE,
                                new PastCorrection.State(List.of("etpu"), false),
                                new PastCorrection.State(List.of("Report on a start-up"), true),
                                "Carla",
                                NOW));
    }

    @Test
    void rereadingNeverOverwritesWhatPeopleSaid() {
        Document document = added(Label.PUBLIC);
        says(document.id(), 0, Field.DATE, "2006-06-30");
        says(document.id(), 1, Field.MISSIONS);
        says(document.id(), 2, Field.THEMES, "mandate");
        Claims better =
                READ.with(
                        List.of(
                                new Claim(Field.TITLE, List.of("A title"), Origin.FIRST_PAGE, 88),
                                new Claim(Field.DATE, List.of("2005"), Origin.TEXT, 35),
                                new Claim(
                                        Field.ORGANISATION,
                                        List.of("United Nations"),
                                        Origin.FIRST_PAGE,
                                        95)));
        Coverage whole = new Coverage(3, List.of(), List.of());
        List<ThemedPassage> passages = Samples.passages().subList(0, 1);
        long before = changes.latest();
        assertThat(
                        descriptions.reread(
                                document.id(), new Rereading(better, whole, passages), CURATOR))
                .contains(before + 1);
        Document found = documents.find(document.id(), READER).orElseThrow();
        assertThat(found.metadata().title()).isEqualTo("A title");
        assertThat(found.metadata().date()).isEqualTo(PartialDate.parse("2006-06-30"));
        assertThat(found.metadata().missions()).isEmpty();
        assertThat(found.metadata().organisation()).isEqualTo("United Nations");
        assertThat(found.themes()).containsExactly(new ThemeId("mandate"));
        assertThat(found.coverage()).isEqualTo(whole);
        assertThat(found.passages()).isEqualTo(1);
        assertThat(documents.passages(document.id(), READER)).isEqualTo(passages);
    }

    @Test
    void undoingLetsWhatWasReadStandAgain() {
        Document document = added(Label.PUBLIC);
        says(document.id(), 0, Field.TITLE, "First");
        says(document.id(), 1, Field.TITLE, "Second");
        PastCorrection second = descriptions.history(document.id(), CURATOR).getFirst();
        descriptions.correct(document.id(), second.undone(2), CURATOR);
        assertThat(title(document)).isEqualTo("First");
        PastCorrection first = descriptions.history(document.id(), CURATOR).getLast();
        descriptions.correct(document.id(), first.undone(3), CURATOR);
        assertThat(title(document)).isEqualTo("etpu");
        assertThat(descriptions.claims(document.id(), CURATOR)).contains(READ);
        assertThat(descriptions.history(document.id(), CURATOR)).hasSize(4);
    }

    private String title(Document document) {
        return documents.find(document.id(), READER).orElseThrow().metadata().title();
    }

    @Test
    void secondOfTwoCuratorsLearnsOfTheFirst() {
        Document document = added(Label.PUBLIC);
        says(document.id(), 0, Field.TITLE, "First");
        assertThat(says(document.id(), 0, Field.TITLE, "Second"))
                .isInstanceOfSatisfying(
                        CorrectionOutcome.Conflict.class,
                        conflict -> assertThat(conflict.newest().by()).isEqualTo("Carla"));
        assertThat(title(document)).isEqualTo("First");
    }

    @Test
    void sayingNothingNewChangesNothing() {
        Document document = added(Label.PUBLIC);
        says(document.id(), 0, Field.TITLE, "First");
        long before = changes.latest();
        assertThat(says(document.id(), 1, Field.TITLE, "First"))
                .isEqualTo(new CorrectionOutcome.Unchanged());
        assertThat(changes.latest()).isEqualTo(before);
    }

    @Test
    void onlyCuratorsCorrectAndNobodyLearnsOfWhatIsHidden() {
        Document document = added(BINUB);
        Correction correction =
                new Correction(List.of(Claim.stated(Field.TITLE, List.of("Mine"))), Set.of(), 0);
        assertThat(descriptions.correct(document.id(), correction, READER))
                .isEqualTo(new CorrectionOutcome.NotAllowed());
        assertThat(descriptions.claims(document.id(), READER)).isEmpty();
        assertThat(descriptions.history(document.id(), READER)).isEmpty();
        Rereading read = new Rereading(READ, Coverage.whole(), Samples.passages());
        assertThat(descriptions.reread(document.id(), read, READER)).isEmpty();
    }

    @Test
    void claimsAndHistoryMoveAndGoWithTheDocument() {
        Document document = added(Label.PUBLIC);
        says(document.id(), 0, Field.TITLE, "First");
        Document moved = documents.relabel(document.id(), BINUB, CURATOR).orElseThrow();
        assertThat(moved.metadata().title()).isEqualTo("First");
        assertThat(descriptions.history(moved.id(), CURATOR)).hasSize(1);
        assertThat(descriptions.claims(moved.id(), CURATOR).orElseThrow().said(Field.TITLE))
                .isPresent();
        assertThat(documents.withdraw(moved.id(), CURATOR)).isPresent();
        assertThat(descriptions.history(moved.id(), CURATOR)).isEmpty();
    }

    @Test
    void valuesThatAFieldCannotHaveAreRefused() {
        assertThatThrownBy(() -> Claim.stated(Field.DATE, List.of("yesterday")))
                .hasMessageContaining("yesterday");
        assertThatThrownBy(() -> Claim.stated(Field.TITLE, List.of()))
                .hasMessageContaining("title");
        assertThatThrownBy(() -> Claim.stated(Field.SYMBOL, List.of("S/1", "S/2")))
                .hasMessageContaining("at most 1");
        assertThatThrownBy(() -> Claim.stated(Field.AUTHORS, List.of("one\ttwo")))
                .hasMessageContaining("one line");
    }

    private PassageThemes filed(DocumentId id, int passage) {
        return documents.passages(id, CURATOR).get(passage - 1).filed();
    }

    @Test
    void howACuratorFilesAPassageStandsWheneverTheDocumentIsReadAnew() {
        DocumentId id = added(Label.PUBLIC).id();
        PassageThemes said = PassageThemes.said(List.of(new ThemeId("training")));
        assertThat(filing.file(id, 1, said, READER)).isEmpty();
        assertThat(filing.file(id, 9, said, CURATOR)).isEmpty();
        long before = changes.latest();
        assertThat(filing.file(id, 1, said, CURATOR)).contains(before + 1);
        assertThat(filed(id, 1)).isEqualTo(said);
        assertThat(documents.find(id, READER).orElseThrow().themes())
                .containsExactly(new ThemeId("recruitment"), new ThemeId("training"));
        Rereading again =
                new Rereading(null, new Coverage(3, List.of(), List.of()), Samples.passages());
        assertThat(descriptions.reread(id, again, CURATOR)).isPresent();
        assertThat(filed(id, 1)).isEqualTo(said);
        assertThat(filed(id, 2)).isEqualTo(Samples.passages().get(1).filed());
        PassageThemes nothing = PassageThemes.said(List.of());
        assertThat(filing.file(id, 1, nothing, CURATOR)).isPresent();
        assertThat(filed(id, 1)).isEqualTo(nothing);
        PassageThemes found = Samples.passages().getFirst().filed();
        assertThat(filing.file(id, 1, found, CURATOR)).isPresent();
        assertThat(descriptions.reread(id, again, CURATOR)).isPresent();
        assertThat(filed(id, 1)).isEqualTo(found);
    }

    @Test
    void onlyWhatIsFiledInPublicDocumentsIsAnExample() {
        DocumentId id = added(Label.PUBLIC).id();
        String before = filing.state();
        PassageThemes said = PassageThemes.said(List.of(new ThemeId("training")));
        filing.file(id, 2, said, CURATOR);
        assertThat(filing.state()).isNotEqualTo(before);
        assertThat(filing.examples())
                .containsExactly(new ThemedPassage(Samples.passages().get(1).passage(), said));
        Document moved = documents.relabel(id, BINUB, CURATOR).orElseThrow();
        assertThat(filed(moved.id(), 2)).isEqualTo(said);
        assertThat(filing.examples()).isEmpty();
        documents.withdraw(moved.id(), CURATOR);
        assertThat(filing.state()).isEqualTo(before);
    }

    @Test
    void themesOfAnEarlierVersionAreReadWithoutConfidence() {
        assertThat(PassageThemes.ofLines("funding\nmandate"))
                .isEqualTo(
                        PassageThemes.found(
                                List.of(new ThemeId("funding"), new ThemeId("mandate"))));
        PassageThemes told =
                new PassageThemes(
                        List.of(new PassageTheme(new ThemeId("funding"), Origin.VOCABULARY, 74)),
                        false);
        assertThat(PassageThemes.ofLines(told.lines())).isEqualTo(told);
    }
}
