package dev.hindsight.briefs.recurrence;

import dev.hindsight.lessons.LessonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The groups of what one viewer may see, and what is worked out of them once for many requests.
final class View {
    private final Map<LessonId, Group> groups;
    private final Map<Pair, Tie> ties;
    private final Map<Pair, Judgement> apart;
    private volatile @Nullable Unlearned unlearned;

    /// @param groups each lesson with its group
    /// @param apart pairs of which a curator says that they are two lessons
    View(Map<LessonId, Group> groups, Map<Pair, Tie> ties, Map<Pair, Judgement> apart) {
        this.groups = groups;
        this.ties = ties;
        this.apart = apart;
    }

    Map<LessonId, Group> groups() {
        return groups;
    }

    Map<Pair, Tie> ties() {
        return ties;
    }

    Map<Pair, Judgement> apart() {
        return apart;
    }

    /// What counts on a day.
    Unlearned unlearned(LocalDate today) {
        Unlearned there = unlearned;
        if (there == null || !there.today().equals(today)) {
            there = Unlearned.of(each(), today);
            unlearned = there;
        }
        return there;
    }

    /// Every group once: a group is one object, whichever of its lessons leads to it.
    private Collection<Group> each() {
        Set<Group> each = Collections.newSetFromMap(new IdentityHashMap<>());
        each.addAll(groups.values());
        return each;
    }
}
