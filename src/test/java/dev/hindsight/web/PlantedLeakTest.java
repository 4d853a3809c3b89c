package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.web.Noninterference.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The comparison itself is put to the test: a search that opens one index too many is found.
final class PlantedLeakTest {
    private static final long SEED = 11;

    @Test
    void aSearchThatOpensOneIndexTooManyIsFound(@TempDir Path folder) throws Exception {
        Map<String, Object> settings = new HashMap<>(Noninterference.SETTINGS);
        settings.put(PlantedLeak.SWITCH, true);
        try (HiddenWorld world = new HiddenWorld(folder, settings)) {
            Outcome outcome = Noninterference.run(world, world.open, "", 2_000, SEED);
            assertThat(outcome.told())
                    .isNotEmpty()
                    .allMatch(told ->
                            told.startsWith("GET /api/v1/search")
                                    || told.startsWith("GET /api/v1/suggestions"));
        }
    }
}
