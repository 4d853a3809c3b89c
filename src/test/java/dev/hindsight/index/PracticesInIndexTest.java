package dev.hindsight.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Status;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.FakeLessons;
import dev.hindsight.testing.FakePractices;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Practices follow the change log into the index, as documents do.
final class PracticesInIndexTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final PracticeId ID = new PracticeId("start-early");

    private final FakeCatalogue catalogue = new FakeCatalogue("one");
    private final FakePractices practices = new FakePractices(catalogue);

    @TempDir private Path folder;
    private Index index;

    @BeforeEach
    void open() {
        Duration soon = Duration.ofMillis(5);
        index =
                new Index(
                        catalogue,
                        practices,
                        new FakeLessons(catalogue),
                        catalogue,
                        folder,
                        new IndexSettings(soon, soon, soon, 3));
        index.start();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static PracticeText text(String title, Status status, Label label) {
        return new PracticeText(
                title,
                List.of(new ThemeId("recruitment")),
                List.of(new MissionId("BINUB")),
                PartialDate.ofYear(2026),
                status,
                label,
                List.of(),
                "## Situation\nPosts stood empty.\n\n- Start early.\n- Ask twice.");
    }

    /// Kind, id, title and label of everything that a viewer finds.
    private List<String> found(Viewer viewer) throws Exception {
        assertThat(index.awaitChange(catalogue.latest(), Duration.ofMinutes(1))).isTrue();
        List<String> found = new ArrayList<>();
        try (IndexView view = index.open(viewer)) {
            TermQuery entries = new TermQuery(new Term(Schema.BLOCK, Schema.ENTRY));
            for (ScoreDoc doc : view.searcher().search(entries, 100).scoreDocs) {
                IndexedEntry entry = view.entry(doc.doc);
                found.add(entry.url() + " " + entry.title() + " " + entry.label());
            }
        }
        return found;
    }

    @Test
    void aPublishedPracticeStandsBesideDocuments() throws Exception {
        var document = catalogue.add(MadeUp.document(Label.PUBLIC, "A", "a")).orElseThrow();
        practices.save(ID, text("Early", Status.PUBLISHED, Label.PUBLIC), OWNER, Practices.NEW);
        assertThat(found(new Viewer.Anonymous()))
                .containsExactlyInAnyOrder(
                        "/documents/" + document.id() + " A public",
                        "/practices/start-early Early public");
        assertThat(index.differences()).isEmpty();
    }

    @Test
    void aDraftIsFoundByNobodyUntilItIsPublishedAndNotAfterItIsADraftAgain() throws Exception {
        practices.save(ID, text("Early", Status.DRAFT, Label.PUBLIC), OWNER, Practices.NEW);
        assertThat(found(OWNER)).isEmpty();
        assertThat(index.differences()).isEmpty();
        practices.save(ID, text("Early", Status.PUBLISHED, Label.PUBLIC), OWNER, 1);
        assertThat(found(OWNER)).hasSize(1);
        practices.save(ID, text("Early", Status.DRAFT, Label.PUBLIC), OWNER, 2);
        assertThat(found(OWNER)).isEmpty();
        assertThat(index.differences()).isEmpty();
    }

    @Test
    void anEditReplacesARelabellingMovesAndAWithdrawalRemoves() throws Exception {
        practices.save(ID, text("Early", Status.PUBLISHED, Label.PUBLIC), OWNER, Practices.NEW);
        practices.save(ID, text("Earlier", Status.PUBLISHED, Label.PUBLIC), OWNER, 1);
        assertThat(found(OWNER)).containsExactly("/practices/start-early Earlier public");
        practices.save(ID, text("Earlier", Status.PUBLISHED, Label.INTERNAL), OWNER, 2);
        assertThat(found(OWNER)).containsExactly("/practices/start-early Earlier internal");
        assertThat(found(new Viewer.Anonymous())).isEmpty();
        practices.withdraw(ID, OWNER);
        assertThat(found(OWNER)).isEmpty();
        assertThat(index.differences()).isEmpty();
    }

    @Test
    void aRebuildFindsTheSame() throws Exception {
        practices.save(ID, text("Early", Status.PUBLISHED, Label.PUBLIC), OWNER, Practices.NEW);
        List<String> before = found(OWNER);
        index.rebuild();
        assertThat(found(OWNER)).isEqualTo(before).isNotEmpty();
        assertThat(index.differences()).isEmpty();
    }

    private Index lacking(FakePractices silent, Path other, IndexSettings settings) {
        return new Index(catalogue, silent, new FakeLessons(catalogue), catalogue, other, settings);
    }

    @Test
    void aPracticeThatTheIndexLacksIsNamed() throws Exception {
        FakePractices silent = new FakePractices(new FakeCatalogue("another log"));
        silent.save(ID, text("Early", Status.PUBLISHED, Label.PUBLIC), OWNER, Practices.NEW);
        Duration soon = Duration.ofMillis(5);
        IndexSettings settings = new IndexSettings(soon, soon, soon, 3);
        Path other = folder.resolveSibling(folder.getFileName() + "-other");
        try (Index lacking = lacking(silent, other, settings)) {
            assertThat(lacking.differences())
                    .containsExactly("index public: practice:start-early is missing");
        }
    }
}
