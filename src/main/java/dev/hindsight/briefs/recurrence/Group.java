package dev.hindsight.briefs.recurrence;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One lesson in all its sayings that a viewer may see.
///
/// @param said at least one, the oldest first
public record Group(List<Said> said) {
    /// A lesson that was said once counts as long known after so many years.
    public static final int LONG = 5;

    public Group {
        said = said.stream().sorted(Said.BY_DATE).toList();
        if (said.isEmpty()) {
            throw new IllegalArgumentException("A lesson has at least one saying");
        }
    }

    private List<Said> identified() {
        return said.stream().filter(Said::identified).toList();
    }

    /// How often it was identified: sayings that a curator has validated and nobody has rejected.
    public int times() {
        return identified().size();
    }

    /// Missions in which it was identified, in the order in which it was.
    public Set<MissionId> missions() {
        return identified().stream()
                .flatMap(one -> one.missions().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// When it was identified first; empty where it was not.
    public Optional<PartialDate> since() {
        return identified().stream().map(Said::date).findFirst();
    }

    /// How many of the sayings were implemented.
    public int implemented() {
        return (int) said.stream().filter(Said::implemented).count();
    }

    /// What it is called: as it was said last, among sayings that wait to be done where there are
    /// any.
    public Said newest() {
        return said.reversed().stream().filter(Said::open).findFirst().orElse(said.getLast());
    }

    boolean has(LessonId id) {
        return said.stream().anyMatch(one -> one.id().equals(id));
    }

    /// Themes under which it was identified, in the order in which it was.
    public Set<ThemeId> themes() {
        return identified().stream()
                .flatMap(one -> one.themes().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Identified more than once, or once and long ago, and either waiting to be done or done.
    boolean counts(LocalDate today) {
        return (times() > 1 || since().filter(date -> old(date, today)).isPresent())
                && (implemented() > 0 || waits());
    }

    private static boolean old(PartialDate date, LocalDate today) {
        return date.earliest().isBefore(today.minusYears(LONG));
    }

    private boolean waits() {
        return said.stream().anyMatch(Said::open);
    }

    /// It counts, and no saying of it was implemented.
    boolean notLearned(LocalDate today) {
        return counts(today) && implemented() == 0;
    }
}
