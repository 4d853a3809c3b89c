package dev.hindsight.lessons;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.Set;

/// Which lessons to list: those in any of the states, with any of the themes and any of the
/// missions. An empty set asks for nothing in particular.
///
/// @param overdue whether only those with an overdue action: any for curators, their own for
///   everyone else
public record LessonFilter(
        Set<Stage> stages, Set<ThemeId> themes, Set<MissionId> missions, boolean overdue) {
    public static final LessonFilter ALL = new LessonFilter(Set.of(), Set.of(), Set.of(), false);

    public LessonFilter {
        stages = Set.copyOf(stages);
        themes = Set.copyOf(themes);
        missions = Set.copyOf(missions);
    }

    public static LessonFilter theme(ThemeId theme) {
        return new LessonFilter(Set.of(), Set.of(theme), Set.of(), false);
    }

    public static LessonFilter mission(MissionId mission) {
        return new LessonFilter(Set.of(), Set.of(), Set.of(mission), false);
    }
}
