package dev.hindsight.web;

import java.util.List;

/// What has been learned, and what has not? All lessons, or those in a state, about a theme or of a
/// mission.
///
/// @param count how many are listed
/// @param stages the states, each with how many there are
/// @param late what is overdue; without address where it is that list, empty where nothing is or
///   for whoever has not signed in
public record LessonsPage(
        Frame frame,
        String count,
        List<Choice> stages,
        List<Choice> themes,
        List<Choice> missions,
        List<Link> late,
        List<HitCard> lessons,
        Paging paging) {
    public LessonsPage {
        stages = List.copyOf(stages);
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
        late = List.copyOf(late);
        lessons = List.copyOf(lessons);
    }

    /// Whether only what is overdue is listed.
    public boolean overdue() {
        return late.stream().anyMatch(link -> link.href() == null);
    }
}
