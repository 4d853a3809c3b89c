package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MeasuresTest {
    @Test
    void gainIsTheGradeAndTheDiscountTheLogarithmOfTheRank() {
        Measures measures = Measures.of(List.of("x", "b", "a"), Map.of("a", 2, "b", 1, "c", 0));
        double found = 1 / log2(3) + 2 / log2(4);
        double ideal = 2 / log2(2) + 1 / log2(3);
        assertThat(measures.ndcg10()).isCloseTo(found / ideal, within(1e-9));
        assertThat(measures.recall100()).isEqualTo(1);
        assertThat(measures.mrr10()).isEqualTo(0.5);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    @Test
    void whatStandsTooDeepCountsForRecallOnly() {
        List<String> ranking = IntStream.rangeClosed(1, 120).mapToObj(i -> "d" + i).toList();
        Measures measures = Measures.of(ranking, Map.of("d11", 1, "d100", 1, "d101", 1, "z", 1));
        assertThat(measures.ndcg10()).isZero();
        assertThat(measures.mrr10()).isZero();
        assertThat(measures.recall100()).isEqualTo(0.5);
    }

    @Test
    void theBestPossibleRankingIsOneAlsoWithMoreThanTenAnswers() {
        List<String> ranking = IntStream.rangeClosed(1, 20).mapToObj(i -> "d" + i).toList();
        Map<String, Integer> grades =
                ranking.stream().collect(Collectors.toMap(name -> name, _ -> 1));
        Measures measures = Measures.of(ranking, grades);
        assertThat(measures.ndcg10()).isEqualTo(1);
        assertThat(measures.recall100()).isEqualTo(1);
    }

    @Test
    void aGradeBelowOneIsNoAnswer() {
        Measures measures = Measures.of(List.of("a", "b"), Map.of("a", -1, "b", 1));
        assertThat(measures.mrr10()).isEqualTo(0.5);
        assertThat(measures.recall100()).isEqualTo(1);
    }
}
