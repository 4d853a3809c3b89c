package dev.hindsight.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LearnedMeaningTest {
    @TempDir private Path folder;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    /// Gives each text a direction by its length.
    private final class Lengths implements Model {
        @Override
        public float[] read(String text) {
            read.add(text);
            double angle = text.length();
            return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }

        @Override
        public Pieces pieces(String text) {
            read.add(text);
            return new Pieces(List.of(new Pieces.Piece(text, 0)), new float[][] {{text.length()}});
        }

        @Override
        public void close() {
            read.add("closed");
        }
    }

    private LearnedMeaning open() {
        return new LearnedMeaning(new MeaningSettings(true, folder, 2), Lengths::new, Lengths::new);
    }

    @Test
    void aTextIsReadOnceAndItsVectorIsThereAtTheNextStart() {
        try (LearnedMeaning meaning = open()) {
            assertThat(meaning.known("a")).isEmpty();
            meaning.learn(List.of("a", "bb", "a"));
            meaning.learn(List.of("bb"));
            assertThat(read).containsExactlyInAnyOrder("a", "bb");
        }
        read.clear();
        try (LearnedMeaning meaning = open()) {
            float[] kept = meaning.known("a").orElseThrow();
            assertThat(kept[0]).isCloseTo((float) Math.cos(1), within(0.001f));
            assertThat(meaning.known("c")).isEmpty();
        }
        assertThat(read).as("the model is not loaded for what is known").isEmpty();
    }

    @Test
    void aQuestionNeverWaitsForTheModel() {
        try (LearnedMeaning meaning = open()) {
            assertThat(meaning.ofQuestion("who pays")).isEmpty();
            meaning.load();
            assertThat(meaning.ofQuestion("who pays")).isPresent();
            assertThat(meaning.ofQuestion("who pays")).isPresent();
            assertThat(read).hasSize(1).allMatch(text -> text.endsWith(": who pays"));
        }
        assertThat(read).last().isEqualTo("closed");
    }

    @Test
    void aModelThatCannotBeLoadedLeavesWordsToBeSearched() {
        MeaningSettings settings = new MeaningSettings(true, folder, 1);
        try (LearnedMeaning meaning =
                new LearnedMeaning(
                        settings,
                        () -> {
                            throw new IllegalStateException("no such file");
                        },
                        Lengths::new)) {
            assertThatThrownBy(meaning::load).hasMessageContaining("cannot be loaded");
            assertThat(meaning.ofQuestion("who pays")).isEmpty();
        }
    }

    @Test
    void piecesAreReadByTheirOwnModelAndRememberedForAWhile() {
        try (LearnedMeaning meaning = open()) {
            assertThat(meaning.pieces("who pays").orElseThrow().piece(0).text())
                    .isEqualTo("who pays");
            assertThat(meaning.pieces("who pays").orElseThrow().vector(0)).containsExactly(8);
            assertThat(read).containsExactly("who pays");
        }
        assertThat(read).containsExactly("who pays", "closed");
        assertThat(Meaning.OFF.pieces("who pays")).isEmpty();
    }

    @Test
    void aDamagedFileIsMadeAgainAndOneInUseIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("bge-small-en-v1.5-q.mv"), "no vectors ".repeat(2_000));
        try (LearnedMeaning meaning = open()) {
            meaning.learn(List.of("a"));
            try (LearnedMeaning second = open()) {
                assertThat(second.known("a")).isEmpty();
            }
            assertThat(meaning.known("a")).isPresent();
        }
    }

    @Test
    void nothingIsReadOnceItIsClosed() {
        LearnedMeaning meaning = open();
        meaning.close();
        meaning.learn(List.of("a"));
        assertThat(meaning.known("a")).isEmpty();
        assertThat(meaning.ofQuestion("a")).isEmpty();
        assertThat(read).isEmpty();
    }
}
