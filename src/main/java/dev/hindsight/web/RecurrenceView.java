package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lesson in all its sayings, as a time line.
///
/// @param summary how often it was identified, where, since when, and what came of it
/// @param said the oldest first
/// @param apart what a curator has found to be another lesson; empty for everyone else
/// @param compare address at which curators compare it with a lesson that they name; null for
///   everyone else
public record RecurrenceView(
        String summary, List<SayingView> said, List<SayingView> apart, @Nullable String compare) {
    public RecurrenceView {
        said = List.copyOf(said);
        apart = List.copyOf(apart);
    }

    /// One saying.
    ///
    /// @param lesson without address where it is the lesson that is shown
    /// @param facts missions and state
    /// @param tie why it is taken for the same lesson, or for another; empty for whoever does not
    ///   curate
    /// @param compare address at which curators compare the two; null for everyone else
    public record SayingView(
            String date, Link lesson, String facts, String tie, @Nullable String compare) {}

    /// What was said before that is much like a text.
    ///
    /// @param text beginning of it; empty where there is only one
    /// @param said the most alike first
    public record BeforeView(String text, List<SayingView> said) {
        public BeforeView {
            said = List.copyOf(said);
        }
    }

    /// The index of what was not learned, in one sentence.
    ///
    /// @param figure how many lessons, how often identified, since when
    /// @param all address of the index
    /// @param lessons those said most often, each with how often; empty where only the figure is
    ///   wanted
    public record StillView(String figure, String all, List<SayingView> lessons) {
        public StillView {
            lessons = List.copyOf(lessons);
        }
    }
}
