package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.index.Index;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.testing.Figures;
import dev.hindsight.web.Noninterference.Outcome;
import io.micronaut.web.router.Router;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Noninterference by made-up requests over every route. `-Dnoleak.seed=` repeats a run,
/// `-Dnoleak.requests=` makes it longer; `Noninterference` is the long run.
final class NoninterferenceTest {
    private static final long SEED = Long.getLong("noleak.seed", System.nanoTime());
    private static final int REQUESTS = Integer.getInteger("noleak.requests", 400);

    @TempDir private static Path folder;
    private static HiddenWorld world;

    @BeforeAll
    static void fill() throws Exception {
        Figures.OUT.println("noleak.seed=" + SEED);
        Map<String, Object> settings = new HashMap<>(Noninterference.SETTINGS);
        world = new HiddenWorld(folder, settings);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void everyRouteIsAsked() {
        RandomValues values = new RandomValues(new Random(SEED), world);
        assertThat(new RandomRequests(values).problems(world.open.get(Router.class))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rita", "Clarisse", HiddenSubmissions.GUEST})
    void answersAreThoseOfAnInstallationThatNeverHeldTheRest(String name) throws Exception {
        RealProgram without = name.isEmpty() ? world.open : world.withInternal;
        Outcome outcome = Noninterference.run(world, without, name, REQUESTS, SEED);
        assertThat(outcome.told())
                .as("%d of %d, -Dnoleak.seed=%d", outcome.differences(), outcome.requests(), SEED)
                .isEmpty();
        assertThat(outcome.statuses().keySet()).contains(200, 400, 404).doesNotContain(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Clarisse"})
    void alsoWhereSearchesCompareByMeaning(String name, @TempDir Path other) throws Exception {
        Map<String, Object> settings = new HashMap<>(Noninterference.SETTINGS);
        settings.put("hindsight.meaning.on", true);
        settings.put(MadeMeaning.SWITCH, true);
        try (HiddenWorld meant = new HiddenWorld(other, settings)) {
            RealProgram without = name.isEmpty() ? meant.open : meant.withInternal;
            meant.everything.get(Index.class).awaitVectors();
            without.get(Index.class).awaitVectors();
            assertThat(without.get(Meaning.class).on()).isTrue();
            Outcome outcome = Noninterference.run(meant, without, name, REQUESTS / 2, SEED);
            assertThat(outcome.told()).as("-Dnoleak.seed=%d", SEED).isEmpty();
        }
    }

    /// In both alike, since what one does there shows on one's pages later.
    @Test
    void whoIsInvitedReachesTheSubmissionAndNobodyElseDoes() throws Exception {
        for (RealProgram program : List.of(world.everything, world.withInternal)) {
            String path = "/submissions/" + world.submissions.of(program);
            try (Caller gustav = new Caller(program.uri());
                    Caller rita = new Caller(program.uri())) {
                gustav.signIn(HiddenSubmissions.GUEST, "/");
                rita.signIn("Rita", "/");
                assertThat(gustav.get("/api/v1" + path).body())
                        .contains("the second lesson", "the one about posts")
                        .doesNotContain("exaggerate", "She says no", "see what he says");
                assertThat(gustav.get(path).statusCode()).isEqualTo(200);
                assertThat(rita.get(path).statusCode()).isEqualTo(404);
            }
            for (String name : List.of(HiddenSubmissions.GUEST, "Rita")) {
                program.get(Accounts.class).signOutEverywhere(new AccountName(name));
            }
        }
    }

    @Test
    void whoMaySeeItIsAnsweredOtherwiseSoTheRequestsReachIt() throws Exception {
        Outcome outcome = Noninterference.run(world, world.open, "Rita", REQUESTS, SEED);
        assertThat(outcome.differences()).as("-Dnoleak.seed=%d", SEED).isGreaterThan(REQUESTS / 20);
    }
}
