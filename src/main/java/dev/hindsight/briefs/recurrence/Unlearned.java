package dev.hindsight.briefs.recurrence;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The groups that count on one day, for [NotLearned].
///
/// @param groups those that count, learned or not; of those that are not, the oldest come first
record Unlearned(List<Group> groups, LocalDate today) {
    private static final Comparator<Group> OLDEST =
            Comparator.comparing((Group group) -> group.since().orElseThrow().earliest())
                    .thenComparing(group -> group.said().getFirst().id());

    static Unlearned of(Collection<Group> all, LocalDate today) {
        return new Unlearned(
                all.stream()
                        .distinct()
                        .filter(group -> group.counts(today))
                        .sorted(OLDEST)
                        .toList(),
                today);
    }

    /// @param themes any of these; empty for all
    /// @param mission null for all
    NotLearned page(Set<ThemeId> themes, @Nullable MissionId mission, int offset, int limit) {
        List<Group> counted =
                groups.stream()
                        .filter(group -> themes.isEmpty() || group.about(themes))
                        .filter(group -> mission == null || group.of(mission))
                        .toList();
        List<Group> open = counted.stream().filter(group -> group.notLearned(today)).toList();
        List<Group> all = groups.stream().filter(group -> group.notLearned(today)).toList();
        return new NotLearned(
                open.size(),
                counted.size(),
                open.stream().mapToInt(Group::times).sum(),
                open.stream().findFirst().flatMap(Group::since),
                open.stream().skip(offset).limit(limit).toList(),
                counts(
                        all.stream().filter(group -> mission == null || group.of(mission)).toList(),
                        Group::themes),
                counts(
                        all.stream()
                                .filter(group -> themes.isEmpty() || group.about(themes))
                                .toList(),
                        Group::missions));
    }

    private static <T extends Comparable<? super T>> Map<T, Integer> counts(
            List<Group> groups, Function<Group, Set<T>> of) {
        Map<T, Integer> counts = new TreeMap<>();
        groups.forEach(group ->
                new LinkedHashSet<>(of.apply(group))
                        .forEach(one -> counts.merge(one, 1, Integer::sum)));
        return counts;
    }
}
