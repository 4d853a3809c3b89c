package dev.hindsight.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
    @TempDir Path folder;

    @Test
    void whoeverComesSecondWorksWithoutTheFileAndLeavesItAlone() {
        try (VectorFile first = new VectorFile(folder)) {
            first.keep("mandate", new float[] {1, 0});
            try (VectorFile second = new VectorFile(folder)) {
                assertThat(second.find("mandate")).isEmpty();
                second.keep("funding", new float[] {0, 1});
                assertThat(second.find("funding")).hasValue(new float[] {0, 1});
            }
        }
        try (VectorFile later = new VectorFile(folder)) {
            assertThat(later.find("mandate")).hasValue(new float[] {1, 0});
            assertThat(later.contains("funding")).isFalse();
        }
    }
}
