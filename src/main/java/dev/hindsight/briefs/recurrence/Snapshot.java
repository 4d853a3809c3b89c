package dev.hindsight.briefs.recurrence;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.recurrence.Saying;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// All lessons and what ties them, as they were at one change.
final class Snapshot {
    /// Of the newest change that has been read.
    final long number;

    final Map<LessonId, Node> nodes;
    private final Map<Pair, Double> found;

    /// What was said last of each pair that was ever judged.
    private final Map<Pair, Judgement> newest;

    private final Map<Sight, View> views;

    /// A lesson ready to be compared.
    ///
    /// @param ready whether it has been read for its meaning, or never will be
    record Node(
            Said said,
            String statement,
            Optional<LessonId> successor,
            Saying saying,
            boolean ready) {}

    /// Who sees the same lessons.
    private record Sight(Set<Label> labels, boolean unvalidated) {}

    Snapshot(
            long number,
            Map<LessonId, Node> nodes,
            Map<Pair, Double> found,
            List<Judgement> judgements) {
        this.number = number;
        this.nodes = Map.copyOf(nodes);
        this.found = Map.copyOf(found);
        this.newest = new HashMap<>();
        judgements.forEach(it -> newest.put(it.pair(), it));
        this.views = new ConcurrentHashMap<>();
    }

    private Snapshot(Snapshot there, long number) {
        this.number = number;
        this.nodes = there.nodes;
        this.found = there.found;
        this.newest = there.newest;
        this.views = there.views;
    }

    /// @throws IllegalArgumentException for a lesson that is not here
    Node node(LessonId id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no lesson " + id);
        }
        return node;
    }

    /// The same after changes that concern no lesson.
    Snapshot at(long later) {
        return new Snapshot(this, later);
    }

    View view(Viewer viewer) {
        Set<Label> labels =
                nodes.values().stream()
                        .map(node -> node.said().label())
                        .distinct()
                        .filter(viewer::maySee)
                        .collect(Collectors.toSet());
        return views.computeIfAbsent(new Sight(labels, viewer.mayCurate()), this::made);
    }

    private View made(Sight sight) {
        Map<LessonId, Said> seen = new HashMap<>();
        nodes.values().stream()
                .map(Node::said)
                .filter(said -> sight.labels().contains(said.label()))
                .filter(said -> said.validated() || sight.unvalidated())
                .forEach(said -> seen.put(said.id(), said));
        Map<Pair, Judgement> apart = new HashMap<>();
        Map<Pair, Tie> ties = new HashMap<>();
        found.forEach((pair, score) -> put(pair, new Tie.Found(score), seen, ties));
        seen.keySet()
                .forEach(id ->
                        node(id).successor()
                                .filter(next -> !next.equals(id))
                                .ifPresent(next ->
                                        put(Pair.of(id, next), new Tie.Succeeded(), seen, ties)));
        newest.forEach((pair, judgement) -> {
            switch (judgement.verdict()) {
                case SAME -> put(pair, new Tie.Confirmed(judgement), seen, ties);
                case DIFFERENT -> {
                    if (seen.containsKey(pair.one()) && seen.containsKey(pair.other())) {
                        ties.remove(pair);
                        apart.put(pair, judgement);
                    }
                }
                case WITHDRAWN -> {}
            }
        });
        return new View(
                Grouping.of(seen.values(), ties, new HashSet<>(apart.keySet())), ties, apart);
    }

    private static void put(Pair pair, Tie tie, Map<LessonId, Said> seen, Map<Pair, Tie> ties) {
        if (seen.containsKey(pair.one()) && seen.containsKey(pair.other())) {
            ties.put(pair, tie);
        }
    }
}
