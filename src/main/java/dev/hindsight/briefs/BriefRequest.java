package dev.hindsight.briefs;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a brief is to be about. What is given has to hold together; what is not is left open.
///
/// @param themes any of which will do, with all that lies below them; empty for all
/// @param text a question as in the search box, or a text such as a mandate paragraph, at most
///   [#LONGEST_TEXT] characters; blank for none
public record BriefRequest(
        Set<ThemeId> themes, @Nullable MissionId mission, @Nullable Phase phase, String text) {
    public static final int LONGEST_TEXT = 100_000;

    /// What an address carries.
    public static final int LONGEST_QUERY = 1_000;

    /// A longer text, or one of several lines, is no question but is read for what it names.
    static final int LONGEST_QUESTION = 300;

    public BriefRequest {
        themes = Set.copyOf(themes);
        text = text.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A text for a brief has at most 100,000 characters, not " + text.length());
        }
    }

    /// Whether it asks for nothing in particular.
    public boolean open() {
        return themes.isEmpty() && mission == null && phase == null && text.isEmpty();
    }

    boolean isQuestion() {
        return text.length() <= LONGEST_QUESTION && text.indexOf('\n') < 0;
    }
}
