package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the collection of practices promises, whatever database lies under it.
abstract class PracticesContract {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer CURATOR = new Viewer.Person("Chantal", Role.CURATOR, Set.of());
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Viewer MEMBER =
            new Viewer.Person("Aline", Role.CONTRIBUTOR, Set.of(BINUB));
    private static final PracticeId ID = new PracticeId("keep-staff");

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Practices practices;
    private PracticeImport files;
    private Changes changes;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        context = ApplicationContext.run(database());
        practices = context.getBean(Practices.class);
        files = context.getBean(PracticeImport.class);
        changes = context.getBean(Changes.class);
    }

    private Practice saved(PracticeId id, PracticeText text, int expected) {
        SaveOutcome outcome = practices.save(id, text, CURATOR, expected);
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).practice();
    }

    @Test
    void whatIsSavedIsReadBackEqual() {
        PracticeText text = Entries.published("Keep staff");
        Practice practice = saved(ID, text, Practices.NEW);
        assertThat(practice.text()).isEqualTo(text);
        assertThat(practice.revision().number()).isEqualTo(1);
        assertThat(practice.revision().author()).isEqualTo("Chantal");
        assertThat(practices.find(ID, VISITOR)).contains(practice);
        assertThat(practices.revision(ID, 1, VISITOR)).contains(practice);
    }

    @Test
    void everySaveIsARevisionAndAChange() {
        Practice first = saved(ID, Entries.published("One"), 0);
        Practice second = saved(ID, Entries.published("Two"), 1);
        Practice third = saved(ID, Entries.published("Two"), 2);
        assertThat(practices.revisions(ID, VISITOR))
                .containsExactly(third.revision(), second.revision(), first.revision());
        assertThat(practices.revision(ID, 1, VISITOR)).contains(first);
        assertThat(changes.after(0, 10))
                .containsExactly(
                        new Change(1, ItemKind.PRACTICE, ID.value(), Label.PUBLIC),
                        new Change(2, ItemKind.PRACTICE, ID.value(), Label.PUBLIC),
                        new Change(3, ItemKind.PRACTICE, ID.value(), Label.PUBLIC));
    }

    @Test
    void savingOverANewerRevisionIsAConflictWithBothTexts() {
        saved(ID, Entries.published("One"), 0);
        Practice theirs = saved(ID, Entries.published("Theirs"), 1);
        PracticeText yours = Entries.published("Yours");
        assertThat(practices.save(ID, yours, CURATOR, 1))
                .isEqualTo(new SaveOutcome.Conflict(yours, theirs));
        assertThat(practices.save(ID, yours, CURATOR, Practices.NEW))
                .isEqualTo(new SaveOutcome.Conflict(yours, theirs));
        assertThat(practices.find(ID, VISITOR)).contains(theirs);
        assertThat(changes.latest()).isEqualTo(2);
    }

    @Test
    void onlyCuratorsSaveRestoreAndWithdraw() {
        Practice practice = saved(ID, Entries.published("One"), 0);
        for (Viewer viewer : List.of(VISITOR, MEMBER)) {
            assertThat(practices.save(ID, practice.text(), viewer, 1))
                    .isEqualTo(new SaveOutcome.NotAllowed());
            assertThat(practices.restore(ID, 1, viewer, 1)).isEqualTo(new SaveOutcome.NotAllowed());
            assertThat(practices.withdraw(ID, viewer)).isEmpty();
        }
        assertThat(practices.find(ID, VISITOR)).contains(practice);
    }

    @Test
    void draftsAreThereForCuratorsOnly() {
        Practice draft = saved(ID, Entries.draft("Not yet"), 0);
        for (Viewer viewer : List.of(VISITOR, MEMBER)) {
            hidden(viewer);
        }
        assertThat(practices.find(ID, CURATOR)).contains(draft);
        assertThat(practices.find(ID, OWNER)).contains(draft);
        assertThat(practices.count(OWNER, PracticeFilter.ALL)).isEqualTo(1);
    }

    private void hidden(Viewer viewer) {
        assertThat(practices.find(ID, viewer)).isEmpty();
        assertThat(practices.revision(ID, 1, viewer)).isEmpty();
        assertThat(practices.revisions(ID, viewer)).isEmpty();
        assertThat(practices.list(viewer, PracticeFilter.ALL, 0, 10)).isEmpty();
        assertThat(practices.count(viewer, PracticeFilter.ALL)).isZero();
    }

    @Test
    void whatAViewerMayNotSeeIsAnsweredLikeWhatDoesNotExist() {
        Label restricted = Label.restrictedTo(BINUB);
        Practice secret = saved(ID, Entries.under(restricted, "Secret"), 0);
        hidden(VISITOR);
        hidden(new Viewer.Person("Omar", Role.CONTRIBUTOR, Set.of(new MissionId("UNMIL"))));
        assertThat(practices.find(ID, MEMBER)).contains(secret);
        assertThat(practices.count(MEMBER, PracticeFilter.ALL)).isEqualTo(1);
    }

    @Test
    void earlierRevisionsKeepTheLabelThatTheyHad() {
        saved(ID, Entries.under(Label.restrictedTo(BINUB), "Secret"), 0);
        saved(ID, Entries.draft("Draft"), 1);
        saved(ID, Entries.published("Open"), 2);
        assertThat(practices.revisions(ID, VISITOR)).hasSize(1);
        assertThat(practices.revisions(ID, MEMBER)).hasSize(2);
        assertThat(practices.revisions(ID, CURATOR)).hasSize(3);
        assertThat(titles(VISITOR)).containsExactly("Open");
        assertThat(titles(MEMBER)).containsExactly("Secret", "Open");
        assertThat(titles(CURATOR)).containsExactly("Secret", "Draft", "Open");
    }

    /// Of the revisions 1, 2, 3, … as long as there are any.
    private List<String> titles(Viewer viewer) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> practices.revision(ID, number, viewer))
                .takeWhile(Optional::isPresent)
                .map(found -> found.orElseThrow().title())
                .toList();
    }

    @Test
    void numbersTellNothingOfRevisionsThatAViewerMayNotSee() {
        saved(ID, Entries.under(Label.INTERNAL, "Inside"), 0);
        saved(ID, Entries.published("Open"), 1);
        saved(ID, Entries.under(Label.restrictedTo(BINUB), "Secret"), 2);
        assertThat(practices.revisions(ID, VISITOR)).isEmpty();
        saved(ID, Entries.published("Open again"), 3);
        assertThat(practices.find(ID, VISITOR).orElseThrow().revision().number()).isEqualTo(2);
        assertThat(practices.find(ID, CURATOR).orElseThrow().revision().number()).isEqualTo(4);
        assertThat(practices.revisions(ID, VISITOR))
                .extracting(Revision::number)
                .containsExactly(2, 1);
        assertThat(practices.revision(ID, 1, VISITOR)).map(Practice::title).contains("Open");
        assertThat(practices.revision(ID, 0, VISITOR)).isEmpty();
        assertThat(practices.revision(ID, 3, VISITOR)).isEmpty();
        assertThat(practices.list(VISITOR, PracticeFilter.ALL, 0, 10))
                .containsExactly(practices.find(ID, VISITOR).orElseThrow());
    }

    @Test
    void movingToAnotherLabelLeavesAChangeForEach() {
        saved(ID, Entries.published("Open"), 0);
        saved(ID, Entries.under(Label.INTERNAL, "Closed"), 1);
        assertThat(changes.after(1, 10))
                .extracting(Change::label)
                .containsExactly(Label.PUBLIC, Label.INTERNAL);
    }

    @Test
    void restoringMakesTheOlderTextTheNewestRevision() {
        Practice first = saved(ID, Entries.published("One"), 0);
        saved(ID, Entries.published("Two"), 1);
        assertThat(practices.restore(ID, 1, OWNER, 1)).isInstanceOf(SaveOutcome.Conflict.class);
        assertThat(practices.restore(ID, 7, OWNER, 2)).isEqualTo(new SaveOutcome.Gone());
        assertThat(practices.restore(ID, 1, OWNER, 2)).isInstanceOf(SaveOutcome.Saved.class);
        Practice restored = practices.find(ID, VISITOR).orElseThrow();
        assertThat(restored.text()).isEqualTo(first.text());
        assertThat(restored.revision().number()).isEqualTo(3);
        assertThat(restored.revision().author()).isEqualTo("owner");
        assertThat(actions())
                .containsExactly("practice.published", "practice.published", "practice.restored");
    }

    private List<String> actions() {
        return context.getBean(Jdbi.class)
                .withHandle(handle ->
                        handle.createQuery("select action from audit_lines order by number")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void whatIsWithdrawnIsGoneAndCanBeBroughtBack() {
        Practice practice = saved(ID, Entries.published("One"), 0);
        assertThat(practices.withdraw(ID, CURATOR)).contains(2L);
        assertThat(practices.withdraw(ID, CURATOR)).isEmpty();
        hidden(VISITOR);
        assertThat(practices.find(ID, OWNER)).isEmpty();
        assertThat(practices.count(OWNER, PracticeFilter.ALL)).isZero();
        assertThat(practices.save(ID, practice.text(), CURATOR, 1))
                .isEqualTo(new SaveOutcome.Gone());
        assertThat(practices.revisions(ID, CURATOR)).containsExactly(practice.revision());
        assertThat(practices.restore(ID, 1, CURATOR, 1)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(practices.find(ID, VISITOR)).map(Practice::text).contains(practice.text());
    }

    @Test
    void aNewPracticeMayTakeTheAddressOfAWithdrawnOne() {
        saved(ID, Entries.published("One"), 0);
        practices.withdraw(ID, CURATOR);
        assertThat(saved(ID, Entries.published("Two"), 0).revision().number()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsGone() {
        assertThat(practices.save(ID, Entries.published("One"), CURATOR, 4))
                .isEqualTo(new SaveOutcome.Gone());
        assertThat(practices.restore(ID, 1, CURATOR, 1)).isEqualTo(new SaveOutcome.Gone());
        assertThat(practices.withdraw(ID, CURATOR)).isEmpty();
        assertThat(practices.find(ID, CURATOR)).isEmpty();
    }

    @Test
    void listsAreFilteredByThemeAndMission() {
        practices.save(new PracticeId("a"), Entries.about("fund", "UNMIL"), CURATOR, 0);
        practices.save(new PracticeId("b"), Entries.about("funding", "UNMIL"), CURATOR, 0);
        practices.save(new PracticeId("c"), Entries.about("funding", "UNMIL-II"), CURATOR, 0);
        assertThat(ids(PracticeFilter.theme(new ThemeId("funding")))).containsExactly("b", "c");
        assertThat(ids(PracticeFilter.mission(new MissionId("UNMIL")))).containsExactly("a", "b");
        PracticeFilter both =
                new PracticeFilter(
                        Set.of(new ThemeId("funding"), new ThemeId("fund")),
                        Set.of(new MissionId("UNMIL-II")));
        assertThat(ids(both)).containsExactly("c");
        assertThat(practices.count(VISITOR, both)).isEqualTo(1);
        assertThat(ids(PracticeFilter.theme(new ThemeId("gender")))).isEmpty();
    }

    private List<String> ids(PracticeFilter filter) {
        return practices.list(VISITOR, filter, 0, 100).stream().map(p -> p.id().value()).toList();
    }

    @Test
    void listsAreInOrderOfDateAndPagesAreComplete() {
        for (int i = 0; i < 7; i++) {
            PracticeText text = Entries.dated(i % 2 == 0 ? "2024-05" : "2025-01-31");
            practices.save(new PracticeId("entry-" + i), text, CURATOR, 0);
        }
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < 9; offset += 3) {
            practices
                    .list(VISITOR, PracticeFilter.ALL, offset, 3)
                    .forEach(practice -> paged.add(practice.id().value()));
        }
        assertThat(paged)
                .containsExactly(
                        "entry-1", "entry-3", "entry-5", "entry-0", "entry-2", "entry-4",
                        "entry-6");
        assertThat(practices.count(VISITOR, PracticeFilter.ALL)).isEqualTo(7);
    }

    @Test
    void ofManyWhoSaveAtOnceOneSucceeds() throws Exception {
        List<Callable<SaveOutcome>> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PracticeText text = Entries.published("Writer " + i);
            tasks.add(() -> practices.save(ID, text, CURATOR, Practices.NEW));
        }
        int saved = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<SaveOutcome> done : pool.invokeAll(tasks)) {
                SaveOutcome outcome = done.get(2, TimeUnit.MINUTES);
                assertThat(outcome)
                        .isInstanceOfAny(SaveOutcome.Saved.class, SaveOutcome.Conflict.class);
                saved += outcome instanceof SaveOutcome.Saved ? 1 : 0;
            }
        }
        assertThat(saved).isEqualTo(1);
        assertThat(practices.revisions(ID, CURATOR)).hasSize(1);
        assertThat(changes.latest()).isEqualTo(1);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
    }

    private static Path folderOf(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    @Test
    void importingTheSameFilesAgainChangesNothing() throws IOException {
        Path file = written("keep-staff.md", FrontMatter.write(Entries.published("One")));
        assertThat(files.folder(folderOf(file))).containsExactly(new ImportOutcome.Added(ID, 1));
        assertThat(files.folder(folderOf(file))).containsExactly(new ImportOutcome.Unchanged(ID));
        written("keep-staff.md", FrontMatter.write(Entries.published("Two")));
        assertThat(files.folder(folderOf(file))).containsExactly(new ImportOutcome.Revised(ID, 2));
        assertThat(practices.find(ID, VISITOR)).map(Practice::title).contains("Two");
        assertThat(practices.revisions(ID, VISITOR)).hasSize(2);
        assertThat(changes.latest()).isEqualTo(2);
    }

    @Test
    void importLeavesAloneWhatAPersonHasEditedOrWithdrawn() throws IOException {
        Path file = written("keep-staff.md", FrontMatter.write(Entries.published("One")));
        files.file(file, Label.PUBLIC);
        Practice edited = saved(ID, Entries.published("Edited here"), 1);
        written("keep-staff.md", FrontMatter.write(Entries.published("Changed in the file")));
        assertThat(files.file(file, Label.PUBLIC))
                .isEqualTo(new ImportOutcome.LeftAlone(edited, false));
        practices.withdraw(ID, CURATOR);
        assertThat(files.file(file, Label.PUBLIC))
                .isEqualTo(new ImportOutcome.LeftAlone(edited, true));
        assertThat(practices.find(ID, VISITOR)).isEmpty();
    }

    @Test
    void brokenFilesAreReportedAndTheOthersAreTaken() throws IOException {
        written("keep-staff.md", FrontMatter.write(Entries.published("One")));
        written("No Slug.md", FrontMatter.write(Entries.published("Two")));
        written("no-front-matter.md", "# Hello");
        Path folder = folderOf(written("ignored.txt", "not Markdown"));
        Files.write(folder.resolve("latin.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xe9});
        assertThat(files.folder(folder))
                .hasSize(4)
                .filteredOn(outcome -> outcome instanceof ImportOutcome.Broken)
                .extracting(outcome -> ((ImportOutcome.Broken) outcome).problems().getFirst())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("No Slug.md", "file name"),
                        line -> assertThat(line).contains("latin.md", "UTF-8"),
                        line -> assertThat(line).contains("no-front-matter.md", "front matter"));
        assertThat(practices.count(VISITOR, PracticeFilter.ALL)).isEqualTo(1);
    }

    @Test
    void aFileWithoutLabelTakesTheOneThatIsAskedFor() throws IOException {
        Path file = written("keep-staff.md", FrontMatter.write(Entries.published("One")));
        files.file(file, Label.INTERNAL);
        assertThat(practices.find(ID, VISITOR)).isEmpty();
        assertThat(practices.find(ID, MEMBER)).map(Practice::label).contains(Label.INTERNAL);
    }
}
