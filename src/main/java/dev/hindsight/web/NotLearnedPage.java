package dev.hindsight.web;

import java.util.List;

/// What was identified and never learned? All lessons, or those about a theme or of a mission.
///
/// @param figure how many lessons, how often identified, since when; empty where none counts
/// @param share how large a part of all that count, in words
/// @param themes and missions, each with how many lessons they would give
/// @param lessons the oldest first
public record NotLearnedPage(
        Frame frame,
        String figure,
        String share,
        List<Choice> themes,
        List<Choice> missions,
        List<Entry> lessons,
        Paging paging) {
    public NotLearnedPage {
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
        lessons = List.copyOf(lessons);
    }

    /// A lesson in all its sayings.
    ///
    /// @param lesson as it was said last
    /// @param summary how often it was identified, where, since when, and what came of it
    /// @param said the oldest first; empty where it was said once
    public record Entry(
            Link lesson,
            String summary,
            List<ThemeMark> themes,
            List<RecurrenceView.SayingView> said) {
        public Entry {
            themes = List.copyOf(themes);
            said = List.copyOf(said);
        }
    }
}
