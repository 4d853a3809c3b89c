package dev.hindsight.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.FakeLessons;
import dev.hindsight.testing.FakePractices;
import dev.hindsight.testing.MadeUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexTest {
    private static final long SEED = 7;
    private static final Label RESTRICTED = Label.restrictedTo(new MissionId("UNMIK"));
    private static final List<Label> LABELS = List.of(Label.PUBLIC, Label.INTERNAL, RESTRICTED);
    private static final Viewer OWNER = new Viewer.Owner();

    private final FakeCatalogue catalogue = new FakeCatalogue("one");
    private final Random random = new Random(SEED);

    @TempDir private Path folder;

    private Index opened(Path place, FakeCatalogue followed) {
        Duration soon = Duration.ofMillis(5);
        return new Index(
                followed,
                new FakePractices(followed),
                new FakeLessons(followed),
                followed,
                place,
                new IndexSettings(soon, soon, soon, 3));
    }

    private static void await(Index index, FakeCatalogue followed) throws InterruptedException {
        assertThat(index.awaitChange(followed.latest(), Duration.ofMinutes(1))).isTrue();
    }

    private void add(FakeCatalogue to, int documents) {
        for (int i = 0; i < documents; i++) {
            to.add(MadeUp.random(random, LABELS.get(i % 3), "T" + to.latest()));
        }
    }

    /// Follows the catalogue to its end in a folder, and closes.
    private void follow(FakeCatalogue followed) throws InterruptedException {
        try (Index index = opened(folder, followed)) {
            index.start();
            await(index, followed);
        }
    }

    private static int entries(Index index, Viewer viewer) {
        try (IndexView view = index.open(viewer)) {
            return view.searcher().getIndexReader().leaves().stream()
                    .mapToInt(leaf -> {
                        try {
                            var entries = view.entries(leaf);
                            return entries == null ? 0 : entries.cardinality();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }

    @Test
    void itFollowsTheLogAndGoesOnWhereItWasClosed() throws Exception {
        add(catalogue, 10);
        follow(catalogue);
        add(catalogue, 5);
        try (Index index = opened(folder, catalogue)) {
            assertThat(index.pending()).isEqualTo(5);
            assertThat(index.differences()).contains("index: has read change 10 of 15");
            assertThat(entries(index, OWNER)).isEqualTo(10);
            index.start();
            await(index, catalogue);
            assertThat(index.pending()).isZero();
            assertThat(index.differences()).isEmpty();
            assertThat(entries(index, OWNER)).isEqualTo(15);
            assertThat(entries(index, new Viewer.Anonymous())).isEqualTo(6);
        }
    }

    @Test
    void waitingForAChangeThatDoesNotComeEndsWithFalse() throws Exception {
        try (Index index = opened(folder, catalogue)) {
            index.start();
            assertThat(index.awaitChange(1, Duration.ofMillis(20))).isFalse();
        }
    }

    @Test
    void aCopyTakenAtAnyMomentGoesOnWithoutLossOrRepetition() throws Exception {
        add(catalogue, 30);
        int copies = 0;
        try (Index index = opened(folder.resolve("live"), catalogue)) {
            index.start();
            for (int i = 0; i < 12; i++) {
                Path copy = folder.resolve("copy" + i);
                // what a killed process leaves: files at any stage, no orderly close
                if (copied(folder.resolve("live"), copy)) {
                    copies++;
                    try (Index other = opened(copy, catalogue)) {
                        other.start();
                        await(other, catalogue);
                        assertThat(other.differences()).as("seed %d copy %d", SEED, i).isEmpty();
                    }
                }
                stir();
            }
            await(index, catalogue);
            assertThat(index.differences()).isEmpty();
        }
        assertThat(copies).isPositive();
    }

    private void stir() {
        add(catalogue, 3);
        var documents = catalogue.newest(OWNER, 0, 1_000);
        var one = documents.get(random.nextInt(documents.size()));
        catalogue.withdraw(one.id(), OWNER);
        var other = documents.get(random.nextInt(documents.size()));
        catalogue.relabel(other.id(), LABELS.get(random.nextInt(3)), OWNER);
    }

    /// @return false where a file went away while it was copied, as no crash can do it
    private static boolean copied(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            return false;
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            try {
                Files.copy(file, target);
            } catch (NoSuchFileException _) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whatBelongsToAnotherDatabaseIsBuiltAgain() throws Exception {
        add(catalogue, 9);
        follow(catalogue);
        FakeCatalogue other = new FakeCatalogue("two");
        add(other, 12);
        follow(other);
        try (Index index = opened(folder, other)) {
            assertThat(index.differences()).isEmpty();
        }
    }

    @Test
    void anIndexAheadOfTheDatabaseIsBuiltAgain() throws Exception {
        add(catalogue, 9);
        follow(catalogue);
        FakeCatalogue restored = new FakeCatalogue("one");
        add(restored, 6);
        try (Index index = opened(folder, restored)) {
            assertThat(index.pending()).isEqualTo(6);
            index.start();
            await(index, restored);
            assertThat(index.differences()).isEmpty();
        }
    }

    @Test
    void aDamagedOrMissingFolderIsBuiltAgain() throws Exception {
        add(catalogue, 9);
        for (Damage damage : Damage.values()) {
            follow(catalogue);
            damage.to(folder.resolve("internal"));
            try (Index index = opened(folder, catalogue)) {
                assertThat(index.pending()).as("%s", damage).isPositive();
                index.start();
                await(index, catalogue);
                assertThat(index.differences()).as("%s", damage).isEmpty();
            }
        }
    }

    private enum Damage {
        GONE,
        A_FILE,
        NO_COMMIT,
        RUBBISH_COMMIT,
        CUT_SHORT,
        NO_SEGMENT;

        void to(Path place) throws IOException {
            List<Path> files;
            try (Stream<Path> all = Files.list(place)) {
                files = all.toList();
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean commit = name.startsWith("segments");
                boolean segment = name.endsWith(".cfs");
                switch (this) {
                    case GONE, A_FILE -> Files.delete(file);
                    case NO_COMMIT -> delete(file, commit);
                    case RUBBISH_COMMIT -> rubbish(file, commit);
                    case CUT_SHORT -> cut(file, segment);
                    case NO_SEGMENT -> delete(file, segment);
                }
            }
            if (this == GONE || this == A_FILE) {
                Files.delete(place);
            }
            if (this == A_FILE) {
                Files.writeString(place, "not a folder");
            }
        }

        private static void delete(Path file, boolean really) throws IOException {
            if (really) {
                Files.delete(file);
            }
        }

        private static void rubbish(Path file, boolean really) throws IOException {
            if (really) {
                Files.writeString(file, "rubbish rubbish rubbish");
            }
        }

        private static void cut(Path file, boolean really) throws IOException {
            if (really) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
    }

    @Test
    void aDamageInsideASegmentIsReportedAndARebuildMendsIt() throws Exception {
        String[] paragraphs =
                Stream.generate(() -> MadeUp.words(random, 30)).limit(500).toArray(String[]::new);
        catalogue.add(MadeUp.document(Label.PUBLIC, "Long", paragraphs));
        follow(catalogue);
        Path place = folder.resolve("public");
        try (Stream<Path> all = Files.list(place)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                // the largest part, the stored texts, comes last; only a checksum over it can tell
                bytes[bytes.length * 9 / 10] ^= 1;
                Files.write(file, bytes);
            }
        }
        try (Index index = opened(folder, catalogue)) {
            assertThat(index.differences()).containsExactly("index public: damaged");
            index.rebuild();
            assertThat(index.differences()).isEmpty();
        }
    }

    @Test
    void differencesNameWhatIsMissingTooMuchOrIncomplete() throws Exception {
        var kept = catalogue.add(MadeUp.document(Label.PUBLIC, "A", "a", "b")).orElseThrow();
        follow(catalogue);
        FakeCatalogue otherwise = new FakeCatalogue("one");
        var missing = otherwise.add(MadeUp.document(Label.PUBLIC, "B", "c")).orElseThrow();
        try (Index index = opened(folder, otherwise)) {
            assertThat(index.differences())
                    .containsExactlyInAnyOrder(
                            "index public: document:" + kept.id() + " should not be there",
                            "index public: document:" + missing.id() + " is missing");
        }
        FakeCatalogue shorter = new FakeCatalogue("one");
        shorter.add(MadeUp.document(Label.PUBLIC, "A", "a", "b"));
        try (Index index = opened(folder, shorter)) {
            assertThat(index.differences()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatFailsForAWhileIsFollowedAgain() throws Exception {
        add(catalogue, 10);
        try (Index index = opened(folder, catalogue)) {
            index.start();
            await(index, catalogue);
            catalogue.breakDown(2);
            add(catalogue, 7);
            await(index, catalogue);
            assertThat(index.differences()).isEmpty();
        }
    }

    @Test
    void twoIndexesCannotShareAFolder() throws Exception {
        add(catalogue, 3);
        try (Index index = opened(folder, catalogue)) {
            index.start();
            await(index, catalogue);
            assertThatThrownBy(() -> opened(folder, catalogue))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot be opened");
        }
    }

    @Test
    void anUnrelatedFileInTheFolderIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("README.md"), "Read me.");
        add(catalogue, 3);
        follow(catalogue);
        assertThat(folder.resolve("README.md")).hasContent("Read me.");
        assertThat(folder.resolve("restricted-UNMIK")).isDirectory();
    }
}
