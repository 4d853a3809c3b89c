package dev.hindsight.web;

import dev.hindsight.web.RecurrenceView.StillView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came from this mission?
///
/// @param name the full name
/// @param practices the newest first, with the address of all of them
/// @param still what was identified and not learned; null where there is nothing
/// @param count how many documents of how many
/// @param all address of everything from the mission
public record MissionPage(
        Frame frame,
        String name,
        List<Fact> facts,
        ThemePage.Collected practices,
        @Nullable StillView still,
        String count,
        String all,
        List<HitCard> documents,
        List<ThemeMark> themes,
        Cite cite) {
    public MissionPage {
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        themes = List.copyOf(themes);
    }

    /// Where a brief on it is.
    public String brief() {
        return BriefsController.PATH + "?mission=" + frame.title();
    }

    /// Where the pack for who arrives there is.
    public String dayOne() {
        return DayOneController.PATH + "?mission=" + frame.title();
    }
}
