package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.search.Crosstab.Cell;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pairs are counted as one would count them by hand.
final class CrosstabTest {
    private static final long SEED = 11;

    @TempDir private Path folder;

    @Test
    void countsEveryPairOfWhatTheViewerMaySee() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = new Desk(folder)) {
            for (int i = 0; i < 60; i++) {
                Label label = i % 3 == 0 ? Label.INTERNAL : Label.PUBLIC;
                desk.catalogue.add(MadeUp.random(random, label, "Report " + i));
            }
            desk.settle();
            Crosstab crosstab = new IndexCrosstab(desk.index, Desk.UNDERSTANDING);
            for (Viewer viewer : List.of(Desk.OWNER, Desk.VISITOR)) {
                List<Cell> counted =
                        crosstab.count(Desk.documents(""), Facet.MISSION, Facet.YEAR, viewer);
                assertThat(counted)
                        .as("seed %d", SEED)
                        .isNotEmpty()
                        .isEqualTo(byHand(desk, viewer));
            }
        }
    }

    private static List<Cell> byHand(Desk desk, Viewer viewer) {
        Map<String, Cell> cells = new TreeMap<>();
        for (Document document : desk.catalogue.newest(viewer, 0, 1_000)) {
            var date = document.metadata().date();
            for (MissionId mission : document.metadata().missions()) {
                if (date != null) {
                    String year = String.valueOf(date.year());
                    cells.merge(
                            mission + " " + year,
                            new Cell(mission.value(), year, 1),
                            (a, b) -> new Cell(a.row(), a.column(), a.count() + b.count()));
                }
            }
        }
        return List.copyOf(cells.values());
    }

    @Test
    void narrowsToWhatIsAskedAndSelected() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = new Desk(folder)) {
            for (int i = 0; i < 60; i++) {
                desk.catalogue.add(MadeUp.random(random, Label.PUBLIC, "Report " + i));
            }
            desk.settle();
            SearchRequest request =
                    Desk.narrowed("vacancy", Map.of(Facet.THEME, Set.of("funding")));
            SearchResult found = desk.search.search(request, Desk.OWNER);
            long pairs =
                    new IndexCrosstab(desk.index, Desk.UNDERSTANDING)
                            .count(request, Facet.KIND, Facet.LANGUAGE, Desk.OWNER).stream()
                                    .mapToLong(Cell::count)
                                    .sum();
            assertThat(pairs).isEqualTo(found.total()).isPositive();
        }
    }
}
