package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.TestAudit;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the catalogue promises, whatever database lies under it.
abstract class CatalogueContract {
    static final Viewer OWNER = new Viewer.Owner();
    static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Label BINUB = Label.restrictedTo(new MissionId("BINUB"));
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-31T10:15:30Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private Jdbi database;
    private Documents documents;
    private Changes changes;
    private Originals originals;
    private Catalogue catalogue;

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        ChangeRows.begin(jdbi);
        database = jdbi;
        StoreSettings settings = new StoreSettings("embedded", "", "", folder, 4);
        ChangeRows rows = new ChangeRows(jdbi, clock);
        originals = new Originals(settings);
        documents =
                new StoredDocuments(
                        jdbi, rows, TestAudit.at(clock), originals, new RecentPassages(), clock);
        changes = rows;
        catalogue = new Catalogue(jdbi, originals);
    }

    private Document added(String text, Label label) throws IOException {
        return documents.add(Samples.document(stored(text), label)).orElseThrow();
    }

    private Originals.Stored stored(String text) throws IOException {
        return originals.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsAddedIsReadBackEqual() throws IOException {
        NewDocument added = Samples.document(stored("first"), Label.PUBLIC);
        Document document = documents.add(added).orElseThrow();
        assertThat(documents.find(document.id(), VISITOR)).contains(document);
        assertThat(documents.passages(document.id(), VISITOR)).isEqualTo(added.passages());
        assertThat(document.metadata()).isEqualTo(added.metadata());
        assertThat(document.coverage()).isEqualTo(added.coverage());
    }

    @Test
    void sameBytesUnderTheSameLabelAreADuplicate() throws IOException {
        added("same", Label.PUBLIC);
        assertThat(documents.add(Samples.document(stored("same"), Label.PUBLIC))).isEmpty();
        assertThat(documents.add(Samples.document(stored("same"), Label.INTERNAL))).isPresent();
        assertThat(changes.latest()).isEqualTo(2);
    }

    @Test
    void whatAViewerMayNotSeeIsAnsweredLikeWhatDoesNotExist() throws IOException {
        Document secret = added("secret", BINUB);
        assertThat(documents.find(secret.id(), VISITOR)).isEmpty();
        assertThat(documents.passages(secret.id(), VISITOR)).isEmpty();
        assertThat(documents.original(secret.id(), VISITOR)).isEmpty();
        assertThat(documents.newest(VISITOR, 0, 10)).isEmpty();
        assertThat(documents.count(VISITOR)).isZero();
        assertThat(documents.withdraw(secret.id(), VISITOR)).isEmpty();
        assertThat(documents.relabel(secret.id(), Label.PUBLIC, VISITOR)).isEmpty();
        assertThat(documents.edit(secret.id(), secret.metadata(), VISITOR)).isEmpty();
        Viewer member =
                new Viewer.Person("Aline", Role.CONTRIBUTOR, Set.of(new MissionId("BINUB")));
        assertThat(documents.find(secret.id(), member)).contains(secret);
    }

    @Test
    void everyChangeHasItsNumberInOrder() throws IOException {
        Document document = added("one", Label.PUBLIC);
        documents.edit(document.id(), Samples.titled("Another title"), OWNER);
        Document moved = documents.relabel(document.id(), Label.INTERNAL, OWNER).orElseThrow();
        documents.withdraw(moved.id(), OWNER);
        List<Change> log = changes.after(0, 100);
        assertThat(log).extracting(Change::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(log)
                .extracting(Change::label)
                .containsExactly(
                        Label.PUBLIC, Label.PUBLIC, Label.PUBLIC, Label.INTERNAL, Label.INTERNAL);
        assertThat(changes.after(3, 1)).extracting(Change::number).containsExactly(4L);
        assertThat(changes.after(5, 10)).isEmpty();
    }

    @Test
    void editReplacesTheMetadata() throws IOException {
        Document document = added("one", Label.PUBLIC);
        assertThat(documents.edit(document.id(), Samples.titled("Better"), OWNER)).contains(2L);
        assertThat(documents.find(document.id(), VISITOR))
                .map(Document::metadata)
                .contains(Samples.titled("Better"));
    }

    @Test
    void relabelMovesADocumentWithItsPassages() throws IOException {
        Document before = added("one", Label.PUBLIC);
        List<ThemedPassage> passages = documents.passages(before.id(), OWNER);
        Document after = documents.relabel(before.id(), BINUB, OWNER).orElseThrow();
        assertThat(after.id())
                .isEqualTo(DocumentId.of(before.original().hash(), BINUB))
                .isNotEqualTo(before.id());
        assertThat(documents.find(before.id(), OWNER)).isEmpty();
        assertThat(documents.passages(after.id(), OWNER)).isEqualTo(passages);
        assertThat(documents.find(after.id(), VISITOR)).isEmpty();
    }

    @Test
    void relabelOntoTheSameOriginalIsRefusedAndChangesNothing() throws IOException {
        Document open = added("one", Label.PUBLIC);
        Document closed = added("one", Label.INTERNAL);
        assertThatThrownBy(() -> documents.relabel(open.id(), Label.INTERNAL, OWNER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("internal");
        assertThat(documents.find(open.id(), OWNER)).contains(open);
        assertThat(documents.find(closed.id(), OWNER)).contains(closed);
        assertThat(changes.latest()).isEqualTo(2);
    }

    @Test
    void anOriginalIsKeptAsLongAsADocumentRestsOnIt() throws IOException {
        Document open = added("one", Label.PUBLIC);
        Document closed = added("one", Label.INTERNAL);
        Path original = documents.original(open.id(), OWNER).orElseThrow();
        documents.withdraw(open.id(), OWNER);
        assertThat(original).hasContent("one");
        documents.withdraw(closed.id(), OWNER);
        assertThat(original).doesNotExist();
    }

    @Test
    void newestComesFirstAndPagesAreComplete() throws IOException {
        List<DocumentId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(added("text " + i, Label.PUBLIC).id());
        }
        List<DocumentId> paged = new ArrayList<>();
        for (int offset = 0; offset < 9; offset += 3) {
            documents.newest(VISITOR, offset, 3).forEach(document -> paged.add(document.id()));
        }
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all).isSorted();
        assertThat(documents.count(VISITOR)).isEqualTo(7);
    }

    @Test
    void concurrentWritersLeaveNoGapAndNoDouble() throws Exception {
        int writers = 4;
        int each = 10;
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            int writer = w;
            tasks.add(() -> {
                for (int i = 0; i < each; i++) {
                    added("writer " + writer + " text " + i, Label.PUBLIC);
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS);
            }
        }
        assertThat(changes.after(0, 1_000))
                .extracting(Change::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void checkFindsADamagedAndAMissingOriginal() throws IOException {
        Document damaged = added("one", Label.PUBLIC);
        Document missing = added("two", Label.PUBLIC);
        assertThat(catalogue.check().differences()).isEmpty();
        Files.writeString(documents.original(damaged.id(), OWNER).orElseThrow(), "other");
        Files.delete(documents.original(missing.id(), OWNER).orElseThrow());
        assertThat(catalogue.check().differences())
                .hasSize(2)
                .anyMatch(line -> line.contains(damaged.id().value()))
                .anyMatch(line -> line.contains(missing.id().value()));
    }

    @Test
    void aDatabaseKeepsItsInstallationId() {
        String first = changes.installation();
        ChangeRows.begin(database);
        assertThat(changes.installation()).isEqualTo(first).isNotBlank();
    }

    @Test
    void pagesWaitForOcrUntilTheyAreRead() throws IOException {
        Document document = added("scan", BINUB);
        OcrPages pages = new StoredOcrPages(database, (ChangeRows) changes);
        assertThat(pages.waiting(OWNER)).isEqualTo(1);
        assertThat(pages.waiting(VISITOR)).isZero();
        assertThat(pages.documents(OWNER)).containsExactly(document);
        assertThat(pages.documents(VISITOR)).isEmpty();
        OcrPages.Kept page = new OcrPages.Kept(2, Language.FRENCH, null, "842.0\nwords");
        pages.keep(document.original().hash(), page);
        pages.keep(document.original().hash(), new OcrPages.Kept(2, Language.ENGLISH, "x", ""));
        assertThat(pages.of(document.original().hash())).containsExactly(page);

        long before = changes.latest();
        NewDocument sample = Samples.document(stored("scan"), BINUB);
        Claim title = new Claim(Field.TITLE, List.of("By OCR"), Origin.FIRST_PAGE, 80);
        Rereading reading =
                new Rereading(
                        new Claims(List.of(title)),
                        new Coverage(3, List.of(), List.of(2), List.of(3), List.of()),
                        List.of(sample.passages().getFirst()));
        assertThat(pages.complete(document.id(), VISITOR, _ -> reading)).isEmpty();
        assertThat(pages.complete(document.id(), OWNER, _ -> reading)).contains(before + 1);

        assertThat(pages.waiting(OWNER)).isZero();
        Document now = documents.find(document.id(), OWNER).orElseThrow();
        // all of the sample's metadata was said by a person
        assertThat(now.metadata()).isEqualTo(document.metadata());
        assertThat(now.coverage()).isEqualTo(reading.coverage());
        assertThat(documents.passages(document.id(), OWNER)).isEqualTo(reading.passages());
        assertThat(catalogue.check().differences()).isEmpty();
    }

    @Test
    void whatOcrReadGoesWithTheLastDocumentOfItsOriginal() throws IOException {
        Document open = added("scan", Label.PUBLIC);
        Document closed = added("scan", BINUB);
        OcrPages pages = new StoredOcrPages(database, (ChangeRows) changes);
        pages.keep(
                open.original().hash(), new OcrPages.Kept(2, Language.ENGLISH, null, "842.0\nw"));
        documents.withdraw(open.id(), OWNER);
        assertThat(pages.of(open.original().hash())).hasSize(1);
        documents.withdraw(closed.id(), OWNER);
        assertThat(pages.of(open.original().hash())).isEmpty();
        pages.keep(
                open.original().hash(), new OcrPages.Kept(2, Language.ENGLISH, null, "842.0\nw"));
        assertThat(pages.of(open.original().hash())).isEmpty();
    }

    @Test
    void passagesThatAreKeptInMemoryAreThoseThatAnotherServerHasWritten() throws IOException {
        Document document = added("read by many", Label.PUBLIC);
        List<ThemedPassage> first = documents.passages(document.id(), OWNER);
        assertThat(documents.passages(document.id(), OWNER)).isSameAs(first);

        added("another", Label.PUBLIC);
        assertThat(documents.passages(document.id(), OWNER)).isSameAs(first);

        Filing elsewhere =
                new StoredFiling(database, (ChangeRows) changes, TestAudit.at(clock), clock);
        PassageThemes said = PassageThemes.said(List.of(new ThemeId("funding")));
        assertThat(elsewhere.file(document.id(), 1, said, OWNER)).isPresent();
        assertThat(documents.passages(document.id(), OWNER).getFirst().filed()).isEqualTo(said);
        assertThat(documents.passages(document.id(), OWNER).get(1)).isEqualTo(first.get(1));
    }

    @Test
    void afterMoreChangesThanAreLookedAtEverythingIsReadAnew() throws IOException {
        Document document = added("read before", Label.PUBLIC);
        List<ThemedPassage> first = documents.passages(document.id(), OWNER);
        for (int i = 0; i < 600; i++) {
            database.useTransaction(handle ->
                    ((ChangeRows) changes)
                            .append(handle, ItemKind.PRACTICE, "practice", Label.PUBLIC));
        }
        assertThat(documents.passages(document.id(), OWNER)).isNotSameAs(first).isEqualTo(first);
    }
}
