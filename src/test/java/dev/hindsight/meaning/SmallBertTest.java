package dev.hindsight.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmallBertTest {
    @TempDir private static Path folder;

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Test
    void whatMeansTheSameLiesCloserThanWhatSharesWords() {
        try (SmallBert model = SmallBert.bge(folder)) {
            float[] posts = model.read("Hiring new staff took far too long.");
            float[] vacancies = model.read("Recruitment of personnel was slow.");
            float[] letters = model.read("The new road took us far along the river.");
            assertThat(posts).hasSize(Model.DIMENSIONS);
            assertThat(cosine(posts, posts)).isCloseTo(1, within(1e-5));
            assertThat(cosine(posts, vacancies)).isGreaterThan(cosine(posts, letters));
            assertThat(model.read("Hiring new staff took far too long.")).isEqualTo(posts);
            assertThat(model.read("endless ".repeat(5_000))).hasSize(Model.DIMENSIONS);
        }
    }

    @Test
    void eachPieceOfATextHasItsPlaceAndMeansWhatStandsAroundIt() {
        try (SmallBert model = SmallBert.e5(folder)) {
            String text = "The bank lent money; the river bank was wet.";
            Pieces pieces = model.pieces(text);
            assertThat(pieces.piece(0)).isEqualTo(new Pieces.Piece("the", 0));
            List<Integer> banks =
                    IntStream.range(0, pieces.size())
                            .filter(i -> pieces.piece(i).text().equals("bank"))
                            .boxed()
                            .toList();
            assertThat(banks)
                    .extracting(i -> pieces.piece(i).begin())
                    .containsExactly(text.indexOf("bank"), text.lastIndexOf("bank"));
            assertThat(pieces.vector(banks.getFirst()))
                    .isNotEqualTo(pieces.vector(banks.getLast()));
            assertThat(model.pieces("").size()).isZero();
        }
    }
}
