package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Label;
import dev.hindsight.testing.FakeMeaning;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search with vectors of what passages mean.
final class MeaningTest {
    private static final long SEED = 1945;

    @TempDir private Path folder;

    private final FakeMeaning meaning =
            new FakeMeaning(List.of(List.of("vacant", "unfilled"), List.of("posts", "positions")));

    private Desk desk(String place) {
        return new Desk(folder.resolve(place), meaning);
    }

    private static void fill(Desk desk) {
        desk.catalogue.add(MadeUp.document(Label.PUBLIC, "A", "unfilled positions"));
        desk.catalogue.add(MadeUp.document(Label.PUBLIC, "B", "elections were held in May"));
        desk.catalogue.add(MadeUp.document(Label.PUBLIC, "C", "vacant since May, the post office"));
    }

    @Test
    void aPassageIsFoundThatSharesNoWord() throws Exception {
        try (Desk desk = desk("a")) {
            fill(desk);
            desk.settle().index.awaitVectors();
            assertThat(desk.titles("vacant posts")).contains("A", "C").doesNotContain("B");
            assertThat(desk.find("vacant posts").total()).isEqualTo(2);
            assertThat(desk.index.unread()).isZero();
            assertThat(desk.index.differences()).isEmpty();
        }
    }

    @Test
    void whatIsNeededFilteredOrExcludedIsNotFoundByMeaningAlone() throws Exception {
        try (Desk desk = desk("a")) {
            fill(desk);
            desk.settle().index.awaitVectors();
            assertThat(desk.titles("\"vacant\" posts")).containsExactly("C");
            assertThat(desk.titles("vacant AND posts")).doesNotContain("A");
        }
    }

    @Test
    void facetsNarrowWhatIsFoundByMeaningAndChangeNoScore() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = desk("a")) {
            for (int i = 0; i < 60; i++) {
                desk.catalogue.add(MadeUp.random(random, Label.PUBLIC, "Report " + i));
            }
            desk.settle().index.awaitVectors();
            SearchResult whole = desk.find("vacant funding");
            for (SearchResult.Count count : whole.facets().getOrDefault(Facet.MISSION, List.of())) {
                Map<Facet, Set<String>> chosen = Map.of(Facet.MISSION, Set.of(count.value()));
                SearchResult narrowed =
                        desk.search.search(Desk.narrowed("vacant funding", chosen), Desk.OWNER);
                assertThat(narrowed.total()).isEqualTo(count.count());
                List<SearchResult.Hit> expected = new ArrayList<>(whole.hits());
                expected.retainAll(narrowed.hits());
                assertThat(narrowed.hits()).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatAViewerMayNotSeeDoesNotChangeWhatIsFoundByMeaning() throws Exception {
        Random random = new Random(SEED);
        try (Desk all = desk("all");
                Desk without = desk("without")) {
            for (int i = 0; i < 80; i++) {
                Label label = i % 2 == 0 ? Label.INTERNAL : Label.PUBLIC;
                var document = MadeUp.random(random, label, "Report " + i);
                all.catalogue.add(document);
                if (label.equals(Label.PUBLIC)) {
                    without.catalogue.add(document);
                }
            }
            all.settle().index.awaitVectors();
            without.settle().index.awaitVectors();
            for (String query : List.of("vacant posts", "funding", "handover police aid")) {
                assertThat(seen(all, query)).isEqualTo(seen(without, query));
            }
        }
    }

    private static SearchResult seen(Desk desk, String query) {
        return Desk.timeless(desk.search.search(Desk.passages(query), Desk.VISITOR));
    }

    @Test
    void vectorsThatWereNotMadeAreMadeAtTheNextStart() throws Exception {
        try (Desk words = new Desk(folder.resolve("a"))) {
            fill(words);
            assertThat(words.settle().titles("vacant posts")).doesNotContain("A");
            words.index.close();
            try (Desk again = new Desk(words.catalogue, folder.resolve("a"), meaning)) {
                again.settle().index.awaitVectors();
                assertThat(again.titles("vacant posts")).contains("A");
                assertThat(meaning.size()).isEqualTo(3);
            }
        }
    }
}
