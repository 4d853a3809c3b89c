package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is gone or hidden leaves no trace: answers are equal bit for bit.
final class NoTraceTest {
    private static final long SEED = 1966;
    private static final Label RESTRICTED = Label.restrictedTo(new MissionId("BINUB"));

    @TempDir private Path folder;

    /// Answers to 50 queries, as documents and as passages.
    private static List<SearchResult> answers(Desk desk, Viewer viewer) {
        Random random = new Random(SEED);
        List<SearchResult> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String query = i == 0 ? "" : MadeUp.words(random, 1 + i % 5);
            Map<Facet, Set<String>> selected =
                    i % 4 == 0 ? Map.of(Facet.THEME, Set.of("funding")) : Map.of();
            boolean asPassages = i % 2 == 0;
            SearchRequest request =
                    new SearchRequest(query, selected, 1, 100, asPassages, Language.FRENCH);
            answers.add(Desk.timeless(desk.search.search(request, viewer)));
        }
        return answers;
    }

    private static void fill(Desk desk, Random random, int documents) throws Exception {
        List<Label> labels = List.of(Label.PUBLIC, Label.INTERNAL, RESTRICTED);
        for (int i = 0; i < documents; i++) {
            Label label = labels.get(random.nextInt(3));
            desk.catalogue.add(MadeUp.random(random, label, MadeUp.words(random, 2) + " " + i));
            if (i % 9 == 0) {
                desk.settle();
            }
        }
        desk.settle();
    }

    /// Edits, relabels, reads again and withdraws a third of the documents.
    private static void stir(Desk desk, Random random) throws Exception {
        List<Document> all = desk.catalogue.newest(Desk.OWNER, 0, 1_000);
        for (Document document : all) {
            switch (random.nextInt(12)) {
                case 0 -> desk.catalogue.withdraw(document.id(), Desk.OWNER);
                case 1 -> desk.catalogue.relabel(document.id(), RESTRICTED, Desk.OWNER);
                case 2 -> desk.catalogue.reread(document.id(), MadeUp.passages(random));
                case 3 ->
                        desk.catalogue.edit(
                                document.id(),
                                MadeUp.random(random, Label.PUBLIC, "Edited").metadata(),
                                Desk.OWNER);
                default -> {}
            }
            if (random.nextInt(10) == 0) {
                desk.settle();
            }
        }
        desk.settle();
    }

    @Test
    void editedRelabelledAndWithdrawnDocumentsLeaveTheScoresAsIfNeverThere() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = new Desk(folder.resolve("old"))) {
            fill(desk, random, 120);
            stir(desk, random);
            assertThat(desk.index.differences()).isEmpty();
            try (Desk fresh = new Desk(desk.catalogue, folder.resolve("fresh"))) {
                fresh.settle();
                for (Viewer viewer : List.of(Desk.OWNER, Desk.VISITOR)) {
                    assertThat(answers(desk, viewer))
                            .as("seed %d", SEED)
                            .isEqualTo(answers(fresh, viewer));
                }
            }
        }
    }

    @Test
    void theSameAnswersComeAfterARebuild() throws Exception {
        Random random = new Random(SEED + 1);
        try (Desk desk = new Desk(folder)) {
            fill(desk, random, 90);
            stir(desk, random);
            List<SearchResult> before = answers(desk, Desk.OWNER);
            desk.index.rebuild();
            assertThat(answers(desk, Desk.OWNER)).isEqualTo(before);
            assertThat(desk.index.differences()).isEmpty();
        }
    }

    @Test
    void whatAViewerMayNotSeeDoesNotChangeTheirAnswers() throws Exception {
        Random random = new Random(SEED + 2);
        FakeCatalogue visible = new FakeCatalogue("without");
        try (Desk desk = new Desk(folder.resolve("all"))) {
            for (int i = 0; i < 100; i++) {
                Label label = i % 2 == 0 ? Label.INTERNAL : Label.PUBLIC;
                NewDocument document = MadeUp.random(random, label, "Report " + i);
                desk.catalogue.add(document);
                if (label.equals(Label.PUBLIC)) {
                    visible.add(document);
                }
            }
            desk.settle();
            try (Desk without = new Desk(visible, folder.resolve("without"))) {
                without.settle();
                List<SearchResult> answers = answers(desk, Desk.VISITOR);
                assertThat(answers).isEqualTo(answers(without, Desk.VISITOR));
                assertThat(answers).isNotEqualTo(answers(desk, Desk.OWNER));
            }
        }
    }

    @Test
    void aWithdrawnDocumentIsGoneOnceItsChangeIsApplied() throws Exception {
        try (Desk desk = new Desk(folder)) {
            Document one =
                    desk.catalogue.add(MadeUp.document(Label.PUBLIC, "A", "funding")).orElseThrow();
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "B", "funding"));
            assertThat(desk.settle().titles("funding")).containsExactlyInAnyOrder("A", "B");
            desk.catalogue.withdraw(one.id(), Desk.OWNER);
            assertThat(desk.settle().titles("funding")).containsExactly("B");
        }
    }
}
