package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.lessons.LessonAction.Status;
import dev.hindsight.lessons.LessonState.Embedded;
import dev.hindsight.lessons.LessonState.Implemented;
import dev.hindsight.lessons.Life.Turn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random walks through the lives of lessons: whatever people try, in whatever order, nothing is
/// implemented without evidence and nothing embedded without a second person.
final class LifeWalksTest {
    private static final int WALKS = 2_000;
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final int STEPS = 60;
    private static final List<String> PEOPLE =
            List.of("Carla", "Vera", "Victor", "Vinh", "Otto", "otto ", "CARLA");
    private static final Set<String> OWNERS = Set.of("carla", "otto");

    /// A step that may or may not be possible.
    private static LessonStep any(Random random) {
        String reason = random.nextInt(20) == 0 ? " " : "so";
        Proof[] proofs = random.nextInt(3) == 0 ? new Proof[0] : new Proof[] {LessonSteps.LINK};
        return switch (random.nextInt(16)) {
            case 0 -> LessonSteps.observe();
            case 1, 2 -> new LessonStep.Validate(reason);
            case 3 -> LessonSteps.assign(random.nextBoolean() ? "Otto" : "Carla");
            case 4, 5, 6, 7 ->
                    LessonSteps.report(
                            random.nextInt(4),
                            STATUSES.get(random.nextInt(STATUSES.size())),
                            proofs);
            case 8, 9, 10 -> new LessonStep.Implement(reason, List.of(proofs));
            case 11, 12 -> new LessonStep.Embed(reason);
            case 13 -> random.nextInt(4) == 0 ? LessonSteps.reject() : LessonSteps.overtake();
            case 14 -> random.nextInt(4) == 0 ? LessonSteps.supersede() : LessonSteps.reopen();
            default -> new LessonStep.Edit(LessonSteps.text("Other words"), reason);
        };
    }

    /// The moves of one walk that could be made, after each of which the state is judged.
    private static List<LessonMove> walk(Random random, Map<Stage, Integer> seen) {
        List<LessonMove> moves = new ArrayList<>();
        moves.add(new LessonMove(1, "Carla", LessonSteps.AT, LessonSteps.observe()));
        LessonState state = Life.of(moves);
        for (int i = 0; i < STEPS; i++) {
            String actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            LessonMove move = new LessonMove(moves.size() + 1, actor, LessonSteps.AT, any(random));
            if (Life.after(state, move) instanceof Turn.To(LessonState next)) {
                moves.add(move);
                state = next;
                judge(state, moves);
                seen.merge(state.stage(), 1, Integer::sum);
            }
        }
        return moves;
    }

    /// Judges by the moves alone, not by what the state says of itself.
    private static void judge(LessonState state, List<LessonMove> moves) {
        LessonState live = state instanceof LessonState.Closed closed ? closed.before() : state;
        if (live instanceof Implemented || live instanceof Embedded) {
            LessonMove implemented = last(moves, "implement");
            assertThat(((LessonStep.Implement) implemented.step()).evidence()).isNotEmpty();
            assertThat(moves).anyMatch(move -> move.step() instanceof LessonStep.Validate);
            assertThat(moves)
                    .anyMatch(move ->
                            move.step() instanceof LessonStep.Report report
                                    && report.status() == Status.DONE
                                    && !report.evidence().isEmpty());
            if (live instanceof Embedded) {
                LessonMove verified = last(moves, "embed");
                assertThat(verified.number()).isGreaterThan(implemented.number());
                assertThat(plain(verified)).isNotEqualTo(plain(implemented));
                assertThat(owners(moves)).isSubsetOf(OWNERS).doesNotContain(plain(verified));
            }
        }
        assertThat(moves).allMatch(move -> !move.step().reason().isBlank());
    }

    private static LessonMove last(List<LessonMove> moves, String code) {
        return moves.reversed().stream()
                .filter(move -> move.step().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(LessonMove move) {
        return move.actor().strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> owners(List<LessonMove> moves) {
        Set<String> owners = new TreeSet<>();
        for (LessonMove move : moves) {
            if (move.step() instanceof LessonStep.Assign assign) {
                owners.add(assign.owner().toLowerCase(Locale.ROOT));
            }
        }
        return owners;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2004, 2026})
    void noPathLeadsToImplementedWithoutEvidenceOrToEmbeddedWithoutASecondPerson(long seed) {
        Random random = new Random(seed);
        Map<Stage, Integer> seen = new EnumMap<>(Stage.class);
        for (int i = 0; i < WALKS; i++) {
            walk(random, seen);
        }
        assertThat(seen.keySet()).as("seed %d", seed).containsExactly(Stage.values());
        assertThat(seen.get(Stage.EMBEDDED)).as("seed %d", seed).isGreaterThan(20);
    }

    @Test
    void movesReplayedGiveTheSameState() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<LessonMove> moves = walk(random, new EnumMap<>(Stage.class));
            LessonState state = Life.of(moves.subList(0, 1));
            for (LessonMove move : moves.subList(1, moves.size())) {
                state = ((Turn.To) Life.after(state, move)).state();
            }
            assertThat(Life.of(moves)).isEqualTo(state);
        }
    }
}
