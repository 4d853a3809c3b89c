package dev.hindsight.briefs.recurrence;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The groups that count on one day, for [NotLearned].
///
/// @param counted the oldest first
record Unlearned(LocalDate today, List<Counted> counted) {
    private static final Comparator<Group> OLDEST =
            Comparator.comparing((Group group) -> group.since().orElseThrow().earliest())
                    .thenComparing(group -> group.said().getFirst().id());

    /// A group with what is asked of it again and again.
    ///
    /// @param open whether it is not learned
    private record Counted(
            Group group, Set<ThemeId> themes, Set<MissionId> missions, int times, boolean open) {
        static Counted of(Group group, LocalDate today) {
            return new Counted(
                    group,
                    group.themes(),
                    group.missions(),
                    group.times(),
                    group.notLearned(today));
        }

        boolean about(Set<ThemeId> wanted) {
            return wanted.isEmpty() || !Collections.disjoint(themes, wanted);
        }

        boolean of(@Nullable MissionId wanted) {
            return wanted == null || missions.contains(wanted);
        }
    }

    /// @param groups each once
    static Unlearned of(Collection<Group> groups, LocalDate today) {
        return new Unlearned(
                today,
                groups.stream()
                        .filter(group -> group.counts(today))
                        .sorted(OLDEST)
                        .map(group -> Counted.of(group, today))
                        .toList());
    }

    /// @param themes any of these; empty for all
    /// @param mission null for all
    NotLearned page(Set<ThemeId> themes, @Nullable MissionId mission, int offset, int limit) {
        List<Counted> asked =
                counted.stream().filter(one -> one.about(themes) && one.of(mission)).toList();
        List<Counted> open = asked.stream().filter(Counted::open).toList();
        return new NotLearned(
                open.size(),
                asked.size(),
                open.stream().mapToInt(Counted::times).sum(),
                open.stream().findFirst().flatMap(one -> one.group().since()),
                open.stream().skip(offset).limit(limit).map(Counted::group).toList(),
                counts(one -> one.of(mission), Counted::themes),
                counts(one -> one.about(themes), Counted::missions));
    }

    private <T extends Comparable<? super T>> Map<T, Integer> counts(
            Predicate<Counted> asked, Function<Counted, Set<T>> of) {
        Map<T, Integer> counts = new TreeMap<>();
        for (Counted one : counted) {
            if (one.open() && asked.test(one)) {
                of.apply(one).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        return counts;
    }
}
