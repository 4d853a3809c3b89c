package dev.hindsight.submissions;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.finder.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lesson that goes with a submission: one that was found in its file, or one that somebody adds.
///
/// @param mark names it among those found; empty for one that was added
/// @param text its words as they are to hold, 1 to 10,000 characters
/// @param place where it was found; null for one that was added
/// @param themes the main one first; empty where nothing speaks for one
/// @param chosen whether a lesson is to be made of it once the submission is accepted
public record SubmissionLesson(
        String mark, String text, @Nullable Place place, List<ThemeId> themes, boolean chosen) {
    /// The most characters of one.
    public static final int LONGEST = 10_000;

    /// The most lessons of one submission.
    public static final int MOST = 60;

    private static final int MARK = 16;

    public SubmissionLesson {
        themes = List.copyOf(themes);
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A lesson that is handed in has 1 to 10,000 characters, not " + text.length());
        }
    }

    /// Where it stands in the file.
    ///
    /// @param words as found
    /// @param kind `recommendation`, `lesson` or `good-practice`
    /// @param page from 1; null in formats without pages
    /// @param section headings above it, outermost first
    /// @param passage its number, from 1
    public record Place(
            String words, String kind, @Nullable Integer page, List<String> section, int passage) {
        public Place {
            section = List.copyOf(section);
        }
    }

    /// As it was found, not chosen by anybody yet.
    static SubmissionLesson of(Candidate candidate) {
        String text = clipped(candidate.text());
        return new SubmissionLesson(
                ContentHash.ofText(candidate.text()).hex().substring(0, MARK),
                text,
                new Place(
                        text,
                        candidate.judgement().kind().code(),
                        candidate.passage().page(),
                        candidate.passage().section(),
                        candidate.passage().number()),
                candidate.themes(),
                false);
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + " …";
    }

    /// One that somebody adds.
    static SubmissionLesson added(String text) {
        return new SubmissionLesson("", text, null, List.of(), true);
    }

    /// The same one as somebody has left it in a form.
    SubmissionLesson as(String words, boolean ticked) {
        return new SubmissionLesson(mark, words, place, themes, ticked);
    }
}
