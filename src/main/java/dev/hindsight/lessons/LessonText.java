package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Locale;

/// What a lesson says.
///
/// @param title one line, 1 to 300 characters
/// @param statement plain text with line feeds, 1 to 100,000 characters
/// @param themes 1 to 20, the main theme first
/// @param missions where it was observed, at most 50; empty where it comes from no mission
/// @param date when it was observed
/// @param sources where it was said, 1 to 50
public record LessonText(
        String title,
        String statement,
        List<ThemeId> themes,
        List<MissionId> missions,
        PartialDate date,
        Label label,
        List<Proof> sources) {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_STATEMENT = 100_000;
    public static final int MOST_THEMES = 20;
    public static final int MOST_MISSIONS = 50;
    public static final int MOST_SOURCES = 50;

    public LessonText {
        title = CleanText.line(title);
        statement = CleanText.lines(statement);
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
        sources = List.copyOf(sources);
        within("title", title.length(), 1, LONGEST_TITLE, "characters");
        within("statement", statement.length(), 1, LONGEST_STATEMENT, "characters");
        within("themes", themes.size(), 1, MOST_THEMES, "entries");
        within("missions", missions.size(), 0, MOST_MISSIONS, "entries");
        within("sources", sources.size(), 1, MOST_SOURCES, "entries");
    }

    private static void within(String what, int given, int least, int most, String unit) {
        if (given < least || given > most) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "The %s of a lesson has %d to %d %s, not %d",
                            what,
                            least,
                            most,
                            unit,
                            given));
        }
    }
}
