package dev.hindsight.briefs.recurrence;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lessons that were identified and not learned.
///
/// A lesson, in all its sayings, counts where it was identified more than once, or once and more
/// than five years ago. It is not learned while a saying of it waits to be done and none was
/// implemented or embedded.
///
/// @param lessons how many are not learned
/// @param counted how many count, learned or not
/// @param times how often those that are not learned were identified, all together
/// @param since when the oldest of them was identified first; empty where there are none
/// @param groups some of those that are not learned, the oldest first
/// @param themes how many are not learned by theme, those of the chosen mission
/// @param missions how many are not learned by mission, those with the chosen themes
public record NotLearned(
        int lessons,
        int counted,
        int times,
        Optional<PartialDate> since,
        List<Group> groups,
        Map<ThemeId, Integer> themes,
        Map<MissionId, Integer> missions) {
    public NotLearned {
        groups = List.copyOf(groups);
        themes = Map.copyOf(themes);
        missions = Map.copyOf(missions);
    }
}
