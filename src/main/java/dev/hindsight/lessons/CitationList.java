package dev.hindsight.lessons;

import dev.hindsight.lessons.References.Target;
import dev.hindsight.lessons.Rendered.Citation;
import dev.hindsight.lessons.Rendered.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers what is cited: the same reference has the same number wherever it stands.
final class CitationList {
    private final References references;
    private final List<Evidence> evidence;
    private final Map<Reference, Integer> marks = new LinkedHashMap<>();
    private final Map<Reference, Target> targets = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CitationList(References references, List<Evidence> evidence) {
        this.references = references;
        this.evidence = evidence;
    }

    /// A mark in the text.
    ///
    /// @param first whether no earlier mark has this number
    record Mark(int number, boolean first, String title) {}

    /// Takes in what stands between double brackets; empty where it leads nowhere.
    Optional<Mark> mark(String written) {
        Optional<Mark> mark = Reference.parse(written).flatMap(reference -> mark(reference, 1));
        if (mark.isEmpty()) {
            problems.add(new Problem(Problem.Kind.UNKNOWN_REFERENCE, written));
        }
        return mark;
    }

    private Optional<Mark> mark(Reference reference, int more) {
        boolean before = targets.containsKey(reference);
        Target target = targets.computeIfAbsent(reference, references::resolve);
        Optional<String> title = title(target);
        if (title.isEmpty()) {
            return Optional.empty();
        }
        if (!before && !placeFound(target)) {
            problems.add(new Problem(Problem.Kind.PLACE_NOT_FOUND, reference.toString()));
        }
        int count = marks.merge(reference, more, Integer::sum);
        int number = new ArrayList<>(marks.keySet()).indexOf(reference) + 1;
        String section = reference.section() == null ? "" : ", " + reference.section();
        return Optional.of(new Mark(number, count == 1, title.get() + section));
    }

    private static Optional<String> title(Target target) {
        return switch (target) {
            case Target.Held held -> Optional.of(held.title());
            case Target.Described described -> Optional.of(described.source().title());
            case Target.Unknown() -> Optional.empty();
        };
    }

    private static boolean placeFound(Target target) {
        return switch (target) {
            case Target.Held held -> held.placeFound();
            case Target.Described described -> described.placeFound();
            case Target.Unknown() -> false;
        };
    }

    /// Adds the evidence that no mark has named; no mark may follow.
    List<Citation> finished() {
        for (Evidence piece : evidence) {
            if (mark(piece.reference(), 0).isEmpty()) {
                problems.add(
                        new Problem(Problem.Kind.UNKNOWN_REFERENCE, piece.reference().toString()));
            }
        }
        List<Citation> citations = new ArrayList<>();
        marks.forEach((reference, count) ->
                citations.add(
                        new Citation(
                                citations.size() + 1,
                                reference,
                                targets.getOrDefault(reference, new Target.Unknown()),
                                shows(reference),
                                count)));
        return citations;
    }

    private String shows(Reference reference) {
        return evidence.stream()
                .filter(piece -> piece.reference().equals(reference))
                .map(Evidence::shows)
                .filter(shows -> !shows.isEmpty())
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    List<Problem> problems() {
        return problems.stream().distinct().toList();
    }
}
