package dev.hindsight.briefs;

import dev.hindsight.search.Survey.Stratum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Lets years and missions take turns: none has a second turn before each has had its first, and of
/// those that wait, the one goes first whose year and mission have had fewest turns; then order
/// decides.
final class Turns {
    private Turns() {}

    /// @param ordered the best first
    /// @param allowed is asked once for each one whose turn it is; false passes it over
    static <T> List<T> take(
            List<T> ordered, Function<T, Stratum> stratum, int most, Predicate<T> allowed) {
        List<T> waiting = new ArrayList<>(ordered);
        List<T> taken = new ArrayList<>();
        Map<Stratum, Integer> turns = new HashMap<>();
        Map<Object, Integer> years = new HashMap<>();
        Map<Object, Integer> missions = new HashMap<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            int next = 0;
            long least = Long.MAX_VALUE;
            for (int i = 0; i < waiting.size(); i++) {
                Stratum one = stratum.apply(waiting.get(i));
                long had =
                        turns.getOrDefault(one, 0) * 1_000_000L
                                + years.getOrDefault(one.year(), 0)
                                + missions.getOrDefault(one.mission(), 0);
                if (had < least) {
                    least = had;
                    next = i;
                }
            }
            T candidate = waiting.remove(next);
            if (allowed.test(candidate)) {
                Stratum one = stratum.apply(candidate);
                turns.merge(one, 1, Integer::sum);
                years.merge(one.year(), 1, Integer::sum);
                missions.merge(one.mission(), 1, Integer::sum);
                taken.add(candidate);
            }
        }
        return List.copyOf(taken);
    }
}
