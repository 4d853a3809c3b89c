package dev.hindsight.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BgeSmallTest {
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
        try (BgeSmall model = BgeSmall.load(folder)) {
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
}
