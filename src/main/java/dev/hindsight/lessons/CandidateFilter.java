package dev.hindsight.lessons;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.finder.CandidateKind;
import java.util.Set;

/// Which candidates to list: those of any of the kinds, with any of the themes, in documents of any
/// of the missions. An empty set asks for nothing in particular.
///
/// @param dismissed those that were dismissed instead of those that were not
public record CandidateFilter(
        Set<CandidateKind> kinds, Set<ThemeId> themes, Set<MissionId> missions, boolean dismissed) {
    public static final CandidateFilter ALL =
            new CandidateFilter(Set.of(), Set.of(), Set.of(), false);

    public CandidateFilter {
        kinds = Set.copyOf(kinds);
        themes = Set.copyOf(themes);
        missions = Set.copyOf(missions);
    }
}
