package dev.hindsight.briefs.recurrence;

import dev.hindsight.lessons.LessonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Puts lessons that are tied into groups: the connected components over the ties.
///
/// Ties that curators made always hold. What was found by comparing unites in the order of its
/// score, and only where that brings no two together of which a curator says that they are two
/// lessons. The same lessons and ties give the same groups, in whatever order they come.
final class Grouping {
    private final Map<LessonId, List<LessonId>> members = new HashMap<>();
    private final Set<Pair> apart;

    private Grouping(Collection<Said> lessons, Set<Pair> apart) {
        lessons.forEach(one -> members.put(one.id(), List.of(one.id())));
        this.apart = apart;
    }

    /// Each lesson with its group.
    ///
    /// @param ties of pairs; those of other lessons than these are left aside
    /// @param apart pairs that are two lessons
    static Map<LessonId, Group> of(Collection<Said> lessons, Map<Pair, Tie> ties, Set<Pair> apart) {
        Grouping grouping = new Grouping(lessons, apart);
        ties.entrySet().stream()
                .filter(it -> grouping.members.containsKey(it.getKey().one()))
                .filter(it -> grouping.members.containsKey(it.getKey().other()))
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<Pair, Tie> it) -> -strength(it.getValue()))
                                .thenComparing(Map.Entry::getKey))
                .forEach(it -> grouping.unite(it.getKey(), it.getValue()));
        return grouping.groups(lessons);
    }

    private static double strength(Tie tie) {
        return switch (tie) {
            case Tie.Confirmed _, Tie.Succeeded _ -> Double.MAX_VALUE;
            case Tie.Found(double score) -> score;
        };
    }

    private void unite(Pair pair, Tie tie) {
        List<LessonId> one = Objects.requireNonNull(members.get(pair.one()));
        List<LessonId> other = Objects.requireNonNull(members.get(pair.other()));
        if (one.contains(pair.other()) || (tie instanceof Tie.Found && forbidden(one, other))) {
            return;
        }
        List<LessonId> all = new ArrayList<>(one);
        all.addAll(other);
        all.forEach(id -> members.put(id, all));
    }

    private boolean forbidden(List<LessonId> some, List<LessonId> others) {
        return !apart.isEmpty()
                && some.stream()
                        .anyMatch(
                                a -> others.stream().anyMatch(b -> apart.contains(Pair.of(a, b))));
    }

    private Map<LessonId, Group> groups(Collection<Said> lessons) {
        Map<LessonId, Said> known = new HashMap<>();
        lessons.forEach(one -> known.put(one.id(), one));
        Map<LessonId, Group> groups = new TreeMap<>();
        for (Said one : lessons) {
            if (!groups.containsKey(one.id())) {
                List<LessonId> ids = Objects.requireNonNull(members.get(one.id()));
                Group group =
                        new Group(
                                ids.stream()
                                        .map(id -> Objects.requireNonNull(known.get(id)))
                                        .toList());
                ids.forEach(id -> groups.put(id, group));
            }
        }
        return groups;
    }
}
