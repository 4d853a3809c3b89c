package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.audit.TestAudit;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of words that were taken out, whatever database lies under it.
abstract class RedactionsContract {
    private static final Viewer CURATOR = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer READER = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final String MET = "The team met Mr. Jean Dupont, who was late.";
    private static final String AGAIN = "Later Jean Dupont called again.";
    private static final String GONE = "The team met Mr. [name removed], who was late.";

    @TempDir Path folder;
    private final List<AuditEvent> lines = new ArrayList<>();
    private Documents documents;
    private Descriptions descriptions;
    private Redactions redactions;
    private Originals originals;
    private Changes changes;

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        ChangeRows.begin(jdbi);
        Clock clock = Clock.fixed(Instant.parse("2026-05-31T10:15:30Z"), ZoneOffset.UTC);
        ChangeRows rows = new ChangeRows(jdbi, clock);
        originals = new Originals(new StoreSettings("embedded", "", "", folder, 4));
        documents =
                new StoredDocuments(
                        jdbi, rows, TestAudit.at(clock), originals, new RecentPassages(), clock);
        descriptions = new StoredDescriptions(jdbi, rows, TestAudit.at(clock), clock);
        redactions =
                new StoredRedactions(
                        jdbi,
                        rows,
                        (_, event) -> {
                            lines.add(event);
                            return lines.size();
                        },
                        clock);
        changes = rows;
    }

    private static List<ThemedPassage> passages(String... texts) {
        List<ThemedPassage> passages = new ArrayList<>();
        for (String text : texts) {
            passages.add(
                    new ThemedPassage(
                            new Passage(
                                    passages.size() + 1,
                                    1,
                                    List.of("Talks with Jean Dupont"),
                                    null,
                                    PassageKind.PARAGRAPH,
                                    Language.ENGLISH,
                                    text),
                            List.of()));
        }
        return passages;
    }

    private NewDocument review(Label label, List<NewAttachment> attachments, String... texts)
            throws IOException {
        Originals.Stored stored =
                originals.store(
                        new ByteArrayInputStream(
                                String.join("\n", texts).getBytes(StandardCharsets.UTF_8)));
        Claims claims =
                new Claims(
                        List.of(
                                new Claim(
                                        Field.TITLE,
                                        List.of("Interview of Jean Dupont"),
                                        Origin.FIRST_PAGE,
                                        80),
                                new Claim(
                                        Field.AUTHORS,
                                        List.of("Aline Ndayizeye"),
                                        Origin.FIRST_PAGE,
                                        80),
                                new Claim(Field.TYPE, List.of("report"), Origin.FIRST_PAGE, 85),
                                new Claim(Field.LANGUAGE, List.of("en"), Origin.TEXT, 99)));
        return new NewDocument(
                label,
                new Original(stored.hash(), "Jean_Dupont.pdf", "application/pdf", stored.size()),
                claims,
                new Coverage(1, List.of(), List.of()),
                passages(texts),
                attachments);
    }

    private Document added(String... texts) throws IOException {
        return documents.add(review(Label.PUBLIC, List.of(), texts)).orElseThrow();
    }

    private static Redaction name(String words, String text) {
        int start = text.indexOf(words);
        return new Redaction(
                Redaction.Kind.NAME,
                new Redaction.Spot(
                        Redaction.Place.PASSAGE,
                        Redaction.Spot.mark(text),
                        1,
                        start,
                        start + words.length()),
                Redaction.Choice.REMOVED,
                words);
    }

    private List<String> texts(Document document) {
        return documents.passages(document.id(), READER).stream()
                .map(one -> one.passage().text())
                .toList();
    }

    @Test
    void whatIsTakenOutStandsInNoPassageNorHeadingAndTheOriginalIsForCuratorsOnly()
            throws IOException {
        Document document = added(MET, AGAIN);
        assertThat(documents.original(document.id(), READER)).isPresent();
        long before = changes.latest();
        assertThat(redactions.decide(document.id(), List.of(name("Jean Dupont", MET)), CURATOR))
                .contains(before + 1);
        assertThat(texts(document)).containsExactly(GONE, AGAIN);
        assertThat(documents.passages(document.id(), READER))
                .allSatisfy(one ->
                        assertThat(one.passage().section())
                                .containsExactly("Talks with [name removed]"));
        assertThat(documents.original(document.id(), READER)).isEmpty();
        assertThat(documents.original(document.id(), CURATOR)).isPresent();
        assertThat(documents.find(document.id(), READER).orElseThrow().original().name())
                .isEqualTo("_.pdf");
        assertThat(redactions.withholds(document.id(), READER)).isTrue();
    }

    @Test
    void takenBackTheWordsStandWhereTheyStood() throws IOException {
        Document document = added(MET, AGAIN);
        List<ThemedPassage> before = documents.passages(document.id(), READER);
        Redaction one = name("Jean Dupont", MET);
        redactions.decide(document.id(), List.of(one, name("late", MET)), CURATOR);
        redactions.takeBack(document.id(), List.of(name("late", MET).spot()), CURATOR);
        assertThat(texts(document)).containsExactly(GONE, AGAIN);
        redactions.takeBack(document.id(), List.of(one.spot()), CURATOR);
        assertThat(documents.passages(document.id(), READER)).isEqualTo(before);
        assertThat(redactions.of(document.id(), CURATOR)).isEmpty();
        assertThat(documents.original(document.id(), READER)).isPresent();
    }

    @Test
    void readingAnewDoesNotBringTheWordsBack() throws IOException {
        Document document = added(MET, AGAIN);
        redactions.decide(document.id(), List.of(name("Jean Dupont", MET)), CURATOR);
        reread(document, "A page before.", MET, AGAIN);
        assertThat(texts(document)).containsExactly("A page before.", GONE, AGAIN);
        assertThat(redactions.whole(document.id(), CURATOR))
                .extracting(one -> one.passage().text())
                .containsExactly("A page before.", MET, AGAIN);
    }

    @Test
    void whereTheTextReadsOtherwiseTheWordsGoWhereverTheyStand() throws IOException {
        Document document = added(MET, AGAIN);
        redactions.decide(document.id(), List.of(name("Jean Dupont", MET)), CURATOR);
        reread(document, "The team met Mr. JEAN DUPONT who was late. Later Jean Dupont called.");
        assertThat(texts(document))
                .containsExactly(
                        "The team met Mr. [name removed] who was late."
                                + " Later [name removed] called.");
    }

    private void reread(Document document, String... texts) {
        assertThat(
                        descriptions.reread(
                                document.id(),
                                new Rereading(
                                        null,
                                        new Coverage(1, List.of(), List.of()),
                                        passages(texts)),
                                CURATOR))
                .isPresent();
    }

    @Test
    void underAnotherLabelAndAfterWithdrawalTheWordsStayOut() throws IOException {
        Document document = added(MET);
        redactions.decide(document.id(), List.of(name("Jean Dupont", MET)), CURATOR);
        Label binub = Label.restrictedTo(new MissionId("BINUB"));
        Document moved = documents.relabel(document.id(), binub, CURATOR).orElseThrow();
        assertThat(documents.passages(moved.id(), CURATOR))
                .extracting(one -> one.passage().text())
                .containsExactly(GONE);
        redactions.takeBack(moved.id(), List.of(name("Jean Dupont", MET).spot()), CURATOR);
        assertThat(documents.passages(moved.id(), CURATOR))
                .extracting(one -> one.passage().text())
                .containsExactly(MET);
        // under the label where they were taken out they come back no more
        assertThat(texts(added(MET))).containsExactly(GONE);
        documents.withdraw(document.id(), CURATOR);
        assertThat(texts(added(MET))).containsExactly(GONE);
    }

    @Test
    void whatWasDecidedBeforeADocumentIsThereHoldsWhenItComesAndOfItsAttachmentsToo()
            throws IOException {
        NewDocument attached = review(Label.PUBLIC, List.of(), AGAIN);
        NewDocument whole =
                review(Label.PUBLIC, List.of(new NewAttachment("a.pdf", attached)), MET);
        redactions.prepare(
                whole.id(), List.of(name("Jean Dupont", MET), name("Dupont", AGAIN)), "Carla");
        Document document = documents.add(whole).orElseThrow();
        assertThat(texts(document)).containsExactly(GONE);
        Document file = documents.find(attached.id(), READER).orElseThrow();
        assertThat(texts(file)).containsExactly("Later Jean [name removed] called again.");
        assertThat(redactions.of(document.id(), CURATOR)).hasSize(1);
        assertThat(redactions.of(file.id(), CURATOR)).hasSize(1);
        redactions.takeBack(document.id(), List.of(name("Jean Dupont", MET).spot()), CURATOR);
        // the original of the whole holds that of its part
        assertThat(documents.original(document.id(), READER)).isEmpty();
    }

    @Test
    void namesGoFromTitleAndAuthorsAndComeBack() throws IOException {
        Document document = added(AGAIN);
        Metadata before = document.metadata();
        Redaction title = about(Redaction.Place.TITLE, "Jean Dupont", before.title());
        Redaction author = about(Redaction.Place.AUTHORS, "Aline Ndayizeye", "Aline Ndayizeye");
        redactions.decide(document.id(), List.of(title, author), CURATOR);
        Metadata after = documents.find(document.id(), READER).orElseThrow().metadata();
        assertThat(after.title()).isEqualTo("Interview of [name removed]");
        assertThat(after.authors()).containsExactly("[name removed]");
        redactions.takeBack(document.id(), List.of(title.spot(), author.spot()), CURATOR);
        assertThat(documents.find(document.id(), READER).orElseThrow().metadata())
                .isEqualTo(before);
    }

    private static Redaction about(Redaction.Place place, String words, String text) {
        int start = text.indexOf(words);
        return new Redaction(
                Redaction.Kind.NAME,
                new Redaction.Spot(
                        place, Redaction.Spot.mark(text), 0, start, start + words.length()),
                Redaction.Choice.REMOVED,
                words);
    }

    @Test
    void onlyCuratorsDecideAndSeeAndTheLogNeverHoldsTheWords() throws IOException {
        Document document = added(MET);
        List<Redaction> decisions = List.of(name("Jean Dupont", MET));
        assertThat(redactions.decide(document.id(), decisions, READER)).isEmpty();
        assertThat(texts(document)).containsExactly(MET);
        redactions.decide(document.id(), decisions, CURATOR);
        assertThat(redactions.of(document.id(), READER)).isEmpty();
        assertThat(redactions.whole(document.id(), READER)).isEmpty();
        assertThat(redactions.of(document.id(), CURATOR)).isEqualTo(decisions);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo("Carla");
                    assertThat(line.toString())
                            .contains("removed name: 1")
                            .doesNotContain("Dupont");
                });
    }

    @Test
    void whatMayStayStaysAndIsRemembered() throws IOException {
        Document document = added(MET);
        Redaction one = name("Jean Dupont", MET);
        Redaction kept = new Redaction(one.kind(), one.spot(), Redaction.Choice.KEPT, one.words());
        redactions.decide(document.id(), List.of(kept), CURATOR);
        assertThat(texts(document)).containsExactly(MET);
        assertThat(redactions.of(document.id(), CURATOR)).containsExactly(kept);
        assertThat(documents.original(document.id(), READER)).isPresent();
    }
}
