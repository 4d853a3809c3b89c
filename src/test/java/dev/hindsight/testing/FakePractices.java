package dev.hindsight.testing;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Revision;
import dev.hindsight.lessons.SaveOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Practices in memory, whose changes go to the log of a catalogue.
public class FakePractices implements Practices {
    private static final Instant TIME = Instant.parse("2026-11-22T08:00:00Z");
    private final FakeCatalogue log;
    private final Map<PracticeId, List<Practice>> all = new TreeMap<>();
    private final Set<PracticeId> withdrawn = new HashSet<>();

    public FakePractices(FakeCatalogue log) {
        this.log = log;
    }

    @Override
    public synchronized SaveOutcome save(
            PracticeId id, PracticeText text, Viewer author, int expected) {
        if (!author.mayCurate()) {
            return new SaveOutcome.NotAllowed();
        }
        List<Practice> known = all.computeIfAbsent(id, _ -> new ArrayList<>());
        boolean there = !known.isEmpty() && !withdrawn.contains(id);
        if (there && expected != known.size()) {
            return new SaveOutcome.Conflict(text, known.getLast());
        }
        if (!there && expected != NEW) {
            return new SaveOutcome.Gone();
        }
        if (there && !known.getLast().label().equals(text.label())) {
            changed(id, known.getLast().label());
        }
        String name = author instanceof Viewer.Person person ? person.name() : "owner";
        Revision revision = new Revision(known.size() + 1, name, TIME, Revision.Origin.SITE);
        Practice practice = new Practice(id, text, revision);
        known.add(practice);
        withdrawn.remove(id);
        return new SaveOutcome.Saved(practice, changed(id, text.label()));
    }

    private long changed(PracticeId id, Label label) {
        return log.changed(ItemKind.PRACTICE, id.value(), label);
    }

    @Override
    public synchronized SaveOutcome restore(
            PracticeId id, int number, Viewer author, int expected) {
        return revision(id, number, author)
                .map(practice -> save(id, practice.text(), author, expected))
                .orElseGet(SaveOutcome.Gone::new);
    }

    @Override
    public synchronized Optional<Long> withdraw(PracticeId id, Viewer author) {
        Optional<Practice> practice = find(id, author);
        withdrawn.add(id);
        return practice.map(it -> changed(id, it.label()));
    }

    @Override
    public synchronized Optional<Practice> find(PracticeId id, Viewer viewer) {
        return known(id).stream()
                .reduce((_, last) -> last)
                .filter(_ -> !withdrawn.contains(id))
                .filter(practice -> visible(practice, viewer));
    }

    private List<Practice> known(PracticeId id) {
        return all.getOrDefault(id, Collections.emptyList());
    }

    private static boolean visible(Practice practice, Viewer viewer) {
        return viewer.maySee(practice.label()) && (practice.published() || viewer.mayCurate());
    }

    @Override
    public synchronized List<Practice> list(
            Viewer viewer, PracticeFilter filter, int offset, int limit) {
        return matching(viewer, filter).skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized long count(Viewer viewer, PracticeFilter filter) {
        return matching(viewer, filter).count();
    }

    private Stream<Practice> matching(Viewer viewer, PracticeFilter filter) {
        return all.keySet().stream()
                .flatMap(id -> find(id, viewer).stream())
                .filter(it -> any(filter.themes(), it.text().themes()))
                .filter(it -> any(filter.missions(), it.text().missions()))
                .sorted(
                        Comparator.comparing((Practice it) -> it.text().date().toString())
                                .reversed()
                                .thenComparing(Practice::id));
    }

    private static <T> boolean any(Set<T> wanted, List<T> given) {
        return wanted.isEmpty() || given.stream().anyMatch(wanted::contains);
    }

    @Override
    public synchronized List<Revision> revisions(PracticeId id, Viewer viewer) {
        return known(id).reversed().stream()
                .filter(practice -> visible(practice, viewer))
                .map(Practice::revision)
                .toList();
    }

    @Override
    public synchronized Optional<Practice> revision(PracticeId id, int number, Viewer viewer) {
        return known(id).stream()
                .filter(practice -> practice.revision().number() == number)
                .filter(practice -> visible(practice, viewer))
                .findFirst();
    }
}
