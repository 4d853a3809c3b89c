package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What do people look for that is not here?
///
/// @param surveys those that curators have asked for
/// @param count how many searches there are, in words
public record SearchesPage(
        Frame frame, List<SurveyRow> surveys, String count, List<Row> rows, Paging paging) {
    public SearchesPage {
        surveys = List.copyOf(surveys);
        rows = List.copyOf(rows);
    }

    /// A survey of practice.
    ///
    /// @param due day, with a word where it is past
    public record SurveyRow(Link question, String owner, String due, String state) {}

    /// A search that found nothing.
    ///
    /// @param again address of the same search
    /// @param survey the request for a survey that was made of it; null where none was
    /// @param ask address of the form for one
    public record Row(
            String words,
            String times,
            String latest,
            String again,
            @Nullable Link survey,
            String ask) {}
}
