package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Locale;

/// What a practice says: its front matter and its text.
///
/// @param title one line, 1 to 200 characters
/// @param themes 1 to 20, the main theme first
/// @param missions where it was learned, at most 50; empty where it comes from no mission
/// @param date of the entry, not of its evidence
/// @param evidence what it rests on, at most 100
/// @param body Markdown with line feeds, 1 to 100,000 characters, without blank lines at either end
public record PracticeText(
        String title,
        List<ThemeId> themes,
        List<MissionId> missions,
        PartialDate date,
        Status status,
        Label label,
        List<Evidence> evidence,
        String body,
        Care care) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 100_000;
    static final int MOST_THEMES = 20;
    static final int MOST_MISSIONS = 50;
    static final int MOST_EVIDENCE = 100;

    public PracticeText {
        title = CleanText.line(title);
        body = CleanText.lines(body);
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
        evidence = List.copyOf(evidence);
        within("title", title.length(), 1, LONGEST_TITLE, "characters");
        within("body", body.length(), 1, LONGEST_BODY, "characters");
        within("themes", themes.size(), 1, MOST_THEMES, "entries");
        within("missions", missions.size(), 0, MOST_MISSIONS, "entries");
        within("evidence", evidence.size(), 0, MOST_EVIDENCE, "entries");
    }

    /// A text that nobody looks after.
    public PracticeText(
            String title,
            List<ThemeId> themes,
            List<MissionId> missions,
            PartialDate date,
            Status status,
            Label label,
            List<Evidence> evidence,
            String body) {
        this(title, themes, missions, date, status, label, evidence, body, Care.NONE);
    }

    private static void within(String what, int given, int least, int most, String unit) {
        if (given < least || given > most) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "The %s of a practice has %d to %d %s, not %d",
                            what,
                            least,
                            most,
                            unit,
                            given));
        }
    }

    public boolean published() {
        return status == Status.PUBLISHED;
    }
}
