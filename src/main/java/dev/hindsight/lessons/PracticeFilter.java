package dev.hindsight.lessons;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.Set;

/// Which practices to list: those with any of the themes and any of the missions. An empty set asks
/// for nothing in particular.
public record PracticeFilter(Set<ThemeId> themes, Set<MissionId> missions) {
    public static final PracticeFilter ALL = new PracticeFilter(Set.of(), Set.of());

    public PracticeFilter {
        themes = Set.copyOf(themes);
        missions = Set.copyOf(missions);
    }

    public static PracticeFilter theme(ThemeId theme) {
        return new PracticeFilter(Set.of(theme), Set.of());
    }

    public static PracticeFilter mission(MissionId mission) {
        return new PracticeFilter(Set.of(), Set.of(mission));
    }
}
