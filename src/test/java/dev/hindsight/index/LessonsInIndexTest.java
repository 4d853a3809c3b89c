package dev.hindsight.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonMove;
import dev.hindsight.lessons.LessonState;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Proof;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.FakeLessons;
import dev.hindsight.testing.FakePractices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lessons follow the change log into the index, as practices do.
final class LessonsInIndexTest {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final LessonState.Live OBSERVED = new LessonState.Observation();
    private static final LessonState.Live IDENTIFIED = new LessonState.Identified();

    private final FakeCatalogue catalogue = new FakeCatalogue("one");
    private final FakeLessons lessons = new FakeLessons(catalogue);

    @TempDir private Path folder;
    private Index index;

    @BeforeEach
    void open() {
        Duration soon = Duration.ofMillis(5);
        index =
                new Index(
                        catalogue,
                        new FakePractices(catalogue),
                        lessons,
                        catalogue,
                        folder,
                        new IndexSettings(soon, soon, soon, 3));
        index.start();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(LessonState state, Label label) {
        LessonText text =
                new LessonText(
                        "Start early",
                        "Posts stood empty.\n\nStart early.",
                        List.of(new ThemeId("recruitment")),
                        List.of(new MissionId("BINUB")),
                        PartialDate.ofYear(2026),
                        label,
                        List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
        LessonStep step = new LessonStep.Observe(text, "read");
        LessonMove move = new LessonMove(1, "Carla", Instant.EPOCH, step);
        lessons.put(new Lesson(new LessonId("start-early"), text, state, List.of(move)));
    }

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
        assertThat(index.differences()).isEmpty();
        return found;
    }

    @Test
    void aLessonIsFoundOnceItIsValidatedAndUntilItIsClosed() throws Exception {
        put(OBSERVED, Label.PUBLIC);
        assertThat(found(OWNER)).isEmpty();
        put(IDENTIFIED, Label.PUBLIC);
        assertThat(found(new Viewer.Anonymous()))
                .containsExactly("/lessons/start-early Start early public");
        put(new LessonState.Overtaken(IDENTIFIED), Label.PUBLIC);
        assertThat(found(OWNER)).isEmpty();
    }

    @Test
    void aNarrowerLabelMovesIt() throws Exception {
        put(IDENTIFIED, Label.PUBLIC);
        put(IDENTIFIED, Label.INTERNAL);
        assertThat(found(new Viewer.Anonymous())).isEmpty();
        assertThat(found(OWNER)).containsExactly("/lessons/start-early Start early internal");
    }

    @Test
    void aRebuildFindsTheSame() throws Exception {
        put(IDENTIFIED, Label.PUBLIC);
        List<String> before = found(OWNER);
        index.rebuild();
        assertThat(found(OWNER)).isEqualTo(before).isNotEmpty();
    }
}
